package org.prongsai.rule.find;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.prongsai.document.Link;
import org.prongsai.rule.content.Outline;

/** Whose site a visited site says that it is, as far as a checklist asks one kind of agency for more than others. */
public enum Owner {
    LOCAL_GOVERNMENT(
            "เทศบาล(?:ตำบล|เมือง|นคร)|องค์การบริหารส่วน(?:ตำบล|จังหวัด)|เมืองพัทยา|(?<![ก-๛])(?:อบต|อบจ|ทต|ทม|ทน)\\."),
    PROVINCE("^จังหวัด|สำนักงานจังหวัด|ศาลากลางจังหวัด"),
    /** Everybody else, and whoever does not say. */
    OTHER(
            "โรงเรียน|วิทยาลัย|สถาบัน|คณะ[ก-๛]*ศาสตร์|โรงพยาบาล|สถานีตำรวจ|สถานีอนามัย|^กรม|^สำนักงาน|^กองทุน|^การ(?:ไฟฟ้า|ประปา|ท่าเรือ|รถไฟ|เคหะ)"
                    + "|องค์การมหาชน|บริษัท|ธนาคาร|ศาล(?!ากลาง)");

    /** A longer title is prose. */
    private static final int LONGEST = 200;

    private final Pattern names;

    Owner(String names) {
        this.names = Pattern.compile(names);
    }

    /** The word in checklists, such as {@code local-government}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The owner with a code that elements may be for. */
    public static Optional<Owner> ofCode(String code) {
        return Arrays.stream(values())
                .filter(owner -> owner.code().equals(code))
                .findFirst();
    }

    /**
     * Reads whose a site is from the titles of its pages, most of which end with the agency's name, and where no title says
     * it from the lines of the pages. A municipal school is a school.
     */
    public static Owner of(Collection<Outline> pages) {
        return most(pages.stream().map(Outline::title))
                .or(() -> most(pages.stream().flatMap(Owner::lines)))
                .orElse(OTHER);
    }

    /** What stands on a page without a link: links name many other agencies. */
    private static Stream<String> lines(Outline page) {
        Set<Integer> linked = page.links().stream().map(Link::block).collect(Collectors.toSet());
        return IntStream.range(0, page.blocks().size())
                .filter(block -> !linked.contains(block))
                .mapToObj(block -> page.blocks().get(block).text());
    }

    private static Optional<Owner> most(Stream<String> texts) {
        Map<Owner, Integer> counts = new EnumMap<>(Owner.class);
        texts.flatMap(text -> named(text).stream()).forEach(owner -> counts.merge(owner, 1, Integer::sum));
        return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    private static Optional<Owner> named(String text) {
        String line = text.strip();
        return line.length() > LONGEST
                ? Optional.empty()
                : List.of(OTHER, LOCAL_GOVERNMENT, PROVINCE).stream()
                        .filter(owner -> owner.names.matcher(line).find())
                        .findFirst();
    }
}
