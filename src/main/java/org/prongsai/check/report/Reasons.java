package org.prongsai.check.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.prongsai.check.Finding;
import org.prongsai.checklist.Element;
import org.prongsai.checklist.Item;
import org.prongsai.config.Words;
import org.prongsai.rule.Judgement.ElementResult;
import org.prongsai.rule.Judgement.Evidence;
import org.prongsai.rule.Reason;
import org.prongsai.rule.Verdict;
import org.prongsai.rule.content.DataYear;

/** Says why an item has its verdict and what its agency should do, in Thai or English. Thread-safe. */
public final class Reasons {
    private static final List<String> VARIANTS = List.of(
            ".label",
            ".news",
            ".chart",
            ".both",
            ".unmet",
            ".system-elements",
            ".system-page",
            ".system",
            ".none",
            ".form",
            ".notice",
            ".elements",
            ".page",
            ".opened",
            ".status",
            ".unsettled-year",
            ".unsettled",
            ".no-year",
            ".year");
    /** Lines to write on, as blank forms have them. */
    private static final Pattern BLANK_LINES = Pattern.compile("[._…]{4,}");

    /** A longer label is a row of a table. */
    private static final int LONGEST_LABEL = 90;

    private static final Pattern NOTICE = Pattern.compile(
            "(?:อยู่(?:ใน)?ระหว่าง|กำลัง)\\s?(?:การ)?(?:ดำเนินการ|จัดทำ|ปรับปรุง|รวบรวม|พัฒนา|นำเข้า|ขอข้อมูล|รอข้อมูล|อัป|อัพ)"
                    + "|ปิดปรับปรุง|(?:ยัง)?ไม่(?:มี|พบ)(?:ข้อมูล|เนื้อหา|บทความ|รายการ|เอกสาร|ไฟล์)|ยังไม่(?:ได้)?เผยแพร่|ในภายหลัง|จะแจ้งให้ทราบ|เร็ว\\s?ๆ\\s?นี้"
                    + "|(?i:coming soon|under construction|no (?:data|content|results)|to be announced|not available yet)");
    /** Matters of which is told apart what they look like: dated items of a list, or a chart. */
    private static final Map<String, String> LOOKS = Map.of("news", "news", "structure", "chart");

    /** The element that asks for a channel of its own. */
    private static final String SEPARATE = "separate";

    private final Words thai = Words.of("reasons", "th");
    private final Words english = Words.of("reasons", "en");

    /**
     * What a reader is told of a finding, each in one sentence.
     *
     * @param sentence why: what was seen
     * @param remedy what to do about it; for a pass, what would make it better
     */
    public record Said(String sentence, String remedy) {}

    /** Why a finding has its verdict, and what to do about it, in a language. */
    public Said of(String language, Finding finding, Item item) {
        Words words = words(language);
        Map<String, String> places = places(language, finding, item);
        String code = finding.reason().code();
        String advised = finding.reason() == Reason.FOUND ? titles(language, finding, item, false) : "";
        return new Said(
                fullest("reason." + code, places, words),
                advised.isEmpty()
                        ? fullest("remedy." + code, places, words) + apart(finding, item, words)
                        : words.text("advice.elements", Map.of("elements", advised)));
    }

    /** That a channel must be one of its own, where nothing else that is said of a failing item says so. */
    private static String apart(Finding finding, Item item, Words words) {
        boolean isAsked =
                finding.verdict() == Verdict.FAIL && item.element(SEPARATE).isPresent();
        boolean isNamed = finding.reason() == Reason.MISSING_ELEMENT
                && finding.judgement().elements().stream()
                        .anyMatch(result -> result.id().equals(SEPARATE) && !result.found());
        return isAsked && !isNamed ? words.text("advice.separate") : "";
    }

    /** The sentence that uses most of what is known; one that misses nothing comes before the plain one. */
    private static String fullest(String key, Map<String, String> places, Words words) {
        String fullest = VARIANTS.stream()
                .filter(variant -> words.has(key + variant) && knows(places, variant))
                .findFirst()
                .orElse("");
        return words.text(key + fullest, places);
    }

    private static boolean knows(Map<String, String> places, String variant) {
        return switch (variant) {
            case ".no-year" -> !places.containsKey("year");
            case ".year" -> places.containsKey("foundYear") && places.containsKey("year");
            case ".unsettled-year" -> places.containsKey("unsettled") && places.containsKey("foundYear");
            case ".system-elements" -> places.containsKey("system") && places.containsKey("elements");
            case ".system-page" -> places.containsKey("system") && places.containsKey("page");
            default -> places.containsKey(variant.substring(1));
        };
    }

    private Map<String, String> places(String language, Finding finding, Item item) {
        Map<String, String> places = new HashMap<>();
        places.put("code", item.code());
        places.put(
                "item", language.equals("en") ? item.title().en() : item.title().th());
        if (item.year().kind() != DataYear.Kind.CURRENT) {
            putYear(item.year(), words(language), places);
        }
        item.matters().stream().filter(LOOKS::containsKey).forEach(matter -> places.put(LOOKS.get(matter), matter));
        Evidence evidence = finding.judgement().evidence();
        if (evidence != null && evidence.year() != null) {
            places.put("foundYear", String.valueOf(evidence.year()));
            boolean isCovered = item.year().kind() == DataYear.Kind.COVERS;
            places.put("ofYear", words(language).text(isCovered ? "of-year.covers" : "of-year", places));
        }
        if (evidence != null) {
            putSeen(finding, evidence, places);
        }
        if (item.isSystem()) {
            places.put("system", item.code());
        }
        if (item.elements().stream().noneMatch(element -> element.certainty().isBinding())) {
            places.put("unsettled", item.code());
        }
        places.put("advised", titles(language, finding, item, false));
        missing(language, finding, item, places);
        return places;
    }

    /** What was opened, and whether it is a page of the item or a label alone. */
    private static void putSeen(Finding finding, Evidence seen, Map<String, String> places) {
        if (seen.status() >= 400) {
            places.put("status", String.valueOf(seen.status()));
        }
        if (seen.status() >= 200 && seen.status() < 300) {
            places.put("opened", seen.url());
        }
        boolean isLabelAlone =
                finding.reason() == Reason.PLACEHOLDER && seen.excerpt().equals(seen.linkText());
        if (isLabelAlone && seen.linkText().length() <= LONGEST_LABEL) {
            places.put("label", seen.linkText());
        }
        if (!isLabelAlone && !finding.judgement().elements().isEmpty()) {
            places.put("page", seen.url());
            empty(seen.excerpt(), places);
        }
    }

    /** The year that is asked for, also as part of a sentence: a plan covers it, other data are of it. */
    private static void putYear(DataYear year, Words words, Map<String, String> places) {
        places.put("year", year(year, words));
        String variant = year.kind() == DataYear.Kind.COVERS ? ".covers" : "";
        places.put("forYear", words.text("for-year" + variant, places));
        places.put("mustYear", words.text("must-year" + variant, places));
        places.put("notYear", words.text("not-year" + variant, places));
    }

    /** What stands on a page that holds nothing of the item, where its beginning shows it. */
    private static void empty(String excerpt, Map<String, String> places) {
        if (BLANK_LINES.matcher(excerpt).find()) {
            places.put("form", excerpt);
        } else if (NOTICE.matcher(excerpt).find()) {
            places.put("notice", excerpt);
        }
    }

    /** What is not there and what is not as asked. */
    private void missing(String language, Finding finding, Item item, Map<String, String> places) {
        String missing = titles(language, finding, item, true);
        String unmet = unmet(language, finding, item);
        if (!missing.isEmpty()) {
            places.put("elements", missing);
        }
        if (!missing.isEmpty() && isAllowedToBeNone(finding, item)) {
            places.put("none", missing);
        }
        if (!unmet.isEmpty()) {
            places.put("unmet", unmet);
        }
        if (!missing.isEmpty() && !unmet.isEmpty()) {
            places.put("both", missing);
        }
    }

    /** The year as it is meant, with the years that are accepted as well. */
    private static String year(DataYear year, Words words) {
        String key = year.part() == DataYear.Part.FIRST_HALF
                ? "year.first-half"
                : year.kind() == DataYear.Kind.COVERS ? "year.covers" : "year.fiscal";
        String phrase = words.text(key, Map.of("year", String.valueOf(year.year())));
        String others = year.accepted().stream()
                .filter(other -> other != year.year())
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        return others.isEmpty() ? phrase : words.text("year.or", Map.of("year", phrase, "others", others));
    }

    /** The titles of the elements that were not found; not of those that another one stands in for, nor of stand-ins. */
    private String titles(String language, Finding finding, Item item, boolean required) {
        return titles(language, finding, item, result -> result.required() == required && !isDenial(item, result.id()));
    }

    /** The titles of the elements that ask that something is not there, where it is. */
    private String unmet(String language, Finding finding, Item item) {
        return titles(language, finding, item, result -> result.required() && isDenial(item, result.id()));
    }

    private String titles(String language, Finding finding, Item item, Predicate<ElementResult> wanted) {
        List<ElementResult> results = finding.judgement().elements();
        Set<String> replaced = results.stream()
                .filter(ElementResult::found)
                .flatMap(result -> item.element(result.id()).stream())
                .flatMap(element -> element.replaces().stream())
                .collect(Collectors.toSet());
        List<String> titles = results.stream()
                .filter(result -> !result.found() && wanted.test(result))
                .filter(result -> !replaced.contains(result.id()) && !isStandIn(item, result.id()))
                .map(result -> item.element(result.id())
                        .map(element -> element.title().in(language))
                        .orElse(result.id()))
                .toList();
        return Element.withoutRepeats(titles).stream()
                .map(title -> "“" + title + "”")
                .collect(Collectors.joining(words(language).text("elements.separator")));
    }

    /** Whether everything that is missing is something of which the checklist says that "none" is an answer. */
    private static boolean isAllowedToBeNone(Finding finding, Item item) {
        return finding.judgement().elements().stream()
                .filter(result -> !result.found() && result.required())
                .allMatch(result ->
                        item.element(result.id()).filter(Element::mayBeNone).isPresent());
    }

    private static boolean isDenial(Item item, String id) {
        return item.element(id).filter(Element::isDenial).isPresent();
    }

    private static boolean isStandIn(Item item, String id) {
        return item.element(id).filter(element -> !element.replaces().isEmpty()).isPresent();
    }

    private Words words(String language) {
        return language.equals("en") ? english : thai;
    }
}
