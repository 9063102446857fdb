package io.github.supercorrect.grading.internal.value;

/** Why a term has no value here. Thrown often, so without a trace. */
final class NoValueException extends RuntimeException {

    private static final long serialVersionUID = 1;

    enum Reason {
        /** 1/0, log 0. */
        UNDEFINED,
        /** The precision does not tell on which side of a jump or a pole we are. */
        IMPRECISE,
        /** Real parts lead to a value that is not real, by a choice of branch. */
        BRANCH,
        /** Beyond what can be calculated, a number above 2^(2^50) in particular. */
        TOO_LARGE,
        UNSUPPORTED
    }

    private final Reason reason;

    private NoValueException(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }

    static NoValueException undefined() {
        return new NoValueException(Reason.UNDEFINED);
    }

    static NoValueException imprecise() {
        return new NoValueException(Reason.IMPRECISE);
    }

    static NoValueException branch() {
        return new NoValueException(Reason.BRANCH);
    }

    static NoValueException tooLarge() {
        return new NoValueException(Reason.TOO_LARGE);
    }

    static NoValueException unsupported() {
        return new NoValueException(Reason.UNSUPPORTED);
    }
}
