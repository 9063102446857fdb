package io.github.supercorrect.gguf.doctor;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes out of a text who and where somebody is, and what they keep secret. */
final class Privacy {

    private static final Pattern HOMES = Pattern.compile("(/home/|/Users/|\\\\Users\\\\)[^/\\\\\\s:;,\"']+");
    private static final Pattern TOKENS = Pattern.compile("\\b(hf_|ghp_|github_pat_|sk-)[A-Za-z0-9_-]{6,}");
    private static final Pattern CREDENTIALS = Pattern.compile("://[^/\\s@]+@");
    private static final Pattern SECRET_NAME =
            Pattern.compile("TOKEN|SECRET|PASSWORD|PASSWD|CREDENTIAL|API_?KEY", Pattern.CASE_INSENSITIVE);
    private static final int SHORTEST_SECRET = 6;
    private static final int SHORTEST_NAME = 2;

    private final String home;
    private final String user;
    private final String host;
    private final List<String> secrets;

    private Privacy(String home, String user, String host, List<String> secrets) {
        this.home = home;
        this.user = user;
        this.host = host;
        this.secrets = secrets;
    }

    /** For whoever runs this. */
    static Privacy of(SystemView system) {
        String host = system.text("proc/sys/kernel/hostname")
                .map(String::strip)
                .orElse(system.environment().getOrDefault("HOSTNAME", ""));
        return new Privacy(
                system.properties().getOrDefault("user.home", ""),
                system.properties().getOrDefault("user.name", ""),
                host,
                secrets(system.environment()));
    }

    /** The longest first: one may be the beginning of another. */
    private static List<String> secrets(Map<String, String> environment) {
        return environment.entrySet().stream()
                .filter(variable -> SECRET_NAME.matcher(variable.getKey()).find())
                .map(Map.Entry::getValue)
                .filter(value -> value.length() >= SHORTEST_SECRET)
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    /** The text without what is private. */
    String masked(String text) {
        String masked = text;
        for (String secret : secrets) {
            masked = masked.replace(secret, "<secret>");
        }
        masked = TOKENS.matcher(masked).replaceAll("$1<secret>");
        masked = CREDENTIALS.matcher(masked).replaceAll("://<secret>@");
        if (home.length() > SHORTEST_NAME) {
            masked = masked.replaceAll(Pattern.quote(home) + "(?![A-Za-z0-9_-])", "~");
        }
        masked = HOMES.matcher(masked).replaceAll("$1<user>");
        masked = word(masked, host.equals("localhost") ? "" : host, "<host>");
        return word(masked, user.equals("root") ? "" : user, "<user>");
    }

    private static String word(String text, String name, String instead) {
        return name.length() < SHORTEST_NAME
                ? text
                : text.replaceAll(
                        "(?<![A-Za-z0-9_])" + Pattern.quote(name) + "(?![A-Za-z0-9_])",
                        Matcher.quoteReplacement(instead));
    }
}
