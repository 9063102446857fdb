package io.github.supercorrect.llama;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;

/**
 * A number that native threads look at while they load or compute: once it is set they stop soon. For any thread. A context
 * or a load keeps its flag reachable as long as it may be looked at.
 */
public final class StopFlag {

    private static final VarHandle INT = MethodHandles.byteBufferViewVarHandle(int[].class, ByteOrder.nativeOrder());

    private final ByteBuffer memory = ByteBuffer.allocateDirect(Integer.BYTES).order(ByteOrder.nativeOrder());
    private final IntBuffer view = memory.asIntBuffer();

    /** Whoever looks stops soon. */
    public void set() {
        INT.setVolatile(memory, 0, 1);
    }

    /** Computing may begin again. */
    public void clear() {
        INT.setVolatile(memory, 0, 0);
    }

    /** Whether it is set. */
    public boolean isSet() {
        return (int) INT.getVolatile(memory, 0) != 0;
    }

    IntBuffer view() {
        return view;
    }
}
