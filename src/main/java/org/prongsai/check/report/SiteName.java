package org.prongsai.check.report;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.prongsai.crawl.Snapshot;

/** The name of an agency as the title of its own home page gives it, for a site that belongs to no kept agency. */
public final class SiteName {
    private static final int LONGEST = 120;
    private static final Pattern BETWEEN = Pattern.compile("\\s[-:·>]+\\s|\\s*(?:[|–—»]|::)\\s*|[\\p{Cntrl}\\p{Cf}]+");
    private static final Pattern GREETING =
            Pattern.compile("^(?:(?:หน้าแรก|หน้าหลัก|ยินดีต้อนรับ(?:เข้า)?(?:สู่)?|เว็บไซต์(?:ของ)?|website)\\s*)+");
    /** These name an agency wherever they stand. */
    private static final Pattern SURE =
            Pattern.compile("(?:สำนักงาน)?(?:เทศบาล(?:ตำบล|เมือง|นคร)|องค์การบริหารส่วน(?:ตำบล|จังหวัด)|เมืองพัทยา)"
                    + "|(?<![ก-๛])(?:อบต|อบจ|ทต|ทม|ทน)\\.");
    /** These name one where a title or a part of it begins with them. */
    private static final Pattern FIRST = Pattern.compile(
            "^(?:จังหวัด|กระทรวง|กรม|สำนักงาน|กองทุน|วิทยาลัย|มหาวิทยาลัย|สถาบัน|โรงเรียน|โรงพยาบาล|สถานีตำรวจ|ศาล"
                    + "|การ(?:ไฟฟ้า|ประปา|ท่าเรือ|รถไฟ|เคหะ))[ก-๛]");

    private SiteName() {}

    /** The name; none where the title does not say it, as with "Home". */
    public static Optional<String> of(Snapshot snapshot) {
        return snapshot.page(snapshot.visited().finalUrl())
                .map(page -> snapshot.document(page).title())
                .flatMap(SiteName::in);
    }

    static Optional<String> in(String title) {
        return Stream.of(BETWEEN.split(title))
                .map(part -> GREETING.matcher(part.strip()).replaceFirst(""))
                .flatMap(part -> named(part).stream())
                .filter(name -> name.length() <= LONGEST)
                .findFirst();
    }

    private static Optional<String> named(String part) {
        Matcher sure = SURE.matcher(part);
        if (sure.find()) {
            String name = part.substring(sure.start()).strip();
            return sure.end() == part.strip().length() ? Optional.empty() : Optional.of(name);
        }
        return FIRST.matcher(part).find() ? Optional.of(part) : Optional.empty();
    }
}
