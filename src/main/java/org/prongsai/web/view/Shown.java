package org.prongsai.web.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.thai.ThaiDate;
import org.prongsai.thai.place.Provinces;

/** How values look to people: dates of Thailand's clock, figures with two decimals, addresses that can be read. */
public final class Shown {
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    /** Signs that reorder, hide or break what follows; a hostile page must not change how ours is read. */
    private static final Pattern INVISIBLE = Pattern.compile(
            "[\\p{Cc}\\u00AD\\u061C\\u200B-\\u200F\\u2028-\\u202E\\u2060-\\u206F\\uFEFF\\uFFF9-\\uFFFB]+");

    private static final Pattern BETWEEN = Pattern.compile("(?<=/)(?=[^/])|(?=[?&#])");
    private static final Pattern ESCAPES = Pattern.compile("(?:%[89A-Fa-f][0-9A-Fa-f])+");

    private Shown() {}

    /** A day, or the day of a moment in Thailand, such as {@code 20 พฤศจิกายน 2569}; a dash for none. */
    public static String day(Language language, @Nullable Object time) {
        if (time instanceof Instant moment) {
            return day(language, ThaiDate.at(moment));
        }
        if (!(time instanceof LocalDate day)) {
            return "–";
        }
        return language == Language.THAI ? ThaiDate.written(day) : ENGLISH_DAY.format(day);
    }

    /** The date of a Thai document: in English with the Buddhist year too, which stands in the document itself. */
    public static String dated(Language language, @Nullable Object day) {
        return language == Language.ENGLISH && day instanceof LocalDate date
                ? day(language, date) + " (B.E. " + ThaiDate.year(date) + ")"
                : day(language, day);
    }

    /** The day and time in Thailand; a dash for none. */
    public static String moment(Language language, @Nullable Object instant) {
        if (!(instant instanceof Instant moment)) {
            return "–";
        }
        return day(language, moment) + (language == Language.THAI ? " เวลา " : ", ") + hour(language, moment);
    }

    /** What a clock in Thailand shows at a moment, such as {@code 10:04 น.}; a dash for none. */
    public static String hour(Language language, @Nullable Object instant) {
        if (!(instant instanceof Instant moment)) {
            return "–";
        }
        return CLOCK.format(ThaiDate.there(moment)) + (language == Language.THAI ? "\u00a0น." : "");
    }

    /** A score with two decimals, half up; a dash for none. */
    public static String score(@Nullable Object figure) {
        if (figure instanceof BigDecimal exact) {
            return exact.setScale(2, RoundingMode.HALF_UP).toPlainString();
        }
        return figure instanceof Number number
                ? BigDecimal.valueOf(number.doubleValue())
                        .setScale(9, RoundingMode.HALF_UP)
                        .setScale(2, RoundingMode.HALF_UP)
                        .toPlainString()
                : "–";
    }

    /** A whole number with separators. */
    public static String count(@Nullable Object number) {
        return number instanceof Number value ? String.format(Locale.ENGLISH, "%,d", value.longValue()) : "–";
    }

    /** The name of a province as a language has it. */
    public static String province(Language language, String name) {
        return language == Language.ENGLISH ? Provinces.english(name) : name;
    }

    /** Provinces in the order of a language, given in the Thai one and by their Thai names. */
    public static List<String> provinces(Language language, List<?> names) {
        Stream<String> given = names.stream().map(String::valueOf);
        return (language == Language.ENGLISH ? given.sorted(Comparator.comparing(Provinces::english)) : given).toList();
    }

    /** Whether a text is Thai in a page of another language, which must say so to whoever has it read aloud. */
    public static boolean isForeign(Language language, @Nullable Object text) {
        return language != Language.THAI
                && text != null
                && text.toString().chars().anyMatch(sign -> sign >= '\u0e01' && sign <= '\u0e5b');
    }

    /** A length in bytes in the nearest unit. */
    public static String size(@Nullable Object bytes) {
        if (!(bytes instanceof Number number)) {
            return "–";
        }
        long length = number.longValue();
        return length < 1_000
                ? length + " B"
                : length < 1_000_000
                        ? String.format(Locale.ENGLISH, "%.0f KB", length / 1e3)
                        : String.format(Locale.ENGLISH, "%.1f MB", length / 1e6);
    }

    /** An address of a foreign site that may be a link; anything but http and https leads nowhere. */
    public static String outside(@Nullable Object url) {
        String address = visible(url);
        return address.regionMatches(true, 0, "http://", 0, 7) || address.regionMatches(true, 0, "https://", 0, 8)
                ? address
                : "about:blank";
    }

    /** A web or e-mail address, with or without its beginning, as an address that can be opened. */
    public static String contact(String address) {
        if (address.matches("(?i)(?:https?://|mailto:).*")) {
            return address;
        }
        return (address.contains("@") ? "mailto:" : "https://") + address;
    }

    /** An address with its Thai letters instead of their escapes; what is no clean UTF-8 stays as it is. */
    public static String readable(@Nullable Object url) {
        String address = visible(url);
        return address.indexOf('%') < 0
                ? address
                : visible(ESCAPES.matcher(address)
                        .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(decoded(found.group()))));
    }

    /** The same in pieces between which a line may end: behind slashes and before what is asked. */
    public static List<String> pieces(@Nullable Object url) {
        return List.of(BETWEEN.split(readable(url)));
    }

    /** A text of a foreign page without signs that cannot be seen. */
    public static String visible(@Nullable Object text) {
        if (text == null) {
            return "";
        }
        String whole = text.toString();
        return isPlain(whole)
                ? whole.strip()
                : INVISIBLE.matcher(whole).replaceAll(" ").strip();
    }

    /** Whether there is nothing but printed ASCII and Thai, as in nearly every text: a page shows hundreds. */
    private static boolean isPlain(String text) {
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            if ((sign < ' ' || sign > '~') && (sign < '\u0e01' || sign > '\u0e5b')) {
                return false;
            }
        }
        return true;
    }

    private static String decoded(String escapes) {
        byte[] bytes = URLDecoder.decode(escapes, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return escapes;
        }
    }
}
