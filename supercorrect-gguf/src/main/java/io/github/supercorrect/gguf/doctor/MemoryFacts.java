package io.github.supercorrect.gguf.doctor;

import static io.github.supercorrect.worker.memory.MemoryShortage.megabytes;

import io.github.supercorrect.worker.memory.HostMemory;
import io.github.supercorrect.worker.memory.MemoryRoom;

/** Memory and its limits. */
final class MemoryFacts {

    private static final String SECTION = "memory";
    /** The demonstration model's worker takes about 100 MB. */
    private static final long LOW = 256_000_000;

    private MemoryFacts() {}

    static void note(SystemView system, Notes notes) {
        HostMemory memory = HostMemory.below(system.root());
        memory.machine()
                .ifPresent(room -> notes.fact(
                        SECTION,
                        "machine",
                        megabytes(room.limitBytes()) + ", of which " + megabytes(room.bytes()) + " can be had"));
        notes.fact(
                SECTION,
                "control group",
                memory.group().map(MemoryFacts::inWords).orElse("no limit"));
        notes.fact(
                SECTION,
                "address space",
                memory.addressSpace().map(MemoryFacts::inWords).orElse("no limit"));
        memory.group().ifPresent(room -> limited(room, notes));
        memory.addressSpace().ifPresent(room -> limited(room, notes));
        memory.room()
                .filter(room -> room.bytes() < LOW)
                .ifPresent(room -> notes.finding(
                        FindingCode.MEMORY_LOW,
                        Severity.WARNING,
                        megabytes(room.bytes()) + " are free under " + room.limit()
                                + ": too little for any model but the" + " smallest."));
    }

    private static String inWords(MemoryRoom room) {
        return megabytes(room.limitBytes()) + ", of which " + megabytes(room.bytes()) + " can be had";
    }

    private static void limited(MemoryRoom room, Notes notes) {
        notes.finding(
                FindingCode.MEMORY_LIMITED,
                Severity.NOTE,
                "Memory ends at " + room.limit() + "; " + megabytes(room.bytes()) + " can be had.");
    }
}
