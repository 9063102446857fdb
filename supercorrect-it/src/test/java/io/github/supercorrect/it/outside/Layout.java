package io.github.supercorrect.it.outside;

import java.io.File;
import java.nio.file.Path;
import java.util.List;

/** A way to start an outside project; one folder of {@code src/it} each. */
enum Layout {
    PLAIN("plain") {
        @Override
        List<String> arguments() {
            return List.of(
                    "-cp", target("app.jar") + File.pathSeparator + target("libraries") + "/*", "org.example.Main");
        }
    },
    NESTED_JAR("nested-jar") {
        @Override
        List<String> arguments() {
            return List.of("-jar", target("app.jar"));
        }
    },
    SHADED_JAR("shaded-jar") {
        @Override
        List<String> arguments() {
            return List.of("-jar", target("app.jar"));
        }
    },
    MODULE_PATH("module-path") {
        @Override
        List<String> arguments() {
            return List.of("-p", modulePath(), "-m", "org.example.app/org.example.Main");
        }
    };

    private final Path folder;

    Layout(String folder) {
        this.folder = Path.of(System.getProperty("outside.projects"), folder);
    }

    /** The arguments of {@code java}: where the classes are and the class to run, no JVM flags. */
    abstract List<String> arguments();

    /** A file or folder that the build of the project made. */
    String target(String file) {
        return folder.resolve("target").resolve(file).toString();
    }

    String modulePath() {
        return target("app.jar") + File.pathSeparator + target("libraries");
    }
}
