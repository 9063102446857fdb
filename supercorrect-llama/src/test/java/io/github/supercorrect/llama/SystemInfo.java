package io.github.supercorrect.llama;

import java.nio.file.Path;

/** A program of its own: loads the libraries of a folder and says what they say of this machine. */
final class SystemInfo {

    private SystemInfo() {}

    public static void main(String[] arguments) {
        LlamaRuntime runtime = LlamaRuntime.load(Path.of(arguments[0]), "");
        System.out.println(runtime.cpuVariant() + " " + runtime.systemInfo());
    }
}
