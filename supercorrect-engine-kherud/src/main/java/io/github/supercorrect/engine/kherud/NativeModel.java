package io.github.supercorrect.engine.kherud;

import de.kherud.llama.InferenceParameters;
import de.kherud.llama.LlamaIterator;
import de.kherud.llama.LlamaModel;
import de.kherud.llama.ModelParameters;
import io.github.supercorrect.worker.engine.EngineException;
import io.github.supercorrect.worker.engine.LoadSettings;
import java.lang.invoke.MethodHandles;
import java.util.Map;

/** The binding's model behind the few calls that are safe. */
final class NativeModel {

    private final LlamaModel model;

    private NativeModel(LlamaModel model) {
        this.model = model;
    }

    /**
     * Loads a model. Every setting that the environment could change is given, none of them fractional (those are read in
     * the locale's notation); contexts are never shifted.
     */
    static NativeModel open(LoadSettings settings) throws EngineException {
        ModelParameters parameters = new ModelParameters()
                .setModel(settings.modelPath())
                .setCtxSize(settings.contextSize())
                .setParallel(1)
                .setThreads(settings.compute().threads())
                .setThreadsBatch(settings.compute().batchThreads())
                .setBatchSize(512)
                .setUbatchSize(512)
                .setGpuLayers(0)
                .disableContextShift()
                .enableSpecial()
                .skipWarmup();
        try {
            LlamaModel model = new LlamaModel(parameters);
            if (pointer(model) == 0) {
                throw new EngineException("The engine refused its arguments");
            }
            return new NativeModel(model);
        } catch (UnsatisfiedLinkError e) {
            throw new EngineException(NativeLibrary.reason(e), e);
        } catch (RuntimeException e) {
            throw new EngineException("The engine could not load the model: " + e.getMessage(), e);
        }
    }

    /** After a refused argument the constructor returns normally, and the next call would crash. */
    private static long pointer(LlamaModel model) throws EngineException {
        try {
            return (long) MethodHandles.privateLookupIn(LlamaModel.class, MethodHandles.lookup())
                    .findVarHandle(LlamaModel.class, "ctx", long.class)
                    .get(model);
        } catch (ReflectiveOperationException e) {
            throw new EngineException("Not the binding that this engine was made for", e);
        }
    }

    /** Token ids; control tokens in the text are read as such. */
    int[] encode(String text) throws EngineException {
        try {
            return model.encode(text);
        } catch (RuntimeException e) {
            throw new EngineException("The engine could not read the prompt: " + e.getMessage(), e);
        }
    }

    /** Starts a generation from a request's JSON fields: the public way takes no token ids as prompt. */
    LlamaIterator start(Map<String, String> request) throws EngineException {
        InferenceParameters parameters = new InferenceParameters("");
        fields(parameters).putAll(request);
        try {
            return model.generate(parameters).iterator();
        } catch (RuntimeException e) {
            throw new EngineException("The engine refused the request: " + e.getMessage(), e);
        }
    }

    @SuppressWarnings("unchecked") // declared so in JsonParameters, which is not visible
    private static Map<String, String> fields(InferenceParameters parameters) throws EngineException {
        try {
            Class<?> declaring = InferenceParameters.class.getSuperclass();
            return (Map<String, String>) MethodHandles.privateLookupIn(declaring, MethodHandles.lookup())
                    .findVarHandle(declaring, "parameters", Map.class)
                    .get(parameters);
        } catch (ReflectiveOperationException e) {
            throw new EngineException("Not the binding that this engine was made for", e);
        }
    }

    /** The text of the next chunk; the binding's own exception is not visible, so any of its kind is meant. */
    static String next(LlamaIterator chunks) throws EngineException {
        try {
            return chunks.next().text;
        } catch (RuntimeException e) {
            throw new EngineException("The engine failed: " + e.getMessage(), e);
        }
    }

    /** Ends the native thread. Frees nothing: only the end of the process does. */
    void close() {
        model.close();
    }
}
