package io.github.supercorrect.gguf.internal.file;

/** The kinds of metadata values; the numbers are the format's ({@code enum gguf_type}). */
final class ValueType {

    static final int U8 = 0;
    static final int I8 = 1;
    static final int U16 = 2;
    static final int I16 = 3;
    static final int U32 = 4;
    static final int I32 = 5;
    static final int F32 = 6;
    static final int BOOL = 7;
    static final int TEXT = 8;
    static final int ARRAY = 9;
    static final int U64 = 10;
    static final int I64 = 11;
    static final int F64 = 12;

    private ValueType() {}

    /** The size of an array element, of a text its smallest; 0 for types that cannot stand in arrays. */
    static int elementBytes(int type) {
        return switch (type) {
            case U8, I8, BOOL -> 1;
            case U16, I16 -> 2;
            case U32, I32, F32 -> 4;
            case TEXT, U64, I64, F64 -> 8;
            default -> 0;
        };
    }
}
