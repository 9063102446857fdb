package io.github.supercorrect.llama;

import java.lang.ref.Reference;
import java.util.function.LongConsumer;

/**
 * An address and the one thread that may use it. Two threads in one llama.cpp context end the process, so another thread is
 * refused, and so is everybody after {@link #close}.
 */
abstract class NativeOwner implements AutoCloseable {

    private final Thread owner = Thread.currentThread();
    private final LongConsumer free;
    private long address;

    NativeOwner(long address, LongConsumer free) {
        this.address = address;
        this.free = free;
    }

    /** The address; valid until {@link #close}. */
    final long address() {
        if (Thread.currentThread() != owner) {
            throw new IllegalStateException(
                    getClass().getSimpleName() + " belongs to " + owner + ", not to " + Thread.currentThread());
        }
        if (address == 0) {
            throw new IllegalStateException(getClass().getSimpleName() + " is closed");
        }
        return address;
    }

    /** Gives the native memory back. Calling it twice is fine; only the owning thread may. */
    @Override
    public void close() {
        if (address != 0) {
            long freed = address();
            address = 0;
            try {
                free.accept(freed);
            } finally {
                Reference.reachabilityFence(this);
            }
        }
    }
}
