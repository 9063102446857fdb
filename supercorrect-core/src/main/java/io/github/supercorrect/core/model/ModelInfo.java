package io.github.supercorrect.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.supercorrect.core.error.InvalidInputException;
import io.github.supercorrect.core.internal.json.Fields;
import io.github.supercorrect.core.internal.json.JsonObject;
import io.github.supercorrect.core.json.JsonForm;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What is known of a model; every part may be unknown. Immutable. */
public final class ModelInfo implements JsonForm {
    private static final ModelInfo UNKNOWN = builder().build();

    private final @Nullable String name;
    private final @Nullable String architecture;
    private final @Nullable Integer contextSize;
    private final @Nullable String quantisation;
    private final @Nullable String device;
    private final @Nullable String engine;
    private final @Nullable String file;
    private final @Nullable Long fileSize;
    private final @Nullable String headerHash;

    private ModelInfo(Builder builder) {
        this.name = builder.name;
        this.architecture = builder.architecture;
        this.contextSize = builder.contextSize;
        this.quantisation = builder.quantisation;
        this.device = builder.device;
        this.engine = builder.engine;
        this.file = builder.file;
        this.fileSize = builder.fileSize;
        this.headerHash = builder.headerHash;
    }

    /** Nothing known. */
    public static ModelInfo unknown() {
        return UNKNOWN;
    }

    /** You get a builder in which everything is unknown. */
    public static Builder builder() {
        return new Builder();
    }

    /** You get a builder that starts with these values. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** The model's own name, for instance {@code "SuperCorrect 7B"}. */
    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    /** The architecture as GGUF names it, for instance {@code "qwen2"}. */
    public Optional<String> architecture() {
        return Optional.ofNullable(architecture);
    }

    /** The context that a request may fill, in tokens (prompt and answer together). */
    public OptionalInt contextSize() {
        return contextSize == null ? OptionalInt.empty() : OptionalInt.of(contextSize);
    }

    /** The quantisation as llama.cpp names it, for instance {@code "Q4_K_M"}. */
    public Optional<String> quantisation() {
        return Optional.ofNullable(quantisation);
    }

    /** Where it runs, for instance {@code "CPU"}. */
    public Optional<String> device() {
        return Optional.ofNullable(device);
    }

    /** What runs it, with its build, for instance {@code "de.kherud:llama 4.2.0 (llama.cpp b4916)"}. */
    public Optional<String> engine() {
        return Optional.ofNullable(engine);
    }

    /** The model file's name, without its folders. */
    public Optional<String> file() {
        return Optional.ofNullable(file);
    }

    /** The model file's size in bytes. */
    public OptionalLong fileSize() {
        return fileSize == null ? OptionalLong.empty() : OptionalLong.of(fileSize);
    }

    /** SHA-256 of the model file's header (everything before the tensor data), in hexadecimal. */
    public Optional<String> headerHash() {
        return Optional.ofNullable(headerHash);
    }

    /** You get the info back from its JSON form. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ModelInfo fromMap(Map<String, ? extends @Nullable Object> map) {
        Fields fields = new Fields("model", map);
        Builder builder = builder();
        builder.name = fields.stringOrNull("name");
        builder.architecture = fields.stringOrNull("architecture");
        builder.contextSize = fields.integerOrNull("contextSize");
        builder.quantisation = fields.stringOrNull("quantisation");
        builder.device = fields.stringOrNull("device");
        builder.engine = fields.stringOrNull("engine");
        builder.file = fields.stringOrNull("file");
        builder.fileSize = fields.longOrNull("fileSize");
        builder.headerHash = fields.stringOrNull("headerHash");
        return builder.build();
    }

    @Override
    public Map<String, @Nullable Object> asMap() {
        return new JsonObject()
                .put("name", name)
                .put("architecture", architecture)
                .put("contextSize", contextSize)
                .put("quantisation", quantisation)
                .put("device", device)
                .put("engine", engine)
                .put("file", file)
                .put("fileSize", fileSize)
                .put("headerHash", headerHash)
                .build();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ModelInfo that && asMap().equals(that.asMap());
    }

    @Override
    public int hashCode() {
        return asMap().hashCode();
    }

    @Override
    public String toString() {
        return "ModelInfo" + asMap();
    }

    /** Builds a {@link ModelInfo}. Not thread-safe. */
    public static final class Builder {
        private @Nullable String name;
        private @Nullable String architecture;
        private @Nullable Integer contextSize;
        private @Nullable String quantisation;
        private @Nullable String device;
        private @Nullable String engine;
        private @Nullable String file;
        private @Nullable Long fileSize;
        private @Nullable String headerHash;

        private Builder() {}

        private Builder(ModelInfo info) {
            this.name = info.name;
            this.architecture = info.architecture;
            this.contextSize = info.contextSize;
            this.quantisation = info.quantisation;
            this.device = info.device;
            this.engine = info.engine;
            this.file = info.file;
            this.fileSize = info.fileSize;
            this.headerHash = info.headerHash;
        }

        /** See {@link ModelInfo#name()}. */
        public Builder name(String name) {
            this.name = Objects.requireNonNull(name, "name");
            return this;
        }

        /** See {@link ModelInfo#architecture()}. */
        public Builder architecture(String architecture) {
            this.architecture = Objects.requireNonNull(architecture, "architecture");
            return this;
        }

        /** See {@link ModelInfo#contextSize()}; at least 1. */
        public Builder contextSize(int contextSize) {
            if (contextSize < 1) {
                throw new InvalidInputException("contextSize is " + contextSize + "; it must be at least 1.");
            }
            this.contextSize = contextSize;
            return this;
        }

        /** See {@link ModelInfo#quantisation()}. */
        public Builder quantisation(String quantisation) {
            this.quantisation = Objects.requireNonNull(quantisation, "quantisation");
            return this;
        }

        /** See {@link ModelInfo#device()}. */
        public Builder device(String device) {
            this.device = Objects.requireNonNull(device, "device");
            return this;
        }

        /** See {@link ModelInfo#engine()}. */
        public Builder engine(String engine) {
            this.engine = Objects.requireNonNull(engine, "engine");
            return this;
        }

        /** See {@link ModelInfo#file()} and {@link ModelInfo#fileSize()}. */
        public Builder file(String file, long fileSize) {
            this.file = Objects.requireNonNull(file, "file");
            this.fileSize = fileSize;
            return this;
        }

        /** See {@link ModelInfo#headerHash()}. */
        public Builder headerHash(String headerHash) {
            this.headerHash = Objects.requireNonNull(headerHash, "headerHash");
            return this;
        }

        /** You get the info. */
        public ModelInfo build() {
            return new ModelInfo(this);
        }
    }
}
