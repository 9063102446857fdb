package io.github.supercorrect.gguf.internal.gpu;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which CUDA files can run with a driver on its GPUs. A file with machine code for a GPU needs the oldest driver of its CUDA
 * release only; one with nothing but PTX for it needs a driver that is as new as the compiler that wrote the PTX: with an older
 * one loading succeeds, and the first computation fails.
 *
 * @param candidates files that can run, the best first
 * @param objections why others cannot
 */
record CudaChoice(List<CudaFile> candidates, List<String> objections) {

    private static final String CUDA12 = "linux-x86_64-cuda12";

    /** The oldest driver of the CUDA 12 file, for GPUs that it has machine code for. */
    private static final int OLDEST_DRIVER = 525;

    private enum Verdict {
        RUNS,
        /** Too little is known to tell. */
        PERHAPS,
        FAILS
    }

    /** @param files the preferred first */
    static CudaChoice of(Machine machine, List<CudaFile> files) {
        List<CudaFile> sure = new ArrayList<>();
        List<CudaFile> perhaps = new ArrayList<>();
        List<String> objections = new ArrayList<>();
        for (CudaFile file : files) {
            Verdict verdict = verdict(machine, file, objections);
            if (verdict == Verdict.RUNS) {
                sure.add(file);
            } else if (verdict == Verdict.PERHAPS) {
                // of what may fail, the file for older drivers and GPUs is the better bet
                perhaps.add(0, file);
            }
        }
        sure.addAll(perhaps);
        return new CudaChoice(List.copyOf(sure), List.copyOf(objections));
    }

    private static Verdict verdict(Machine machine, CudaFile file, List<String> objections) {
        int branch = machine.branch();
        if (branch != 0 && branch < file.driver()) {
            objections.add(name(file) + " needs driver " + file.driver() + " or newer");
            return Verdict.FAILS;
        }
        if (machine.gpus().isEmpty()) {
            return branch >= file.ptxDriver() ? Verdict.RUNS : Verdict.PERHAPS;
        }
        Verdict worst = Verdict.RUNS;
        for (Gpu gpu : machine.gpus()) {
            Verdict verdict = verdict(branch, gpu, file, objections);
            worst = verdict.compareTo(worst) > 0 ? verdict : worst;
        }
        return worst;
    }

    private static Verdict verdict(int branch, Gpu gpu, CudaFile file, List<String> objections) {
        if (gpu.capability() == 0) {
            return branch >= file.ptxDriver() ? Verdict.RUNS : Verdict.PERHAPS;
        }
        if (file.hasMachineCodeFor(gpu.capability())) {
            return branch == 0 ? Verdict.PERHAPS : Verdict.RUNS;
        }
        if (!file.hasPtxFor(gpu.capability())) {
            objections.add(name(file) + " holds no code for the " + gpu);
            return Verdict.FAILS;
        }
        if (branch != 0 && branch < file.ptxDriver()) {
            objections.add(name(file) + " needs driver " + file.ptxDriver() + " or newer for the " + gpu
                    + ", for which it holds no machine code");
            return Verdict.FAILS;
        }
        return branch == 0 ? Verdict.PERHAPS : Verdict.RUNS;
    }

    private static String name(CudaFile file) {
        return "the CUDA " + file.version() + " file (" + file.classifier() + ")";
    }

    /** Why there is no candidate, and the way out. */
    String reason(Machine machine, List<CudaFile> files) {
        boolean older = files.stream().anyMatch(file -> file.classifier().equals(CUDA12));
        String wayOut = older || (machine.branch() != 0 && machine.branch() < OLDEST_DRIVER)
                ? "Install a newer driver, or leave such GPUs out with CUDA_VISIBLE_DEVICES"
                : "Add the dependency " + CudaSearch.dependency(CUDA12) + ", or install a newer driver";
        return "with " + machine.driverInWords() + " "
                + objections.stream().distinct().collect(Collectors.joining("; ")) + ". " + wayOut;
    }
}
