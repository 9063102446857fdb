package io.github.supercorrect.grading.math;

import io.github.supercorrect.grading.math.Item.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Factors. Three conventions, since writing does not say: side by side binds tighter than a slash ({@code a/bc} is
 * {@code a/(bc)}) except behind a slash between two plain numbers ({@code 1/2x} is half of {@code x}); a function without
 * brackets takes what stands side by side with it up to the next operator, function or bracket ({@code \sin 2x \cos y});
 * and {@code \pi/3} behind a function is one argument.
 */
final class Products {

    private final List<Item> items;
    private final Deque<Level> levels = new ArrayDeque<>();
    private int at;

    private Products(List<Item> items) {
        this.items = items;
    }

    static Expression parse(List<Item> items) {
        if (items.size() > 1 && items.get(0).is(Kind.OPERATOR, "mod")) {
            Expression modulus = new Products(items.subList(1, items.size())).parse();
            return new Expression.Call(Function.MODULUS, List.of(modulus));
        }
        return new Products(items).parse();
    }

    private Expression parse() {
        levels.push(Level.product());
        while (at < items.size()) {
            step(items.get(at));
        }
        int end = items.get(items.size() - 1).end();
        while (levels.size() > 1) {
            close(end);
        }
        return levels.pop().value(end);
    }

    private Level top() {
        return levels.getFirst();
    }

    private void push(Level level) {
        if (levels.size() > MathParser.MAX_NESTING) {
            throw MathSyntaxException.limit(
                    level.opener().start(), "the limit of " + MathParser.MAX_NESTING + " nested functions");
        }
        levels.push(level);
    }

    private void step(Item item) {
        switch (item.kind()) {
            case OPERATOR -> operator(item);
            case FUNCTION -> function(item);
            case BIG_OPERATOR -> bigOperator(item);
            case GROUP -> {
                if (top().isFunction() && !top().isEmpty() && !top().isNumeric()) {
                    close(item.start());
                }
                factor(item);
            }
            default -> factor(item);
        }
    }

    private void factor(Item item) {
        Factor factor = new Factor(items, at);
        Expression value = factor.parse();
        at = factor.next();
        top().add(value, item);
    }

    private void operator(Item item) {
        at++;
        if (Sums.isSign(item)) {
            if (at > 1 && items.get(at - 2).endsOperand()) {
                throw MathSyntaxException.at(item.start(), "sum in a product without brackets");
            }
            top().sign(item);
            return;
        }
        boolean angle = item.text().equals("/") && top().isFunction() && top().isMultipleOfPi() && numberFollows();
        while (!angle && top().isFunction()) {
            close(item.start());
        }
        top().operator(item);
    }

    private boolean numberFollows() {
        return at < items.size() && items.get(at).is(Kind.NUMBER);
    }

    private void close(int position) {
        Level level = levels.pop();
        top().add(level.value(position), level.opener());
    }

    private void function(Item item) {
        if (top().isFunction() && !top().isEmpty()) {
            close(item.start());
        }
        at++;
        FunctionHead head = new FunctionHead(items, at, Function.valueOf(item.text()));
        at = head.next();
        if (at < items.size() && items.get(at).is(Kind.GROUP)) {
            Expression call = head.applied(Factor.members(items.get(at).mathematics()));
            Factor factor = new Factor(items, at + 1);
            Expression value = factor.postfixes(call);
            at = factor.next();
            top().add(value, item);
        } else {
            push(Level.function(head, item));
        }
    }

    private void bigOperator(Item item) {
        at++;
        Expression below = Phrase.EMPTY;
        Expression above = Phrase.EMPTY;
        while (at < items.size()
                && (items.get(at).is(Kind.SUBSCRIPT) || items.get(at).is(Kind.SUPERSCRIPT))) {
            if (items.get(at).is(Kind.SUBSCRIPT)) {
                below = items.get(at).mathematics();
            } else {
                above = items.get(at).mathematics();
            }
            at++;
        }
        push(Level.bigOperator(item, below, above));
        integrand(item);
    }

    /** The sum, or the functions, that an integral without brackets is over, up to its differential. */
    private void integrand(Item item) {
        int end = Sums.differential(items, at);
        boolean plain = item.text().endsWith("int")
                && end > at
                && items.subList(at, end).stream().noneMatch(inner -> inner.is(Kind.BIG_OPERATOR));
        if (plain && (Sums.hasSeveralTerms(items.subList(at, end)) || hasFunction(end))) {
            top().add(Sums.parse(items.subList(at, end)), item);
            at = end;
        }
    }

    private boolean hasFunction(int end) {
        return items.subList(at, end).stream().anyMatch(inner -> inner.is(Kind.FUNCTION));
    }
}
