package io.github.supercorrect.gguf.internal.gpu;

import java.util.List;

/**
 * What is known about the NVIDIA driver and its GPUs.
 *
 * @param driver version as {@code 550.54.15}; empty if unknown
 * @param gpus those that a process may use; empty if unknown
 */
record Machine(String driver, List<Gpu> gpus) {

    Machine {
        gpus = List.copyOf(gpus);
    }

    /** The driver's branch, 550 for 550.54.15; 0 if unknown. */
    int branch() {
        String digits = driver.replaceFirst("\\D.*", "");
        return digits.isEmpty() || digits.length() > 6 ? 0 : Integer.parseInt(digits);
    }

    /** The driver in words. */
    String driverInWords() {
        return driver.isEmpty() ? "a driver of unknown version" : "driver " + driver;
    }
}
