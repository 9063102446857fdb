package io.github.supercorrect.cli.view;

import io.github.supercorrect.cli.console.Terminal;
import io.github.supercorrect.gguf.doctor.DoctorReport;
import io.github.supercorrect.gguf.doctor.Fact;
import io.github.supercorrect.gguf.doctor.Finding;
import io.github.supercorrect.gguf.doctor.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the doctor found, for people. */
public final class DoctorView {
    private DoctorView() {}

    /** You get the lines of the page. */
    public static List<String> lines(DoctorReport report, boolean colour) {
        List<String> lines = new ArrayList<>();
        String section = "";
        for (Fact fact : report.facts()) {
            if (!fact.section().equals(section)) {
                section = fact.section();
                lines.add(Style.HEADING.apply(section, colour));
            }
            lines.add(oneLine(String.format(Locale.ROOT, "  %-16s %s", fact.name(), fact.value())));
        }
        lines.add(Style.HEADING.apply("findings", colour));
        report.findings().forEach(finding -> lines.add(line(finding, colour)));
        lines.add(
                report.isHealthy()
                        ? "  Models can be run here."
                        : "  Models cannot be run here as things are. docs/troubleshooting.md has an entry for each code.");
        return lines;
    }

    private static String line(Finding finding, boolean colour) {
        String code = finding.code().text();
        String severity = finding.severity().name().toLowerCase(Locale.ROOT);
        String head = finding.severity() == Severity.ERROR ? Style.FAULT.apply(code, colour) : code;
        return "  " + head + oneLine(" (" + severity + ") " + finding.message());
    }

    private static String oneLine(String text) {
        return Terminal.harmless(text).replace('\n', ' ').replace('\t', ' ');
    }
}
