package io.github.supercorrect.grading.internal.compare;

import io.github.supercorrect.grading.policy.GradingPolicy;
import io.github.supercorrect.grading.policy.Policy;
import io.github.supercorrect.grading.verdict.Tier;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A time of day: {@code 4:30 p.m.}, {@code 9 AM}, {@code 16:30}.
 *
 * @param half {@code a}, {@code p}, or a blank if neither is written
 */
record Clock(int hour, int minute, char half) {

    private static final int LONGEST = 20;

    static @Nullable Clock of(String plain) {
        if (plain.length() > LONGEST || plain.isEmpty()) {
            return null;
        }
        String text = Phrases.bare(plain.replace(':', 'x'));
        int digits = digits(text, 0);
        int hour = digits == 0 || digits > 2 ? -1 : Integer.parseInt(text.substring(0, digits));
        int minute = 0;
        int at = digits;
        boolean colon = at < text.length() && text.charAt(at) == 'x' && plain.indexOf(':') >= 0;
        if (colon) {
            int end = digits(text, at + 1);
            minute = end == at + 3 ? Integer.parseInt(text.substring(at + 1, end)) : -1;
            at = end;
        }
        String rest = text.substring(at);
        char half = rest.equals("am") ? 'a' : rest.equals("pm") ? 'p' : ' ';
        boolean whole = half != ' ' || (rest.isEmpty() && colon);
        return whole && hour >= 0 && hour < 24 && minute >= 0 && minute < 60 ? new Clock(hour, minute, half) : null;
    }

    private static int digits(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    private int minutes() {
        int twelve = half == ' ' || hour > 12 ? hour : hour % 12 + (half == 'p' ? 12 : 0);
        return twelve * 60 + minute;
    }

    /** Empty unless at least one is written with its half of the day. */
    static Optional<Result> compare(@Nullable Clock prediction, @Nullable Clock gold, GradingPolicy policy) {
        if (prediction == null || gold == null || (prediction.half == ' ' && gold.half == ' ')) {
            return Optional.empty();
        }
        if (prediction.minutes() == gold.minutes()) {
            return Optional.of(Result.equal(Tier.STRING, "equal: the same time of day"));
        }
        boolean one = prediction.half == ' ' || gold.half == ' ';
        boolean same = one && prediction.hour == gold.hour && prediction.minute == gold.minute && policy.units();
        return Optional.of(
                same
                        ? Result.equal(Tier.STRING, "equal: the same time, once without its half of the day")
                                .by(Policy.UNITS)
                        : Result.different(Tier.STRING, "not equal: the times differ"));
    }
}
