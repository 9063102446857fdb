package io.github.supercorrect.gguf.internal.gpu;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The GPUs that a process may use, by {@code CUDA_VISIBLE_DEVICES}, and those of them that the caller names. */
final class VisibleGpus {

    private VisibleGpus() {}

    /** Those that the variable leaves, in its order; all where it is not set or names none that is known. */
    static List<Gpu> of(List<Gpu> gpus, @Nullable String variable) {
        if (variable == null) {
            return gpus;
        }
        List<Gpu> visible = new ArrayList<>();
        for (String name : variable.split(",", -1)) {
            gpus.stream().filter(gpu -> isCalled(gpu, name.strip())).findFirst().ifPresent(visible::add);
        }
        return visible.isEmpty() ? gpus : visible;
    }

    private static boolean isCalled(Gpu gpu, String name) {
        return String.valueOf(gpu.index()).equals(name)
                || (name.startsWith("GPU-") && gpu.uuid().startsWith(name));
    }

    /** Those named as {@code 1}, {@code CUDA1} or by the GPU's name; all where nothing is named or one is not known. */
    static List<Gpu> named(List<Gpu> visible, List<String> devices) {
        List<Gpu> named = new ArrayList<>();
        for (String device : devices) {
            List<Gpu> found = new ArrayList<>();
            for (int i = 0; i < visible.size(); i++) {
                if (device.equals(String.valueOf(i))
                        || device.equalsIgnoreCase("CUDA" + i)
                        || device.equalsIgnoreCase(visible.get(i).name())) {
                    found.add(visible.get(i));
                }
            }
            if (found.isEmpty()) {
                return visible;
            }
            named.addAll(found);
        }
        return named.isEmpty() ? visible : named;
    }
}
