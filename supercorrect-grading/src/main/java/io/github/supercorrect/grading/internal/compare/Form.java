package io.github.supercorrect.grading.internal.compare;

import io.github.supercorrect.grading.math.Expression;
import java.util.List;

/** What an answer says, apart from how it is written. */
sealed interface Form {

    /** How a teacher would call it, with its article. */
    String noun();

    /**
     * One value.
     *
     * @param unit what stood behind or before it, empty if nothing did
     */
    record Scalar(Expression value, String unit, boolean percent) implements Form {
        static Scalar of(Expression value) {
            return new Scalar(value, "", false);
        }

        @Override
        public String noun() {
            return Tree.isConstant(value) ? "a number" : "an expression";
        }
    }

    record Words(String words) implements Form {
        @Override
        public String noun() {
            return words.isEmpty() ? "nothing" : "words";
        }
    }

    /** Members in no order: a bare list, or a set in braces. */
    record Listing(List<Form> members, boolean set) implements Form {
        @Override
        public String noun() {
            return set ? "a set" : "a list";
        }
    }

    /** Members in order; two of them may be the ends of an interval. */
    record Tuple(List<Form> members, char open, char close) implements Form {
        @Override
        public String noun() {
            return members.size() == 2 ? "a pair or interval" : "a tuple";
        }

        boolean isIntervalLike() {
            return members.size() == 2 && "([]".indexOf(open) >= 0 && ")][".indexOf(close) >= 0;
        }
    }

    record Grid(List<List<Form>> rows) implements Form {
        @Override
        public String noun() {
            return "a matrix";
        }
    }

    /** {@code x = value}. */
    record Named(Expression name, Form value, Expression.Relation source) implements Form {
        @Override
        public String noun() {
            return value.noun();
        }
    }

    /** Different names with their values. */
    record Assignments(List<Named> members) implements Form {
        @Override
        public String noun() {
            return "a list of values with names";
        }
    }

    /** An equation, or another relation that does not just name a value. */
    record Statement(Expression.Relation relation) implements Form {
        @Override
        public String noun() {
            return Relations.isEquation(relation) ? "an equation" : "a relation";
        }
    }

    /** Inequalities, unions, set builders: what may be a part of the real line. */
    record Ranges(Expression source) implements Form {
        @Override
        public String noun() {
            return "a range of numbers";
        }
    }

    record Proportion(List<Form> members) implements Form {
        @Override
        public String noun() {
            return "a ratio";
        }
    }

    /** Values with their conditions. */
    record Branches(List<List<Form>> rows) implements Form {
        @Override
        public String noun() {
            return "a definition by cases";
        }
    }
}
