package io.github.supercorrect.llama;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.bytedeco.javacpp.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jars as they are packed. Where a prerequisite was missing they hold no libraries, and most of this is left out. */
class NativesJarIT {
    private static final NativesJar JAR = NativesJar.of("linux-x86_64");

    @TempDir
    Path folder;

    @Test
    void jvm_withPackedJarsOnly_printsSystemInfoAndEndsByItself() throws Exception {
        assumeNativesBuilt();
        JAR.unpack(folder);
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        String.join(
                                File.pathSeparator,
                                NativesJar.classes().toString(),
                                codeSource(Loader.class),
                                codeSource(SystemInfo.class)),
                        SystemInfo.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = process.waitFor(60, TimeUnit.SECONDS);
        process.destroyForcibly().waitFor();
        assertThat(Files.readString(output)).contains("CPU : ").hasLineCount(1);
        assertThat(ended).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    @Test
    void index_everyLibrary_isListedWithSizeHashVersionLicenceAndOrigin() throws Exception {
        assumeNativesBuilt();
        Properties index = JAR.index();
        assertThat(index.getProperty("load").split(",")).isSubsetOf(JAR.libraries());
        for (String library : JAR.libraries()) {
            byte[] content = JAR.content(library);
            String entry = "file." + library + ".";
            assertThat(index)
                    .containsEntry(entry + "size", String.valueOf(content.length))
                    .containsEntry(entry + "sha256", sha256(content))
                    .containsEntry(entry + "version", index.getProperty("llama.cpp"))
                    .containsKeys(entry + "licence", entry + "origin");
        }
        assertThat(index.stringPropertyNames().stream().filter(key -> key.endsWith(".sha256")))
                .hasSameSizeAs(JAR.libraries());
    }

    @Test
    void glue_ofThisBuild_namesNoFolderOfThisMachine() throws IOException {
        assumeNativesBuilt();
        String glue = new String(JAR.content("libjniLlamaC.so"), StandardCharsets.ISO_8859_1);
        assertThat(glue)
                .contains("$ORIGIN")
                .doesNotContain(Path.of("").toAbsolutePath().toString());
    }

    @Test
    void jar_onTheModulePath_isANamedModule() {
        assertThat(ModuleFinder.of(JAR.path()).find("io.github.supercorrect.llama.linux.x86_64"))
                .hasValueSatisfying(
                        module -> assertThat(module.descriptor().isAutomatic()).isFalse());
    }

    private static void assumeNativesBuilt() throws IOException {
        assumeThat(JAR.missing()).isEmpty();
    }

    private static String codeSource(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                .toString();
    }

    private static String sha256(byte[] content) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }
}
