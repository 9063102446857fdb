package io.github.supercorrect.gguf.internal.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RandomVocabularyTest {

    @ParameterizedTest
    @ValueSource(ints = {RandomVocabulary.SMALLEST, 300, 1024, 1500, 151_936})
    void of_anySize_hasDistinctTokensAndMergesOfThem(int size) {
        RandomVocabulary vocabulary = RandomVocabulary.of(size);
        Set<String> tokens = new HashSet<>(vocabulary.tokens());
        assertThat(vocabulary.tokens()).hasSize(size);
        assertThat(vocabulary.types()).hasSize(size);
        assertThat(tokens).hasSize(size);
        for (String merge : vocabulary.merges()) {
            String[] pair = merge.split(" ");
            assertThat(pair).hasSize(2);
            assertThat(tokens.contains(pair[0]) && tokens.contains(pair[1]) && tokens.contains(pair[0] + pair[1]))
                    .as(merge)
                    .isTrue();
        }
        assertThat(vocabulary.merges()).doesNotHaveDuplicates();
        assertThat(vocabulary.tokens().get(vocabulary.id("<|im_end|>"))).isEqualTo("<|im_end|>");
    }

    @Test
    void of_realSize_cutsEnglishIntoWords() {
        MergeTable table = MergeTable.english(151_933);
        assertThat(table.pieces("Ġrectangle")).containsExactly("Ġrectangle");
        assertThat(table.pieces("Calculate")).containsExactly("Calculate");
        assertThat(table.pieces("Ġxylophone").size()).isGreaterThan(1);
    }
}
