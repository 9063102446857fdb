package io.github.supercorrect.grading.internal.compare;

import io.github.supercorrect.grading.internal.compare.Form.Named;
import io.github.supercorrect.grading.internal.compare.Form.Scalar;

/** How exact an answer is: plain values first, then those with names or units, then rounded ones, the more digits the earlier. */
final class Exactness {

    private static final int ROUNDED = 1000;

    private Exactness() {}

    static int of(Form form) {
        if (form instanceof Named n) {
            return of(n.value()) + 1;
        } else if (form instanceof Scalar s) {
            int remarks = (s.unit().isEmpty() ? 0 : 2) + (s.percent() ? 4 : 0);
            return remarks
                    + DecimalNumber.of(s.value())
                            .map(d -> ROUNDED + 8 * (100 - Math.min(d.digits(), 100)))
                            .orElse(0);
        } else if (form instanceof Form.Words) {
            return 8;
        }
        return 0;
    }
}
