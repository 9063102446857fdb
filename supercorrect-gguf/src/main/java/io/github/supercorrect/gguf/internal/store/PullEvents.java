package io.github.supercorrect.gguf.internal.store;

import io.github.supercorrect.gguf.internal.hub.RemoteState;

/** Who is told how a download goes. */
public interface PullEvents {

    /** Before the first byte. */
    void begins(RemoteFile file, RemoteState state, long bytesThere);

    /** So many bytes are there. */
    void received(long bytes, long size);

    /** Something worth a line. */
    void note(String text);
}
