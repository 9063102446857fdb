package io.github.supercorrect.gguf.store;

import io.github.supercorrect.core.error.ClosedException;
import io.github.supercorrect.gguf.internal.hub.Cancellation;
import io.github.supercorrect.gguf.internal.hub.RemoteState;
import io.github.supercorrect.gguf.internal.store.Meter;
import io.github.supercorrect.gguf.internal.store.PullEvents;
import io.github.supercorrect.gguf.internal.store.Pulling;
import io.github.supercorrect.gguf.internal.store.RemoteFile;
import io.github.supercorrect.gguf.internal.store.RemoteModel;
import io.github.supercorrect.gguf.internal.store.StoreSettings;
import java.util.concurrent.atomic.AtomicBoolean;

/** One pull. {@link #cancel} may be called from any thread at any time, {@link #execute} once. */
public final class ModelPull {

    private final StoreSettings settings;
    private final RemoteModel model;
    private final PullListener listener;
    private final Cancellation cancellation = new Cancellation();
    private final AtomicBoolean begun = new AtomicBoolean();

    ModelPull(StoreSettings settings, RemoteModel model, PullListener listener) {
        this.settings = settings;
        this.model = model;
        this.listener = listener;
    }

    /** See {@link ModelStore#pull(io.github.supercorrect.gguf.ModelReference, PullListener)}. */
    public StoredModel execute() {
        if (begun.getAndSet(true)) {
            throw new ClosedException("This pull was executed already; ask the store for a new one.");
        }
        return new StoredModel(new Pulling(settings, new Events(), cancellation).pull(model));
    }

    /** Ends it soon; what has come is kept, and the next pull goes on from there. */
    public void cancel() {
        cancellation.cancel();
    }

    /** Events as the listener wants them. */
    private final class Events implements PullEvents {

        private final Meter meter = new Meter(System::nanoTime);

        @Override
        public void begins(RemoteFile file, RemoteState state, long bytesThere) {
            listener.onStart(PullOffer.of(file, state, bytesThere));
            received(bytesThere, state.size());
        }

        @Override
        public void received(long bytes, long size) {
            if (meter.at(bytes, size)) {
                listener.onProgress(new PullProgress(bytes, size, meter.rate(), meter.remaining(bytes, size)));
            }
        }

        @Override
        public void note(String text) {
            listener.onNote(text);
        }
    }
}
