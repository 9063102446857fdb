package io.github.supercorrect.grading.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers of a public data set: all are mathematics, and what is printed is read back as the same tree. */
class MathAnswersTest {

    static Stream<String> answers() {
        try (InputStream file = MathAnswersTest.class.getResourceAsStream("math-answers.txt")) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.startsWith("#")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("answers")
    void latex_ofAnswer_isReadBackAsSameTree(String answer) {
        Expression expression = MathParser.parse(answer);
        if (expression instanceof Expression.Text) {
            assertThat(answer).as("words only where words were written").matches("\\\\(text|mbox)\\{.*");
        }
        assertThat(MathParser.parse(MathPrinter.latex(expression))).isEqualTo(expression);
    }
}
