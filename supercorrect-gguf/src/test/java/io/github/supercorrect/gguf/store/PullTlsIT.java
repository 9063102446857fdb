package io.github.supercorrect.gguf.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.supercorrect.gguf.ModelReference;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A hub over TLS whose certificate nobody but itself has signed. In processes, because Java reads its trust store once. */
@Timeout(100)
class PullTlsIT {

    private static final String PASSWORD = "changeit";
    private static final ModelReference MODEL = ModelReference.parse("hf:owner/repo/x.gguf");

    private final byte[] content = TestHub.content(10_000, 1);

    @TempDir
    private Path folder;

    private Path keys = Path.of("");

    @BeforeEach
    void makeKeys() throws Exception {
        keys = keys("ip:127.0.0.1");
    }

    /** A key, and its certificate for this name; the JDK's own tool is the only one that it has for that. */
    private Path keys(String name) throws Exception {
        Path file = folder.resolve(name.replace(':', '-') + ".p12");
        Process tool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "hub",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=hub",
                        "-ext",
                        "san=" + name,
                        "-keystore",
                        file.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start();
        assertThat(tool.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(tool.exitValue())
                .as(Files.readString(folder.resolve("keytool.log")))
                .isZero();
        return file;
    }

    private static String[] trusting(Path store, String password) {
        return new String[] {"-Djavax.net.ssl.trustStore=" + store, "-Djavax.net.ssl.trustStorePassword=" + password};
    }

    private PullProgram pulled(Path keys, String... options) throws Exception {
        try (HttpServer hub = new HttpServer(this::answer, context(keys).getServerSocketFactory())) {
            PullProgram program = PullProgram.start(folder.resolve("store"), hub.address(), MODEL, options);
            program.end();
            return program;
        }
    }

    private void answer(HttpServer.Request request, OutputStream out) throws IOException {
        HttpServer.head(
                out,
                200,
                Map.of(
                        "X-Linked-ETag",
                        TestHub.sha256(content),
                        "X-Linked-Size",
                        content.length,
                        "Content-Length",
                        content.length));
        if (request.method().equals("GET")) {
            out.write(content);
        }
    }

    private static SSLContext context(Path keys) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            store.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    @Test
    void pull_trustStoreWithTheCertificate_fetches() throws Exception {
        PullProgram program = pulled(keys, trusting(trustStore(keys), PASSWORD));

        assertThat(program.lines()).last().asString().endsWith("x.gguf");
        assertThat(Path.of(program.lines().get(program.lines().size() - 1))).hasBinaryContent(content);
    }

    private Path trustStore(Path keys) throws Exception {
        KeyStore own = KeyStore.getInstance(keys.toFile(), PASSWORD.toCharArray());
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("hub", own.getCertificate("hub"));
        Path file = folder.resolve("trusted.p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            trusted.store(out, PASSWORD.toCharArray());
        }
        return file;
    }

    @Test
    void pull_certificateOfNobody_namesTheWayOut() throws Exception {
        PullProgram program = pulled(keys);

        assertThat(program.has("ModelUnavailableException")).isTrue();
        assertThat(program.has("the certificate of 127.0.0.1:")).isTrue();
        assertThat(program.has("-Djavax.net.ssl.trustStore=FILE")).isTrue();
    }

    @Test
    void pull_certificateOfAnotherHost_isRefused() throws Exception {
        Path others = keys("dns:other.example");

        PullProgram program = pulled(others, trusting(trustStore(others), PASSWORD));

        assertThat(program.has("does not hold: No subject alternative names matching IP address 127.0.0.1"))
                .as("%s", program.lines())
                .isTrue();
    }

    @Test
    void pull_trustStoreThatCannotBeRead_isTyped() throws Exception {
        PullProgram program = pulled(keys, trusting(trustStore(keys), "wrong"));

        assertThat(program.has("ModelUnavailableException")).isTrue();
        assertThat(program.has("javax.net.ssl.trustStore")).isTrue();
    }
}
