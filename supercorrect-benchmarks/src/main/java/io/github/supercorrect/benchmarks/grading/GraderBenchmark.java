package io.github.supercorrect.benchmarks.grading;

import io.github.supercorrect.grading.AnswerGrader;
import io.github.supercorrect.grading.ParsedAnswer;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * One comparison of two answers, from the texts on and with both read beforehand: a pass over all pairs, so a figure is to be divided by
 * their number, as {@link GraderTimes} does. For MATH: {@code -p pairs=math-neighbours -jvmArgsAppend -Dsupercorrect.data=DIR}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class GraderBenchmark {

    @Param("cases")
    @SuppressWarnings("NullAway.Init")
    String pairs;

    private final AnswerGrader grader = AnswerGrader.standard();
    private List<String[]> texts = List.of();
    private List<ParsedAnswer[]> answers = List.of();

    @Setup
    public void read() {
        texts = AnswerPairs.named(pairs, System.getProperty("supercorrect.data", ""))
                .pairs();
        answers = texts.stream()
                .map(pair -> new ParsedAnswer[] {grader.parse(pair[0]), grader.parse(pair[1])})
                .toList();
    }

    @Benchmark
    public void texts(Blackhole sink) {
        for (String[] pair : texts) {
            sink.consume(grader.grade(pair[0], pair[1]));
        }
    }

    @Benchmark
    public void readBeforehand(Blackhole sink) {
        for (ParsedAnswer[] pair : answers) {
            sink.consume(grader.grade(pair[0], pair[1]));
        }
    }
}
