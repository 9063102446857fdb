package io.github.supercorrect.cli;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * An amount of memory as people type it: {@code 8G}, {@code 7.5 GB}, {@code 6GiB}, {@code 512M}, or bytes.
 *
 * @param bytes the same as a number
 */
record MemorySize(long bytes) {
    private static final Pattern TEXT = Pattern.compile("(\\d{1,15}(?:\\.\\d{1,3})?) ?([KMGT]?)(I?)B?");
    private static final List<String> POWERS = List.of("", "K", "M", "G", "T");

    static final class Converter implements ITypeConverter<MemorySize> {
        @Override
        public MemorySize convert(String text) {
            Matcher size = TEXT.matcher(text.strip().toUpperCase(Locale.ROOT));
            if (!size.matches()) {
                throw new TypeConversionException(
                        "\"" + text + "\" is no amount of memory; write for example 8G or 6GiB");
            }
            double unit = Math.pow(size.group(3).isEmpty() ? 1000 : 1024, POWERS.indexOf(size.group(2)));
            return new MemorySize((long) (Double.parseDouble(size.group(1)) * unit));
        }
    }
}
