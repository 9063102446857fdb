package io.github.supercorrect.gguf.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivacyTest {

    @TempDir
    private Path root;

    @BeforeEach
    void nameHost() throws IOException {
        Files.createDirectories(root.resolve("proc/sys/kernel"));
        Files.writeString(root.resolve("proc/sys/kernel/hostname"), "tower7\n");
    }

    private String masked(String text) {
        Map<String, String> environment =
                Map.of("HF_TOKEN", "abcdef123456", "MY_API_KEY", "k-998877", "PATH", "/usr/bin", "EMPTY_TOKEN", "");
        Map<String, String> properties = Map.of("user.home", "/srv/people/ada", "user.name", "ada");
        return Privacy.of(new SystemView(root, environment, properties)).masked(text);
    }

    @Test
    void masked_homeUserAndHost_areGone() {
        assertThat(masked("/srv/people/ada/models/x.gguf belongs to ada on tower7, not to bob"))
                .isEqualTo("~/models/x.gguf belongs to <user> on <host>, not to bob");
        assertThat(masked("/srv/people/adam/x, tower70, Canada")).isEqualTo("/srv/people/adam/x, tower70, Canada");
        assertThat(masked("/home/bob/x, /Users/bob/y and C:\\Users\\bob\\z"))
                .isEqualTo("/home/<user>/x, /Users/<user>/y and C:\\Users\\<user>\\z");
    }

    @Test
    void masked_secrets_areGone() {
        assertThat(masked("Authorization: Bearer abcdef123456")).doesNotContain("abcdef");
        assertThat(masked("k-998877")).isEqualTo("<secret>");
        assertThat(masked("hf_AbCdEfGhIjKl and https://ada:pw@proxy:8080/"))
                .isEqualTo("hf_<secret> and https://<secret>@proxy:8080/");
        assertThat(masked("PATH is /usr/bin")).isEqualTo("PATH is /usr/bin");
    }
}
