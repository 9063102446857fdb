package io.github.supercorrect.grading.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileTextTest {

    /** What is quadratic in it takes longer than the tests wait. */
    private static final int LENGTH = 1 << 18;

    private static final AnswerExtractor EXTRACTOR = AnswerExtractor.standard();

    /** Pieces that begin, end or look like something to some rule. */
    private static final List<String> PIECES = List.of(
            "\\boxed{",
            "\\boxed",
            "\\fbox",
            "{",
            "}",
            "\\{",
            "\\}",
            "\\",
            "\\\\",
            "$",
            "$$",
            "\\$",
            "\\(",
            "\\)",
            "\\[",
            "\\]",
            "the answer is ",
            "Answer:",
            "answer",
            " is ",
            "=",
            "**",
            "*",
            "`",
            "```",
            "1",
            "23",
            ",",
            ".",
            ". A",
            "\n",
            "\n\n",
            " ",
            "-",
            "/",
            "%",
            "e",
            "x",
            "_",
            "<|",
            "because ",
            "\u0000",
            "\ud800",
            "\udc00",
            "\ud83d\ude00",
            "数",
            "。",
            "\u202e",
            "\u00a0",
            "٣",
            "²",
            "İ",
            "ß");

    static Stream<String> repeated() {
        Stream<String> combined = Stream.of(
                "\\boxed{}",
                "\\boxed{4}",
                "\\boxed a",
                "\\boxed(",
                "\\boxed -{",
                "\\boxed a{",
                "{\\boxed",
                "$1",
                "$a$",
                "$ ",
                "$a. B",
                "a$ ",
                "\\( ",
                "\\(\\[",
                "$$a",
                "answer is answer",
                "The answer is not. ",
                "answer is $",
                "answer ",
                "answers are \\(",
                "1,",
                "1,234",
                ",123",
                "1/",
                "1.",
                "1e",
                "-1",
                "a, b",
                ", and ",
                "**`",
                "*`$",
                "`a",
                ". . ",
                "a. B",
                "\\,",
                "$.",
                "word ",
                "is ",
                "。a");
        return Stream.concat(PIECES.stream(), combined);
    }

    @ParameterizedTest
    @MethodSource("repeated")
    @Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void extract_longRunOfOnePiece_endsSoon(String piece) {
        String text = piece.repeat(LENGTH / piece.length());
        assertThatCode(() -> extractAll(text)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\\boxed{|}", "{|}", "\\(|\\)", "$|$", "\\boxed{4|}", "$$|$$", "**|**", "*`|`*", "\\boxed{{|}}"})
    @Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void extract_deeplyNested_endsSoon(String nest) {
        int bar = nest.indexOf('|');
        int depth = LENGTH / nest.length();
        String text =
                nest.substring(0, bar).repeat(depth) + nest.substring(bar + 1).repeat(depth);
        assertThatCode(() -> extractAll(text)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void extract_randomPieces_holdsItsPromises(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            String text = randomText(random);
            extractAll(text);
            assertThat(EXTRACTOR.extract(text).map(Answer::value)).isNotEqualTo(Optional.of(""));
        }
    }

    private static String randomText(Random random) {
        StringBuilder text = new StringBuilder();
        for (int pieces = random.nextInt(40); pieces > 0; pieces--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private static void extractAll(String text) {
        Answer tagged = EXTRACTOR.fromTag(text);
        assertThat(tagged.rule()).isEqualTo(AnswerRule.ANSWER_TAG);
        assertThat(tagged.raw().length()).isLessThanOrEqualTo(text.length());
        assertThat(tagged.value()).isNotEqualTo("");
        EXTRACTOR.fromBoxed(text).ifPresent(answer -> assertUntagged(answer, text));
        EXTRACTOR.fromUntagged(text).ifPresent(answer -> assertUntagged(answer, text));
    }

    private static void assertUntagged(Answer answer, String text) {
        assertThat(answer.value()).isNotEmpty();
        assertThat(text.contains(answer.raw())).isTrue();
        assertThat(List.of(String.valueOf(answer.value()).split(", ")))
                .as("parts of the value, which are written together where several make the answer")
                .allSatisfy(part -> assertThat(answer.raw().contains(part)).isTrue());
    }
}
