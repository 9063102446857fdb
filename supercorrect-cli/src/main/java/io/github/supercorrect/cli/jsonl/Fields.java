package io.github.supercorrect.cli.jsonl;

import java.util.List;
import java.util.stream.Stream;

/**
 * The fields, besides the id, that a command reads of each object. Their values are texts.
 *
 * @param required those that each object has
 * @param optional those that it may have
 */
public record Fields(List<String> required, List<String> optional) {

    public Fields {
        required = List.copyOf(required);
        optional = List.copyOf(optional);
    }

    boolean contains(String name) {
        return required.contains(name) || optional.contains(name);
    }

    List<String> all() {
        return Stream.concat(required.stream(), optional.stream()).toList();
    }
}
