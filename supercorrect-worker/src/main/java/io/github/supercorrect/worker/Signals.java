package io.github.supercorrect.worker;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/**
 * Signals by {@code sun.misc.Signal}, which a trimmed run-time image may lack: then nothing happens. Reflection, because
 * this module needs {@code java.base} only.
 */
final class Signals {

    private Signals() {}

    /** Ctrl-C goes to the whole process group; what it means is the parent's business. */
    static void ignoreInterrupts() {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            InvocationHandler ignore = (proxy, method, arguments) -> null;
            Object ignorer = Proxy.newProxyInstance(handler.getClassLoader(), new Class<?>[] {handler}, ignore);
            Method handle = signal.getMethod("handle", signal, handler);
            handle.invoke(null, signal.getConstructor(String.class).newInstance("INT"), ignorer);
        } catch (ReflectiveOperationException | LinkageError e) {
            // No jdk.unsupported in this image.
        }
    }

    /**
     * Ends this process without running anything more: an exit while native threads compute runs static destructors under
     * them and often crashes.
     */
    static void killSelf() {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            signal.getMethod("raise", signal)
                    .invoke(null, signal.getConstructor(String.class).newInstance("KILL"));
        } catch (ReflectiveOperationException | LinkageError e) {
            // No jdk.unsupported, or no such signal on this system.
        }
        Runtime.getRuntime().halt(1);
    }
}
