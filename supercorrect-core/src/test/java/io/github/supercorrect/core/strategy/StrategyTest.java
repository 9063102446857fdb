package io.github.supercorrect.core.strategy;

import static io.github.supercorrect.core.strategy.Acceptance.CHECKED;
import static io.github.supercorrect.core.strategy.Strategy.bestOf;
import static io.github.supercorrect.core.strategy.Strategy.parse;
import static io.github.supercorrect.core.strategy.Strategy.reflect;
import static io.github.supercorrect.core.strategy.Strategy.resume;
import static io.github.supercorrect.core.strategy.Strategy.selfCorrect;
import static io.github.supercorrect.core.strategy.Strategy.single;
import static io.github.supercorrect.core.strategy.Strategy.vote;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.supercorrect.core.error.InvalidInputException;
import io.github.supercorrect.core.model.ScriptedModel;
import io.github.supercorrect.core.prompt.PromptTemplate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class StrategyTest {
    static Stream<Strategy> strategies() {
        return Stream.of(
                single(),
                vote(8),
                vote(16).stopEarly(0.96).weighted(),
                bestOf(4).by(Score.LOG_PROBABILITY),
                selfCorrect(),
                selfCorrect().acceptIf(Acceptance.CONFIRMED).rounds(3),
                reflect(),
                resume().rounds(2),
                vote(8).stopEarly(0.99).then(selfCorrect().acceptIf(CHECKED)),
                single().then(selfCorrect().acceptIf(Acceptance.NEVER))
                        .then(resume())
                        .then(reflect()));
    }

    @ParameterizedTest
    @MethodSource("strategies")
    void parse_whatToStringWrites_isTheSameStrategy(Strategy strategy) {
        Strategy read = parse(strategy.toString());

        assertThat(read).isEqualTo(strategy).hasSameHashCodeAs(strategy);
        assertThat(read).hasToString(strategy.toString());
    }

    @Test
    void toString_aChain_isReadFromLeftToRight() {
        assertThat(vote(8).stopEarly(0.99).then(selfCorrect().acceptIf(CHECKED)))
                .hasToString("vote(8).stopEarly(0.99).then(selfCorrect().acceptIf(CHECKED))");
    }

    @Test
    void parse_blanksNestingAndLetterCase_doNotMatter() {
        assertThat(parse(" vote( 8 ) .then( selfCorrect( ).acceptIf( checked ).then(resume()) ) "))
                .isEqualTo(vote(8).then(selfCorrect().acceptIf(CHECKED)).then(resume()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                          | character 1: there is the end; allowed is one of single, vote, bestOf, selfCorrect, reflect, resume.
            vote                        | character 5: there is the end; allowed is "(".
            vote(x)                     | character 6: there is "x)"; allowed is a whole number.
            vote(8                      | character 7: there is the end; allowed is ")".
            vote(0)                     | character 6: samples is 0; it must be 1 to 256.
            vote(8).stopEraly(0.9)      | character 9: there is "stopEraly(0.9)"; allowed is one of stopEarly, weighted, then.
            vote(8).stopEarly(2)        | character 19: stopEarly is 2.0; it must be 0.5 to 1.
            vote(8).stopEarly(NaN)      | character 19: there is "NaN)"; allowed is a number such as 0.99.
            vote(8) weighted()          | character 9: there is "weighted()"; allowed is a point and stopEarly, weighted, then, or the end.
            single().then(vote(8))      | character 15: "vote(8)" draws solutions of its own, so it can only stand first
            selfCorrect().by(teacher)   | character 15: there is "by(teacher)"; allowed is one of acceptIf, rounds, then.
            selfCorrect().acceptIf(YES) | character 24: there is "YES)"; allowed is one of [CHANGED_WITH_CAUSE, CHECKED, CONFIRMED, NEVER].
            resume().rounds(11)         | character 17: rounds is 11; it must be 1 to 10.
            reflect().rounds(2)         | character 11: there is "rounds(2)"; allowed is one of then.
            """)
    void parse_whatIsNoStrategy_namesPositionAndWhatIsAllowed(String text, String message) {
        assertThatThrownBy(() -> parse(text))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("strategy \"" + text + "\", ")
                .hasMessageContaining(message);
    }

    @Test
    void equals_anotherTeacher_isAnotherStrategy() {
        ScriptedModel teacher = ScriptedModel.saying("");

        assertThat(selfCorrect().by(teacher)).isEqualTo(selfCorrect().by(teacher));
        assertThat(selfCorrect().by(teacher))
                .isNotEqualTo(selfCorrect().by(ScriptedModel.saying("")))
                .isNotEqualTo(selfCorrect());
    }

    @Test
    void prompt_withAnotherVariable_isRefused() {
        PromptTemplate grounded = PromptTemplate.builder("grounded")
                .user("{{problem}} {{steps}} {{reference}}")
                .build();

        assertThatThrownBy(() -> selfCorrect().prompt(grounded))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("reference")
                .hasMessageContaining("only problem and steps");
        assertThatThrownBy(() -> reflect().prompt(grounded)).isInstanceOf(InvalidInputException.class);
    }
}
