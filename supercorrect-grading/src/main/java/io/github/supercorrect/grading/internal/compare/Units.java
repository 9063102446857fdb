package io.github.supercorrect.grading.internal.compare;

import io.github.supercorrect.grading.internal.value.Rational;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Known units, by dimension and size; a remark that is no unit ({@code ways}, {@code apples}) is not among them. */
public final class Units {

    /**
     * A product of powers of units.
     *
     * @param dimension the base units with their powers
     * @param size how many of the base unit it is
     */
    public record Unit(Map<String, Integer> dimension, Rational size) {}

    /** Spellings, then dimension, numerator and denominator of the size. */
    private static final String[] TABLE = {
        "m meter meters metre metres=m 1 1",
        "cm centimeter centimeters centimetre centimetres=m 1 100",
        "mm millimeter millimeters millimetre millimetres=m 1 1000",
        "km kilometer kilometers kilometre kilometres=m 1000 1",
        "in inch inches=m 254 10000",
        "ft foot feet=m 3048 10000",
        "yd yard yards=m 9144 10000",
        "mi mile miles=m 1609344 1000",
        "s sec secs second seconds=s 1 1",
        "min mins minute minutes=s 60 1",
        "h hr hrs hour hours=s 3600 1",
        "day days=s 86400 1",
        "week weeks=s 604800 1",
        "year years yr yrs=y 1 1",
        "month months=y 1 12",
        "g gm gram grams=g 1 1",
        "kg kilogram kilograms=g 1000 1",
        "mg milligram milligrams=g 1 1000",
        "lb lbs pound pounds=lb 1 1",
        "oz ounce ounces=lb 1 16",
        "l liter liters litre litres=m3 1 1000",
        "ml milliliter milliliters=m3 1 1000000",
        "gallon gallons gal=gal 1 1",
        "quart quarts=gal 1 4",
        "pint pints=gal 1 8",
        "cup cups=gal 1 16",
        "dollar dollars usd $ \\$ buck bucks=usd 1 1",
        "cent cents=usd 1 100",
        "euro euros eur=eur 1 1",
        "yen=yen 1 1",
        "newton newtons N=N 1 1",
        "joule joules J=J 1 1",
        "watt watts W=W 1 1",
        "volt volts V=V 1 1",
        "degree degrees deg=deg 1 1",
        "radian radians rad=rad 1 1",
        "kelvin K=K 1 1",
        "hz hertz Hz=Hz 1 1",
        "celsius=celsius 1 1",
        "fahrenheit=fahrenheit 1 1"
    };

    private static final Map<Character, Set<String>> CURRENCIES = Map.of(
            '$', Set.of("dollar", "dollars", "usd", "buck", "bucks"),
            '€', Set.of("euro", "euros", "eur"),
            '£', Set.of("pound", "pounds", "gbp"),
            '¥', Set.of("yen", "yuan"));

    private static final Map<String, Unit> KNOWN = known();

    private Units() {}

    private static Map<String, Unit> known() {
        Map<String, Unit> map = new HashMap<>();
        for (String row : TABLE) {
            String[] sides = row.split("=", -1);
            String[] meaning = sides[1].split(" ", -1);
            Rational size = Rational.of(new BigInteger(meaning[1]), new BigInteger(meaning[2]));
            Map<String, Integer> dimension = meaning[0].equals("m3") ? Map.of("m", 3) : Map.of(meaning[0], 1);
            for (String spelling : sides[0].split(" ", -1)) {
                map.put(spelling, new Unit(dimension, size));
            }
        }
        return map;
    }

    /** Whether the text is the name of what the sign stands for. */
    static boolean isCurrency(String text, char sign) {
        String name = Phrases.lower(text);
        return CURRENCIES.getOrDefault(sign, Set.of()).contains(name);
    }

    /** {@code cm^2}, {@code square feet}, {@code miles per hour}, {@code m/s^2}, {@code mph}. */
    public static Optional<Unit> of(String text) {
        if (text.isEmpty() || text.length() > 60) {
            return Optional.empty();
        }
        String unit = text.replace("{", "")
                .replace("}", "")
                .replace("\\text", "")
                .replace("\\mbox", "")
                .replace("\\mathrm", "")
                .replace("\\cdot", " ")
                .replace("per ", "/")
                .replace("/", " / ")
                .replace(" ^", "^");
        return parse(unit.strip().split("[ .*]+", -1));
    }

    private static Optional<Unit> parse(String[] words) {
        Map<String, Integer> dimension = new TreeMap<>();
        Rational size = Rational.of(1);
        int sign = 1;
        int power = 1;
        boolean any = false;
        for (String word : words) {
            if (word.equals("/")) {
                sign = -1;
            } else if (word.equalsIgnoreCase("square") || word.equalsIgnoreCase("sq")) {
                power = 2;
            } else if (word.equalsIgnoreCase("cubic") || word.equalsIgnoreCase("cu")) {
                power = 3;
            } else if (word.equalsIgnoreCase("squared") || word.equalsIgnoreCase("cubed") || word.isEmpty()) {
                return Optional.empty();
            } else {
                Optional<Unit> factor = power(word, power * sign);
                if (factor.isEmpty()) {
                    return Optional.empty();
                }
                factor.get().dimension().forEach((base, n) -> dimension.merge(base, n, Integer::sum));
                size = size.multiply(factor.get().size());
                power = 1;
                any = true;
            }
        }
        return any ? Optional.of(new Unit(dimension, size)) : Optional.empty();
    }

    private static Optional<Unit> power(String word, int times) {
        int caret = word.indexOf('^');
        String name = caret < 0 ? word : word.substring(0, caret);
        String exponent = caret < 0 ? "1" : word.substring(caret + 1);
        if (exponent.length() != 1 || !Character.isDigit(exponent.charAt(0))) {
            return Optional.empty();
        }
        int n = times * (exponent.charAt(0) - '0');
        if (name.equals("mph")) {
            return Optional.of(raised(
                    Map.of("m", 1, "s", -1), Rational.of(BigInteger.valueOf(1609344), BigInteger.valueOf(3600000)), n));
        }
        Unit unit = KNOWN.getOrDefault(name, KNOWN.get(Phrases.lower(name)));
        return unit == null ? Optional.empty() : Optional.of(raised(unit.dimension(), unit.size(), n));
    }

    private static Unit raised(Map<String, Integer> dimension, Rational size, int n) {
        Map<String, Integer> raised = new TreeMap<>();
        dimension.forEach((base, k) -> raised.put(base, k * n));
        Rational total = Rational.of(1);
        for (int i = 0; i < Math.abs(n); i++) {
            total = n > 0 ? total.multiply(size) : total.divide(size);
        }
        return new Unit(raised, total);
    }
}
