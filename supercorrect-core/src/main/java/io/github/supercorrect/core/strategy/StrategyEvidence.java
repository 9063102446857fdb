package io.github.supercorrect.core.strategy;

import io.github.supercorrect.core.json.JsonForm;
import io.github.supercorrect.core.solution.Evidence;
import io.github.supercorrect.core.solution.Solution;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A typed view of an {@link Evidence}: its JSON form is the evidence's details. */
public interface StrategyEvidence extends JsonForm {
    /** The evidence's kind. */
    String kind();

    /** You get it as what a {@link Solution} carries. */
    default Evidence asEvidence() {
        return new Evidence(kind(), asMap());
    }

    /** You get all evidence of a kind, in the order attached. */
    static <T> List<T> in(
            Solution solution, String kind, Function<Map<String, ? extends @Nullable Object>, T> fromMap) {
        return solution.evidence().stream()
                .filter(evidence -> evidence.kind().equals(kind))
                .map(evidence -> fromMap.apply(evidence.details()))
                .toList();
    }
}
