package io.github.supercorrect.worker.memory;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what is needed to say, once a process is dead, whether it died for want of memory, and which limit it was: the system forgets a
 * process's limits with the process.
 */
public final class MemoryWatch {

    /** What the C++ library, ggml, the Java VM and the C library say when memory is refused. */
    private static final Pattern REFUSED = Pattern.compile(
            "bad_alloc|out ?of ?memory|insufficient memory|(cannot|could not) (allocate|reserve)|not enough (memory|space)"
                    + "|(failed|unable) to allocate|allocation .{0,40}failed|memory allocation",
            Pattern.CASE_INSENSITIVE);

    private final HostMemory memory;
    private final List<ControlGroup> groups;
    private final long killsBefore;
    private volatile @Nullable MemoryRoom addressSpace;

    /** @param parent whose limits the process has inherited, for one that is dead before it is looked at */
    MemoryWatch(HostMemory memory, HostMemory parent) {
        this.memory = memory;
        List<ControlGroup> own = memory.groups();
        this.groups = own.isEmpty() ? parent.groups() : own;
        this.killsBefore = kills();
        parent.addressSpace().ifPresent(room -> addressSpace = room);
        refresh();
    }

    /** Looks at the process's own limit again, which somebody may have changed; keeps the last one of a dead process. */
    public void refresh() {
        memory.addressSpace().ifPresent(room -> addressSpace = room);
    }

    /** Whether the kernel has killed a process for want of memory since this watch began, in its groups or in the machine. */
    public boolean sawKill() {
        return kills() > killsBefore;
    }

    private long kills() {
        return groups.stream().mapToLong(ControlGroup::kills).sum() + memory.machineKills();
    }

    /** Whether a diagnosis speaks of memory that was refused. */
    public static boolean speaksOfRefusal(String diagnosis) {
        return REFUSED.matcher(diagnosis).find();
    }

    /** The limit after a kill by the kernel: the group whose counter has moved is not told apart, the narrowest is named. */
    public String killLimit() {
        return groups.stream()
                .flatMap(group -> group.room().stream())
                .reduce(MemoryRoom::and)
                .or(memory::machine)
                .map(MemoryRoom::limit)
                .orElse("the memory of the machine");
    }

    /** The limit after memory was refused: the kernel refuses it for the address space; groups kill. */
    public String refusalLimit() {
        return Stream.of(Optional.ofNullable(addressSpace), memory.group(), memory.machine())
                .flatMap(Optional::stream)
                .findFirst()
                .map(MemoryRoom::limit)
                .orElse("the memory of the machine");
    }
}
