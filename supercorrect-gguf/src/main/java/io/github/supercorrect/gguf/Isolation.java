package io.github.supercorrect.gguf;

/** Where an engine runs. */
public enum Isolation {
    /** In a process of its own: whatever happens there is an exception here. */
    WORKER,
    /** In this process. Saves the second process; a crash in native code, a model file that is cut off while it is used and the
     * system's want of memory then end the application. */
    NONE
}
