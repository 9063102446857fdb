package io.github.supercorrect.gguf.doctor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is found; whatever is private is masked on the way in. Not thread-safe. */
final class Notes {

    private final Privacy privacy;
    private final List<Fact> facts = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    Notes(Privacy privacy) {
        this.privacy = privacy;
    }

    void fact(String section, String name, String value) {
        facts.add(new Fact(section, name, privacy.masked(value)));
    }

    void finding(FindingCode code, Severity severity, String message) {
        findings.add(new Finding(code, severity, privacy.masked(message)));
    }

    boolean has(FindingCode code) {
        return findings.stream().anyMatch(finding -> finding.code() == code);
    }

    /** What was collected, the worst findings first. */
    DoctorReport report() {
        List<Finding> sorted = new ArrayList<>(findings);
        sorted.sort(Comparator.comparing(Finding::severity));
        return new DoctorReport(facts, sorted);
    }
}
