package io.github.supercorrect.benchmarks;

import io.github.supercorrect.core.parse.SolutionParser;
import io.github.supercorrect.core.solution.Solution;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The parser on 1 MB: a long transcript, nothing but {@code <}, and the transcript in pieces of four characters (time and,
 * with {@code -prof gc}, bytes a piece; with and without somebody following the events).
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class ParserBenchmark {
    static final int LENGTH = 1 << 20;
    static final int PIECE = 4;
    static final int PIECES = LENGTH / PIECE;

    private static final String STEP =
            "<Step%d>Divide both sides by 7, because $7x < 91$. <Key>The sign of an inequality turns"
                    + " only for negative factors.</Key> So $x < \\frac{91}{7} = 13$ & we go on.</Step%d>\n";

    private final String transcript = transcript();
    private final String lessThans = "<".repeat(LENGTH);
    private final List<String> pieces = pieces(transcript);

    private static String transcript() {
        StringBuilder text = new StringBuilder(LENGTH + STEP.length());
        for (int i = 1; text.length() < LENGTH; i++) {
            text.append(String.format(STEP, i, i));
        }
        return text.substring(0, LENGTH);
    }

    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>(PIECES);
        for (int i = 0; i < text.length(); i += PIECE) {
            pieces.add(text.substring(i, i + PIECE));
        }
        return pieces;
    }

    @Benchmark
    public Solution transcriptAtOnce() {
        return SolutionParser.parse(transcript);
    }

    @Benchmark
    public Solution lessThansAtOnce() {
        return SolutionParser.parse(lessThans);
    }

    @Benchmark
    public Solution lessThansInPieces() {
        SolutionParser parser = new SolutionParser();
        for (int i = 0; i < PIECES; i++) {
            parser.feed("<<<<");
        }
        return parser.finish();
    }

    @Benchmark
    @OperationsPerInvocation(PIECES)
    public Solution transcriptInPieces() {
        return feed(new SolutionParser());
    }

    @Benchmark
    @OperationsPerInvocation(PIECES)
    public Solution transcriptInPiecesWithEvents() {
        return feed(new SolutionParser(event -> {}));
    }

    private Solution feed(SolutionParser parser) {
        for (String piece : pieces) {
            parser.feed(piece);
        }
        return parser.finish();
    }
}
