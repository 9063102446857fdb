package io.github.supercorrect.gguf;

import io.github.supercorrect.core.model.ModelInfo;
import io.github.supercorrect.gguf.internal.chat.ChatLayout;
import io.github.supercorrect.gguf.internal.chat.ChatRenderer;
import io.github.supercorrect.gguf.internal.file.GgufHeader;
import io.github.supercorrect.gguf.internal.process.EnginePatience;
import io.github.supercorrect.gguf.internal.process.ScriptedEngines;
import io.github.supercorrect.gguf.internal.schedule.EngineQueue;
import io.github.supercorrect.gguf.internal.schedule.ModelWatch;
import io.github.supercorrect.nano.NanoModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Models on an engine in this process that does what raw prompts say. */
final class ScriptedModels {

    private ScriptedModels() {}

    static GgufModel open(Path directory, int parallel, int queueLimit) throws IOException {
        GgufHeader header = GgufHeader.read(NanoModel.unpackInto(directory));
        EngineQueue queue = new EngineQueue(
                abandoned -> ScriptedEngines.inProcess(parallel, EnginePatience.CHUNKS, abandoned),
                new Untouched(),
                EnginePatience.CHUNKS,
                queueLimit,
                "test");
        queue.open();
        ChatRenderer renderer = new ChatRenderer(ChatLayout.CHATML, header.chat(), List.of());
        return new GgufModel(
                queue, new RequestWriter(renderer, 1024, 16), ModelInfo.unknown(), parallel, true, Map.of());
    }

    private static final class Untouched implements ModelWatch {

        @Override
        public void beforeLoad() {}

        @Override
        public void afterRequest() {}
    }
}
