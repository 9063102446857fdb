package io.github.supercorrect.gguf.corpus;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Files that are something else, are cut off, or begin wrongly. */
final class DamagedBytes {

    private final List<DamagedModel> kinds = new ArrayList<>();

    private DamagedBytes() {}

    static List<DamagedModel> kinds() {
        DamagedBytes damaged = new DamagedBytes();
        damaged.addForeign();
        damaged.addCuts();
        damaged.addStarts();
        damaged.addCounts();
        return damaged.kinds;
    }

    private void addForeign() {
        add("empty", () -> new byte[0]);
        add("one byte", () -> new byte[] {'G'});
        add("magic alone", () -> text("GGUF"));
        add("text", () -> text("These are notes.\n".repeat(50)));
        add("HTML page", () -> text("<!DOCTYPE html><html><body>404</body></html>"));
        add("LFS pointer", () -> text("version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n"));
        add("gzip", () -> Draft.join(new byte[] {0x1f, (byte) 0x8b, 8, 0}, random(4096)));
        add("zip", () -> Draft.join(text("PK\u0003\u0004"), random(4096)));
        add("safetensors", () -> Draft.join(Draft.bytes64(40), text("{\"a\":{\"dtype\":\"F16\",\"shape\":[1]}}")));
        add("older format ggjt", () -> Draft.join(text("tjgg"), random(4096)));
        add("zeros", () -> new byte[8192]);
        add("random", () -> random(8192));
        add("random behind the magic", () -> Draft.join(text("GGUF"), random(8192)));
        add("random behind the version", () -> Draft.join(text("GGUF"), Draft.bytes32(3), random(8192)));
    }

    private void addCuts() {
        for (int bytes : new int[] {4, 6, 8, 12, 16, 20, 24, 28, 32, 40, 60, 100, 500, 2000}) {
            add("cut at byte " + bytes, () -> Arrays.copyOf(whole(), bytes));
        }
        for (int percent : new int[] {10, 30, 50, 70, 90, 99}) {
            add("cut at " + percent + " % of the header", () -> {
                byte[] header = TinyModel.draft().header();
                return Arrays.copyOf(header, header.length * percent / 100);
            });
            add("cut at " + percent + " % of the data", () -> {
                int header = TinyModel.draft().header().length;
                return Arrays.copyOf(whole(), header + (whole().length - header) * percent / 100);
            });
        }
        add("header alone", () -> TinyModel.draft().header());
        add("last byte missing", () -> Arrays.copyOf(whole(), whole().length - 1));
        add("first byte missing", () -> Arrays.copyOfRange(whole(), 1, whole().length));
        add(
                "a byte inserted",
                () -> Draft.join(
                        Arrays.copyOf(whole(), 24), new byte[1], Arrays.copyOfRange(whole(), 24, whole().length)));
    }

    private void addStarts() {
        change("magic in lower case", draft -> draft.magic = 0x66756767);
        change("magic backwards", draft -> draft.magic = 0x47475546);
        change("magic 0", draft -> draft.magic = 0);
        for (int version : new int[] {0, 1, 4, 99, -1, 0x02000000, 0x03000000}) {
            change("version " + version, draft -> draft.version = version);
        }
    }

    private void addCounts() {
        long[] counts = {0, 1, 1_000_000, 1L << 31, 1L << 32, 1L << 62, Long.MIN_VALUE, -1};
        for (long count : counts) {
            change("number of tensors " + count, draft -> draft.moreTensors = count - draft.tensors.size());
            change("number of keys " + count, draft -> draft.moreKeys = count - draft.keys.size());
        }
        for (int more : new int[] {-1, 1}) {
            change("number of tensors is off by " + more, draft -> draft.moreTensors = more);
            change("number of keys is off by " + more, draft -> draft.moreKeys = more);
        }
    }

    private void change(String name, Consumer<Draft> change) {
        add(name, () -> TinyModel.draft().change(change).bytes());
    }

    private void add(String name, Supplier<byte[]> bytes) {
        kinds.add(new DamagedModel(name, false, bytes));
    }

    private static byte[] whole() {
        return TinyModel.draft().bytes();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
