package io.github.supercorrect.grading.math;

import io.github.supercorrect.grading.math.Item.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One factor: an atom with everything that is attached to it. */
final class Factor {

    /** Letters that are functions whatever is in the brackets behind them. */
    private static final Set<String> FUNCTIONS = Set.of("f", "g", "h", "F", "G", "H");

    /** Letters that are numbers as a rule: {@code a(b)} is a product. */
    private static final Set<String> NEVER_FUNCTIONS =
            Set.of("a", "b", "c", "e", "i", "j", "k", "m", "n", "z", "A", "B", "\\alpha", "\\beta", "\\lambda");

    private final List<Item> items;
    private int at;
    private int marks;

    Factor(List<Item> items, int from) {
        this.items = items;
        this.at = from;
    }

    int next() {
        return at;
    }

    private boolean isNext(Kind kind) {
        return at < items.size() && items.get(at).is(kind);
    }

    Expression parse() {
        Item item = items.get(at);
        return switch (item.kind()) {
            case NUMBER -> number();
            case LETTER, SYMBOL -> symbol(item);
            case CONSTANT -> atom(Expression.Constant.valueOf(item.text()));
            case WORD -> atom(new Expression.Text(item.text()));
            case TEXT ->
                atom(
                        item.text().length() == 1 && Words.isLatin(item.text().charAt(0))
                                ? Names.symbol(item.text())
                                : new Expression.Text(item.text()));
            case VALUE -> atom(item.mathematics());
            case GROUP -> atom(group(item));
            case ELLIPSIS -> atom(new Expression.Symbol("\\ldots"));
            case CIRCLE -> atom(new Expression.Symbol("\\circ"));
            case FIGURE -> figure(item);
            case SUBSCRIPT, SUPERSCRIPT -> script(item);
            default -> throw MathSyntaxException.at(item.start(), "operand expected");
        };
    }

    private Expression atom(Expression value) {
        at++;
        return postfixes(value);
    }

    // ---- numbers -------------------------------------------------------------------------------------------------

    private Expression number() {
        Numbers numbers = new Numbers(items, at);
        Expression value = numbers.read();
        at = numbers.next();
        return postfixes(value);
    }

    // ---- symbols -------------------------------------------------------------------------------------------------

    private Expression symbol(Item item) {
        Numbers base = new Numbers(items, at);
        Expression numeral = base.baseNumeralFromLetter();
        if (numeral != null) {
            at = base.next();
            return postfixes(numeral);
        }
        at++;
        String name = item.text();
        boolean marked = isNext(Kind.SUBSCRIPT) || isNext(Kind.PRIME);
        Expression symbol = marked || item.is(Kind.SYMBOL) ? new Expression.Symbol(name) : Names.symbol(name);
        symbol = marked(symbol);
        if (isInverse(name)) {
            Item group = items.get(at + 1);
            at += 2;
            return postfixes(new Expression.Application(Names.of(symbol) + "^{-1}", members(group.mathematics())));
        }
        if (isNext(Kind.GROUP) && symbol instanceof Expression.Symbol named && isCall(name, items.get(at))) {
            Item group = items.get(at++);
            return postfixes(new Expression.Application(named.name(), members(group.mathematics())));
        }
        return postfixes(symbol);
    }

    /** A symbol with the subscripts and primes that follow. */
    private Expression marked(Expression symbol) {
        Expression marked = symbol;
        while (isNext(Kind.SUBSCRIPT) || isNext(Kind.PRIME)) {
            countMark();
            marked = isNext(Kind.PRIME)
                    ? new Expression.Symbol(Names.of(marked) + primes())
                    : Names.subscripted(marked, items.get(at++).mathematics());
        }
        return marked;
    }

    /** Subscripts one behind the other make a name longer each time. */
    private void countMark() {
        if (++marks > MathParser.MAX_NESTING) {
            throw MathSyntaxException.limit(
                    items.get(at).start(), "the limit of " + MathParser.MAX_NESTING + " scripts on one symbol");
        }
    }

    private String primes() {
        StringBuilder primes = new StringBuilder();
        while (isNext(Kind.PRIME)) {
            primes.append(items.get(at++).text());
        }
        return primes.toString();
    }

    /** Whether a letter before a statement in brackets is a function of it, such as a probability. */
    static boolean isFunctionName(String letter) {
        return FUNCTIONS.contains(letter) || Character.isUpperCase(letter.charAt(0));
    }

    private boolean isInverse(String name) {
        return FUNCTIONS.contains(name)
                && isNext(Kind.SUPERSCRIPT)
                && at + 1 < items.size()
                && items.get(at + 1).is(Kind.GROUP)
                && items.get(at).mathematics().equals(new Expression.Negation(new Expression.Numeral("1", "")));
    }

    /** Whether a name before a bracket is a function and no factor. */
    private static boolean isCall(String name, Item group) {
        if (!group.text().equals("()")) {
            return false;
        }
        Expression content = group.mathematics();
        boolean several = content instanceof Expression.Sequence sequence
                && sequence.members().size() > 1;
        boolean statement = content instanceof Expression.Relation || content instanceof Expression.Text;
        if (FUNCTIONS.contains(name) || several || statement) {
            return true;
        }
        boolean plain = content instanceof Expression.Symbol || content instanceof Expression.Numeral;
        return plain && !NEVER_FUNCTIONS.contains(name) && !(content instanceof Expression.Numeral && isVariable(name));
    }

    private static boolean isVariable(String name) {
        return name.length() > 1 || "xyrst".contains(name);
    }

    private Expression figure(Item item) {
        StringBuilder name = new StringBuilder(item.text()).append(' ');
        at++;
        while (at < items.size()
                && (items.get(at).is(Kind.LETTER)
                        || items.get(at).isWords()
                        || items.get(at).is(Kind.SYMBOL))) {
            Expression symbol = new Expression.Symbol(items.get(at++).text());
            symbol = marked(symbol);
            name.append(Names.of(symbol));
            if (Names.endsInCommand(Names.of(symbol))) {
                name.append(' ');
            }
        }
        return postfixes(new Expression.Symbol(name.toString().strip()));
    }

    // ---- brackets ------------------------------------------------------------------------------------------------

    static List<Expression> members(Expression content) {
        return content instanceof Expression.Sequence sequence ? sequence.members() : List.of(content);
    }

    private Expression group(Item item) {
        char open = item.text().charAt(0);
        char close = item.text().charAt(1);
        Expression content = item.mathematics();
        if (content instanceof Expression.SetBuilder) {
            return content;
        }
        if (content instanceof Expression.Matrix && (open == '(' || open == '[')) {
            return content;
        }
        boolean list = content instanceof Expression.Sequence;
        if (open == '(' && close == ')' && !list) {
            return content;
        }
        if ((open == '.' && !list) || (open == '[' && close == ']' && !list && items.size() > 1)) {
            return content;
        }
        return new Expression.Bracketed(open, members(content), close);
    }

    // ---- what is attached ----------------------------------------------------------------------------------------

    /** A script without a base before it, as in {@code {}_nC_k}. */
    private Expression script(Item item) {
        boolean combination = at + 2 < items.size()
                && items.get(at + 1).is(Kind.LETTER, "C")
                && items.get(at + 2).is(Kind.SUBSCRIPT);
        if (!combination) {
            throw MathSyntaxException.at(item.start(), "script without a base");
        }
        Expression chosen = items.get(at + 2).mathematics();
        at += 3;
        return postfixes(new Expression.Call(Function.BINOMIAL, List.of(item.mathematics(), chosen)));
    }

    Expression postfixes(Expression base) {
        Expression value = base;
        while (at < items.size()) {
            Item item = items.get(at);
            switch (item.kind()) {
                case SUPERSCRIPT -> value = raised(value, superscripts());
                case SUBSCRIPT -> {
                    countMark();
                    at++;
                    value = Names.subscripted(value, item.mathematics());
                }
                case PRIME -> value = primed(value, primes());
                case FACTORIAL -> value = factorial(value);
                case PERCENT -> {
                    at++;
                    value = new Expression.Percent(value);
                }
                case DEGREE -> {
                    at++;
                    value = new Expression.Degrees(value);
                }
                default -> {
                    return value;
                }
            }
        }
        return value;
    }

    /** {@code 9^{\\text{th}}} is no power. */
    private static Expression raised(Expression base, List<Expression> exponents) {
        boolean ordinal = exponents.size() == 1
                && base instanceof Expression.Numeral
                && exponents.get(0) instanceof Expression.Text text
                && Words.isOrdinal(text.words());
        return ordinal
                ? new Expression.Quantity(base, ((Expression.Text) exponents.get(0)).words())
                : power(base, exponents);
    }

    private List<Expression> superscripts() {
        List<Expression> exponents = new ArrayList<>();
        while (isNext(Kind.SUPERSCRIPT)) {
            exponents.add(items.get(at++).mathematics());
        }
        return exponents;
    }

    /** {@code a^b^c} is {@code a^{b^c}}. */
    static Expression power(Expression base, List<Expression> exponents) {
        if (exponents.isEmpty()) {
            return base;
        }
        Expression exponent = exponents.get(exponents.size() - 1);
        for (int i = exponents.size() - 2; i >= 0; i--) {
            exponent = new Expression.Power(exponents.get(i), exponent);
        }
        return new Expression.Power(base, exponent);
    }

    private static Expression primed(Expression value, String primes) {
        if (value instanceof Expression.Symbol || value instanceof Expression.Constant) {
            return new Expression.Symbol(Names.of(value) + primes);
        }
        if (value instanceof Expression.Power power && power.base() instanceof Expression.Symbol symbol) {
            return new Expression.Power(new Expression.Symbol(symbol.name() + primes), power.exponent());
        }
        return new Expression.Quantity(value, primes);
    }

    /** Exactly two marks are a double factorial. */
    private Expression factorial(Expression value) {
        int end = at;
        while (end < items.size() && items.get(end).is(Kind.FACTORIAL)) {
            end++;
        }
        int marks = end - at;
        at = end;
        if (marks == 2) {
            return new Expression.Call(Function.DOUBLE_FACTORIAL, List.of(value));
        }
        Expression result = value;
        for (int i = 0; i < marks; i++) {
            result = new Expression.Call(Function.FACTORIAL, List.of(result));
        }
        return result;
    }
}
