package io.github.supercorrect.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.github.supercorrect.core.model.FinishReason;
import io.github.supercorrect.core.model.ModelInfo;
import io.github.supercorrect.core.model.Sampling;
import io.github.supercorrect.core.model.Usage;
import io.github.supercorrect.core.parse.SolutionParser;
import io.github.supercorrect.core.solution.Evidence;
import io.github.supercorrect.core.solution.Provenance;
import io.github.supercorrect.core.solution.Solution;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** docs/solution.schema.json takes what the library writes, and nothing that lacks a field. */
class SolutionSchemaTest {
    static final List<String> TEXTS = List.of(
            "",
            "<Step1>47 + 85 = 132 <Key>Carry the one.</Key></Step1><Generalized>Add.</Generalized><Answer>132</Answer>",
            "<Step1>a<Evaluate>no</Evaluate><Cause>why</Cause><Correction>b</Correction></Step1><Answer></Answer>",
            "Sure.\n```xml\n<Step 1:>a <Key>k <Answer>$221.",
            "So \\boxed{4}.",
            "lone \ud83d surrogate, \u0000 and 12");

    static Stream<CodeBlock> jsonBlocks() {
        return CodeBlock.in(Repository.file("docs/solution-json.md")).stream()
                .filter(block -> block.language().equals("json"));
    }

    @ParameterizedTest
    @FieldSource("TEXTS")
    void schema_parsedText_isValid(String text) {
        assertThat(faults(SolutionParser.parse(text).toJson())).isEmpty();
    }

    @Test
    void schema_everythingKnown_isValid() {
        assertThat(faults(full().toJson())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("jsonBlocks")
    void exampleInTheDocument_isValidAndReadable(CodeBlock block) {
        assertThat(faults(block.text())).isEmpty();
        assertThat(SolutionParser.parse(Solution.fromJson(block.text()).raw()).steps())
                .isEqualTo(Solution.fromJson(block.text()).steps());
    }

    @Test
    void schema_anyFieldMissing_isInvalid() throws JsonProcessingException {
        ObjectNode complete = (ObjectNode) new ObjectMapper().readTree(full().toJson());
        for (Map.Entry<String, JsonNode> field : complete.properties()) {
            ObjectNode lacking = complete.deepCopy();
            lacking.remove(field.getKey());
            assertThat(faults(lacking.toString())).as(field.getKey()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"steps", "answer", "usage", "repairs", "provenance", "evidence", "raw", "complete"})
    void schema_numberInAField_isInvalid(String field) throws JsonProcessingException {
        ObjectNode wrong = (ObjectNode) new ObjectMapper().readTree(full().toJson());
        wrong.put(field, 1);

        assertThat(faults(wrong.toString())).isNotEmpty();
    }

    private static Solution full() {
        ModelInfo model = ModelInfo.builder()
                .name("m")
                .architecture("qwen2")
                .contextSize(4096)
                .quantisation("Q4_K_M")
                .device("CPU")
                .engine("e")
                .file("m.gguf", 5)
                .headerHash("00")
                .build();
        return SolutionParser.parse("Well.<Step 1>a<Key>k</Key></Step1><Answer>4</Answer>").toBuilder()
                .generalized("g")
                .finishReason(FinishReason.STOP)
                .usage(new Usage(1, 0, 2, Duration.ZERO, Duration.ofMillis(3), Duration.ofMillis(4)))
                .provenance(Provenance.of(model, "SYSTEM", "00", Sampling.greedy(), true, OptionalInt.of(100)))
                .evidence(List.of(new Evidence("votes", Map.of("4", 3))))
                .build();
    }

    private static Set<ValidationMessage> faults(String json) {
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Repository.text("docs/solution.schema.json"));
        return schema.validate(json, InputFormat.JSON);
    }
}
