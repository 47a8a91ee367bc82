package org.prongsai.rule.find;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.prongsai.document.Document;
import org.prongsai.document.Link;

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
    public static Owner of(Collection<Document> documents) {
        return most(documents.stream().map(Document::title))
                .or(() -> most(documents.stream().flatMap(Owner::lines)))
                .orElse(OTHER);
    }

    /** What stands on a page without a link: links name many other agencies. */
    private static Stream<String> lines(Document document) {
        Set<Integer> linked = document.links().stream().map(Link::block).collect(Collectors.toSet());
        return IntStream.range(0, document.blocks().size())
                .filter(block -> !linked.contains(block))
                .mapToObj(block -> document.blocks().get(block).text());
    }

    private static Optional<Owner> most(Stream<String> texts) {
        int[] counts = new int[values().length];
        texts.flatMap(text -> named(text).stream()).forEach(owner -> counts[owner.ordinal()]++);
        return Arrays.stream(values())
                .filter(owner -> counts[owner.ordinal()] > 0)
                .max((one, other) -> counts[one.ordinal()] - counts[other.ordinal()]);
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
