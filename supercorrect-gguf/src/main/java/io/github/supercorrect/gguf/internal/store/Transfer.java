package io.github.supercorrect.gguf.internal.store;

import io.github.supercorrect.gguf.internal.hub.Answer;
import io.github.supercorrect.gguf.internal.hub.Body;
import io.github.supercorrect.gguf.internal.hub.Cancellation;
import io.github.supercorrect.gguf.internal.hub.HubConnection;
import io.github.supercorrect.gguf.internal.hub.Patience;
import io.github.supercorrect.gguf.internal.hub.RemoteState;
import io.github.supercorrect.gguf.internal.hub.Retry;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fetches what is missing of a partial file, over as many connections as it takes. */
final class Transfer {

    private final HubConnection hub;
    private final URI address;
    private final RemoteState state;
    private final PartialFile part;
    private final PullEvents events;
    private final Cancellation cancellation;

    Transfer(
            HubConnection hub,
            URI address,
            RemoteState state,
            PartialFile part,
            PullEvents events,
            Cancellation cancellation) {
        this.hub = hub;
        this.address = address;
        this.state = state;
        this.part = part;
        this.events = events;
        this.cancellation = cancellation;
    }

    /** Every connection asks the hub anew: the address behind a redirect is signed for a while only. */
    void run() throws IOException {
        Patience patience = hub.patience();
        int failures = 0;
        for (int connection = 1; !part.isWhole(); connection++) {
            long before = part.length();
            try {
                receive();
            } catch (IOException e) {
                failures = part.length() > before ? 1 : failures + 1;
                if (failures >= patience.tries() || connection >= patience.connections() || !isWorthwhile(e)) {
                    throw e;
                }
                hub.pause(e, failures, cancellation);
            }
        }
    }

    private static boolean isWorthwhile(IOException failure) {
        return !(failure instanceof DiskException)
                && !(failure instanceof LyingServerException)
                && Retry.isWorthwhile(failure);
    }

    private void receive() throws IOException {
        try (Answer answer = hub.fetch(address, part.length(), cancellation)) {
            if (answer.status() == Answer.NO_SUCH_PART) {
                part.restart();
                throw new IOException(answer.host() + " has no such part of the file");
            }
            answer.orRefusal();
            if (!answer.state().agreesWith(state)) {
                throw new LyingServerException("another file than before (another ETag)");
            }
            position(answer);
            copy(answer.body());
        }
        if (!part.isWhole()) {
            throw new IOException("the connection ended after " + part.length() + " of " + part.size() + " bytes");
        }
    }

    private void position(Answer answer) throws IOException {
        if (answer.status() != Answer.PART) {
            // A server without ranges sends all of it.
            part.restart();
        } else if (!answer.begins(part.length(), part.size())) {
            throw new LyingServerException("another part than was asked for");
        }
        part.nextAnswer();
        long missing = part.size() - part.length();
        long announced = answer.length().orElse(missing);
        if (announced != missing) {
            throw new LyingServerException(announced + " bytes where " + missing + " are missing");
        }
    }

    private void copy(Body body) throws IOException {
        for (List<ByteBuffer> piece = next(body); piece != null; piece = next(body)) {
            part.append(piece);
            events.received(part.length(), part.size());
        }
    }

    private @Nullable List<ByteBuffer> next(Body body) throws IOException {
        return body.next(hub.patience().silence(), cancellation);
    }
}
