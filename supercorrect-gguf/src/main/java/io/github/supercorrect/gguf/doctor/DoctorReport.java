package io.github.supercorrect.gguf.doctor;

import java.util.List;

/**
 * What was found. Immutable; for any thread.
 *
 * @param facts in the order of their sections
 * @param findings the worst first
 */
public record DoctorReport(List<Fact> facts, List<Finding> findings) {

    /** Copies the lists. */
    public DoctorReport {
        facts = List.copyOf(facts);
        findings = List.copyOf(findings);
    }

    /** Whether no finding is an error: models can be run here. */
    public boolean isHealthy() {
        return findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
    }
}
