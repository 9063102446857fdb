package io.github.supercorrect.core.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.supercorrect.core.event.Repaired;
import io.github.supercorrect.core.event.Section;
import io.github.supercorrect.core.event.SectionText;
import io.github.supercorrect.core.event.SolutionEvent;
import io.github.supercorrect.core.event.StepCompleted;
import io.github.supercorrect.core.solution.Solution;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SolutionParserChunkingTest {
    private static final int MUTATIONS = 10_000;
    private static final List<String> FRAGMENTS = List.of(
            "<",
            ">",
            "/",
            "<Step",
            "<Step1>",
            "</Step1>",
            "</Step 2:>",
            "<Key>",
            "</Key>",
            "<Key",
            "<Answer>",
            "</Answer>",
            "<Answer>",
            "<Generalized>",
            "</Generalized>",
            "<Cause>",
            "</Cause>",
            "<Correction>",
            "<Evaluate>",
            "<Answer/>",
            " ",
            "\n",
            "\r\n",
            "\\boxed{",
            "}",
            "$",
            "```",
            "\ud83d",
            "\ude00",
            "\u0000",
            "9",
            "<Step 1",
            "=",
            "\"");

    static Stream<String> transcripts() {
        return Transcripts.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("transcripts")
    void feed_cutAtEveryPosition_sameSolution(String text) {
        Solution whole = SolutionParser.parse(text);

        for (int cut = 0; cut <= text.length(); cut++) {
            assertThat(parse(List.of(text.substring(0, cut), text.substring(cut))))
                    .as("cut at %d", cut)
                    .isEqualTo(whole);
        }
        assertThat(parse(text.chars().mapToObj(Character::toString).toList())).isEqualTo(whole);
    }

    @Test
    void feed_seededMutations_sameSolutionAndNoException() {
        Random random = new Random(20241009);
        for (int i = 0; i < MUTATIONS; i++) {
            String text = mutated(random);
            assertThat(parse(pieces(text, random)))
                    .as("mutation %d of %s", i, text)
                    .isEqualTo(SolutionParser.parse(text));
        }
    }

    @ParameterizedTest
    @MethodSource("transcripts")
    void events_ofEachCharacter_tellTheSolution(String text) {
        List<SolutionEvent> events = new ArrayList<>();
        SolutionParser parser = new SolutionParser(events::add);
        text.chars().forEach(c -> parser.feed(Character.toString(c)));
        Solution solution = parser.finish();

        assertThat(events.stream().filter(StepCompleted.class::isInstance).map(e -> ((StepCompleted) e).step()))
                .isEqualTo(solution.steps());
        assertThat(events.stream().filter(Repaired.class::isInstance).map(e -> ((Repaired) e).repair()))
                .containsExactlyInAnyOrderElementsOf(solution.repairs());
        solution.generalized().ifPresent(text2 -> assertThat(
                        sectionText(events, Section.GENERALIZED).strip())
                .isEqualTo(text2));
    }

    @Test
    void events_seededMutations_tellTheSameStoryHoweverCut() {
        Random random = new Random(3);
        for (int i = 0; i < MUTATIONS; i++) {
            String text = mutated(random);
            assertThat(story(pieces(text, random)))
                    .as("mutation %d of %s", i, text)
                    .isEqualTo(story(List.of(text)));
        }
    }

    /** All events in their order, with texts of one section that follow each other joined. */
    private static List<String> story(List<String> pieces) {
        List<String> story = new ArrayList<>();
        Section[] last = new Section[1];
        SolutionParser parser = new SolutionParser(event -> {
            Section section = event instanceof SectionText part ? part.section() : null;
            if (event instanceof SectionText part && part.section() == last[0]) {
                story.add(story.remove(story.size() - 1) + part.text());
            } else {
                story.add(event instanceof SectionText part ? section + " " + part.text() : event.toJson());
            }
            last[0] = section;
        });
        pieces.forEach(parser::feed);
        parser.finish();
        return story;
    }

    private static String sectionText(List<SolutionEvent> events, Section section) {
        StringBuilder text = new StringBuilder();
        for (SolutionEvent event : events) {
            if (event instanceof SectionText part && part.section() == section) {
                text.append(part.text());
            }
        }
        return text.toString();
    }

    private static Solution parse(List<String> pieces) {
        SolutionParser parser = new SolutionParser(event -> {});
        pieces.forEach(parser::feed);
        return parser.finish();
    }

    private static String mutated(Random random) {
        StringBuilder text = new StringBuilder(Transcripts.ALL.get(random.nextInt(Transcripts.ALL.size())));
        for (int edits = 1 + random.nextInt(6); edits > 0; edits--) {
            int at = random.nextInt(text.length() + 1);
            int to = Math.min(text.length(), at + random.nextInt(12));
            switch (random.nextInt(4)) {
                case 0 -> text.insert(at, FRAGMENTS.get(random.nextInt(FRAGMENTS.size())));
                case 1 -> text.delete(at, to);
                case 2 -> text.insert(random.nextInt(text.length() + 1), text.substring(at, to));
                default -> text.setLength(at);
            }
        }
        return text.toString();
    }

    private static List<String> pieces(String text, Random random) {
        List<String> pieces = new ArrayList<>();
        for (int from = 0; from < text.length(); ) {
            int to = Math.min(text.length(), from + 1 + random.nextInt(7));
            pieces.add(text.substring(from, to));
            from = to;
        }
        return pieces;
    }
}
