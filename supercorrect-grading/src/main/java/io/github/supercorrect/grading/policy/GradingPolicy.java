package io.github.supercorrect.grading.policy;

/**
 * What counts as equal beyond plain mathematics, and the limits of one comparison. The defaults are those of
 * {@link #standard()}, and each option says what it is for. Immutable.
 */
public final class GradingPolicy {

    private static final GradingPolicy STANDARD = builder().build();

    private final Builder options;

    private GradingPolicy(Builder options) {
        this.options = options;
    }

    /** The documented defaults. */
    public static GradingPolicy standard() {
        return STANDARD;
    }

    /** Starts from the defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts from this policy. */
    public Builder toBuilder() {
        return new Builder(options);
    }

    /** Whether a decimal number matches the exact one that it is correctly rounded from. */
    public boolean rounding() {
        return options.rounding;
    }

    /** Whether, with a percent sign on one side, {@code x%} matches {@code x} and {@code x/100}. Without any percent sign never. */
    public boolean percent() {
        return options.percent;
    }

    /** Whether units, currencies, degree marks and remarks on one side only are left out of account. Two known units that differ make
     * answers differ, unless they convert ({@code 50 cm} and {@code 0.5 m}). */
    public boolean units() {
        return options.units;
    }

    /** Whether lists and sets match in any order. Tuples never do. */
    public boolean unordered() {
        return options.unordered;
    }

    /** Whether a set must have its members as often as the other one. Lists always must. */
    public boolean multiplicity() {
        return options.multiplicity;
    }

    /** Whether an open interval differs from the closed one. */
    public boolean openEnds() {
        return options.openEnds;
    }

    /** Whether a bare list matches the tuple with the same members in the same order. */
    public boolean listsAsTuples() {
        return options.listsAsTuples;
    }

    /** Whether {@code x = 5} matches {@code 5}. */
    public boolean names() {
        return options.names;
    }

    /** Whether an inequality matches its interval, and the other way round. */
    public boolean ranges() {
        return options.ranges;
    }

    /** Whether words match regardless of letter case, punctuation and spacing. */
    public boolean text() {
        return options.text;
    }

    /** Whether {@code (C)}, {@code C} and {@code C. with its text} match. */
    public boolean optionLetters() {
        return options.optionLetters;
    }

    /** Whether digits with a base, {@code 10_7}, differ from the same digits without one. */
    public boolean baseNeeded() {
        return options.baseNeeded;
    }

    /** Whether {@code 1,22} is also read as {@code 1.22}. */
    public boolean decimalComma() {
        return options.decimalComma;
    }

    /** Whether {@code 1 000} is also read as {@code 1000}. */
    public boolean thousandsSpace() {
        return options.thousandsSpace;
    }

    /** Whether what follows {@code ≈} behind an exact value is left out of account, and {@code x ≈ 5} taken for {@code x = 5}. */
    public boolean approximateTail() {
        return options.approximateTail;
    }

    /** The fewest significant digits of a decimal prediction that stands for an exact gold answer. */
    public int predictionDigits() {
        return options.predictionDigits;
    }

    /** The fewest significant digits of a decimal gold answer that an exact prediction may round to. */
    public int goldDigits() {
        return options.goldDigits;
    }

    /** The most characters that an answer may have; a longer one is undecided. */
    public int maximumCharacters() {
        return options.maximumCharacters;
    }

    /** The deepest nesting of brackets that is read; a deeper one is undecided. At most 200. */
    public int maximumNesting() {
        return options.maximumNesting;
    }

    /** The most operations that one comparison may take, about as many multiplications of 64 bits; beyond, it is undecided. */
    public long maximumOperations() {
        return options.maximumOperations;
    }

    /** Collects options; not thread-safe. */
    public static final class Builder {

        private boolean rounding = true;
        private boolean percent = true;
        private boolean units = true;
        private boolean unordered = true;
        private boolean multiplicity;
        private boolean openEnds = true;
        private boolean listsAsTuples = true;
        private boolean names = true;
        private boolean ranges = true;
        private boolean text = true;
        private boolean optionLetters = true;
        private boolean baseNeeded = true;
        private boolean decimalComma = true;
        private boolean thousandsSpace = true;
        private boolean approximateTail = true;
        private int predictionDigits = 4;
        private int goldDigits = 3;
        private int maximumCharacters = 131_072;
        private int maximumNesting = 200;
        private long maximumOperations = 8_000_000L;

        private Builder() {}

        private Builder(Builder from) {
            this.rounding = from.rounding;
            this.percent = from.percent;
            this.units = from.units;
            this.unordered = from.unordered;
            this.multiplicity = from.multiplicity;
            this.openEnds = from.openEnds;
            this.listsAsTuples = from.listsAsTuples;
            this.names = from.names;
            this.ranges = from.ranges;
            this.text = from.text;
            this.optionLetters = from.optionLetters;
            this.baseNeeded = from.baseNeeded;
            this.decimalComma = from.decimalComma;
            this.thousandsSpace = from.thousandsSpace;
            this.approximateTail = from.approximateTail;
            this.predictionDigits = from.predictionDigits;
            this.goldDigits = from.goldDigits;
            this.maximumCharacters = from.maximumCharacters;
            this.maximumNesting = from.maximumNesting;
            this.maximumOperations = from.maximumOperations;
        }

        /** Whether a decimal number matches the exact one that it is correctly rounded from. Default {@code true}. */
        public Builder rounding(boolean rounding) {
            this.rounding = rounding;
            return this;
        }

        /** Whether, with a percent sign on one side, {@code x%} matches {@code x} and {@code x/100}. Without any percent sign never. Default {@code true}. */
        public Builder percent(boolean percent) {
            this.percent = percent;
            return this;
        }

        /** Whether units, currencies, degree marks and remarks on one side only are left out of account. Two known units that differ make
         * answers differ, unless they convert ({@code 50 cm} and {@code 0.5 m}). Default {@code true}. */
        public Builder units(boolean units) {
            this.units = units;
            return this;
        }

        /** Whether lists and sets match in any order. Tuples never do. Default {@code true}. */
        public Builder unordered(boolean unordered) {
            this.unordered = unordered;
            return this;
        }

        /** Whether a set must have its members as often as the other one. Lists always must. Default {@code false}. */
        public Builder multiplicity(boolean multiplicity) {
            this.multiplicity = multiplicity;
            return this;
        }

        /** Whether an open interval differs from the closed one. Default {@code true}. */
        public Builder openEnds(boolean openEnds) {
            this.openEnds = openEnds;
            return this;
        }

        /** Whether a bare list matches the tuple with the same members in the same order. Default {@code true}. */
        public Builder listsAsTuples(boolean listsAsTuples) {
            this.listsAsTuples = listsAsTuples;
            return this;
        }

        /** Whether {@code x = 5} matches {@code 5}. Default {@code true}. */
        public Builder names(boolean names) {
            this.names = names;
            return this;
        }

        /** Whether an inequality matches its interval, and the other way round. Default {@code true}. */
        public Builder ranges(boolean ranges) {
            this.ranges = ranges;
            return this;
        }

        /** Whether words match regardless of letter case, punctuation and spacing. Default {@code true}. */
        public Builder text(boolean text) {
            this.text = text;
            return this;
        }

        /** Whether {@code (C)}, {@code C} and {@code C. with its text} match. Default {@code true}. */
        public Builder optionLetters(boolean optionLetters) {
            this.optionLetters = optionLetters;
            return this;
        }

        /** Whether digits with a base, {@code 10_7}, differ from the same digits without one. Default {@code true}. */
        public Builder baseNeeded(boolean baseNeeded) {
            this.baseNeeded = baseNeeded;
            return this;
        }

        /** Whether {@code 1,22} is also read as {@code 1.22}. Default {@code true}. */
        public Builder decimalComma(boolean decimalComma) {
            this.decimalComma = decimalComma;
            return this;
        }

        /** Whether {@code 1 000} is also read as {@code 1000}. Default {@code true}. */
        public Builder thousandsSpace(boolean thousandsSpace) {
            this.thousandsSpace = thousandsSpace;
            return this;
        }

        /** Whether what follows {@code ≈} behind an exact value is left out of account, and {@code x ≈ 5} taken for {@code x = 5}. Default {@code true}. */
        public Builder approximateTail(boolean approximateTail) {
            this.approximateTail = approximateTail;
            return this;
        }

        /**
         * The fewest significant digits of a decimal prediction that stands for an exact gold answer. Default 4.
         *
         * @throws IllegalArgumentException unless 1 or more
         */
        public Builder predictionDigits(int predictionDigits) {
            this.predictionDigits = inRange("predictionDigits", predictionDigits, Integer.MAX_VALUE);
            return this;
        }

        /**
         * The fewest significant digits of a decimal gold answer that an exact prediction may round to. Default 3.
         *
         * @throws IllegalArgumentException unless 1 or more
         */
        public Builder goldDigits(int goldDigits) {
            this.goldDigits = inRange("goldDigits", goldDigits, Integer.MAX_VALUE);
            return this;
        }

        /**
         * The most characters that an answer may have; a longer one is undecided. Default 131,072.
         *
         * @throws IllegalArgumentException unless 1 or more
         */
        public Builder maximumCharacters(int maximumCharacters) {
            this.maximumCharacters = inRange("maximumCharacters", maximumCharacters, Integer.MAX_VALUE);
            return this;
        }

        /**
         * The deepest nesting of brackets that is read; a deeper one is undecided. At most 200. Default 200.
         *
         * @throws IllegalArgumentException unless from 1 to 200
         */
        public Builder maximumNesting(int maximumNesting) {
            this.maximumNesting = inRange("maximumNesting", maximumNesting, 200);
            return this;
        }

        /**
         * The most operations that one comparison may take, about as many multiplications of 64 bits; beyond, it is
         * undecided. Default 8,000,000: a sum of 20,000 numbers takes 6,000,000, none of the known pairs of
         * answers to problems more than 500,000.
         *
         * @throws IllegalArgumentException unless 1 or more
         */
        public Builder maximumOperations(long maximumOperations) {
            if (maximumOperations < 1) {
                throw new IllegalArgumentException(
                        "maximumOperations is " + maximumOperations + ": it must be 1 or more");
            }
            this.maximumOperations = maximumOperations;
            return this;
        }

        /** The policy; this builder may go on being used. */
        public GradingPolicy build() {
            return new GradingPolicy(new Builder(this));
        }

        private static int inRange(String name, int value, int most) {
            if (value < 1 || value > most) {
                throw new IllegalArgumentException(name + " is " + value + ": it must be from 1 to " + most);
            }
            return value;
        }
    }
}
