package io.github.supercorrect.gguf.store;

/**
 * What reading a whole model file has shown.
 *
 * @param model the model, with the hash that it should have
 * @param sha256 that it has
 */
public record Verification(StoredModel model, String sha256) {

    /** Whether the file is as it was fetched; true, too, if nobody has said its hash. */
    public boolean isRight() {
        return model.sha256().map(sha256::equals).orElse(true);
    }
}
