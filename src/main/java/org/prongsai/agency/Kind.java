package org.prongsai.agency;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.prongsai.config.Suggestion;

/** The kind of a public body, as ITA groups them; its code is the lower-case name with hyphens. */
public enum Kind {
    SUBDISTRICT_ORGANISATION("องค์การบริหารส่วนตำบล", "Subdistrict administrative organisation", "อบต."),
    SUBDISTRICT_MUNICIPALITY("เทศบาลตำบล", "Subdistrict municipality", "ทต."),
    TOWN_MUNICIPALITY("เทศบาลเมือง", "Town municipality", "ทม."),
    CITY_MUNICIPALITY("เทศบาลนคร", "City municipality", "ทน."),
    PROVINCIAL_ORGANISATION("องค์การบริหารส่วนจังหวัด", "Provincial administrative organisation", "อบจ."),
    SPECIAL_LOCAL("องค์กรปกครองส่วนท้องถิ่นรูปแบบพิเศษ", "Special local government", "กทม.", "เมืองพัทยา"),
    PROVINCE("จังหวัด", "Province"),
    MINISTRY("สำนักงานปลัดกระทรวง", "Office of a permanent secretary", "กระทรวง"),
    DEPARTMENT("กรม", "Department", "กรมหรือเทียบเท่า", "ส่วนราชการระดับกรม"),
    STATE_ENTERPRISE("รัฐวิสาหกิจ", "State enterprise"),
    PUBLIC_ORGANISATION("องค์การมหาชน", "Public organisation"),
    FUND("กองทุน", "Fund"),
    UNIVERSITY("สถาบันอุดมศึกษา", "University", "มหาวิทยาลัย"),
    INDEPENDENT(
            "หน่วยธุรการขององค์กรอิสระ ศาล อัยการ และรัฐสภา",
            "Independent body, court or parliament",
            "องค์กรอิสระ",
            "ศาล"),
    OTHER("หน่วยงานของรัฐอื่น", "Other public body", "อื่นๆ", "อื่น ๆ");

    private final String title;
    private final String englishTitle;
    private final String otherNames;

    Kind(String title, String englishTitle, String... otherNames) {
        this.title = title;
        this.englishTitle = englishTitle;
        this.otherNames = String.join("|", otherNames);
    }

    /** The word in addresses and files, such as {@code town-municipality}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What people call it. */
    public String title(String language) {
        return language.equals("en") ? englishTitle : title;
    }

    /** Every word that a kind may be called by. */
    static List<String> names() {
        return Stream.of(values()).flatMap(Kind::ownNames).toList();
    }

    /** Its code with what people shorten it to in Thai, or its Thai title where they do not. */
    public String called() {
        return code() + " (" + (otherNames.isEmpty() ? title : otherNames.replaceFirst("\\|.*", "")) + ")";
    }

    /** The kind that a person means by its code, title or usual abbreviation, with or without the dots. */
    public static Optional<Kind> of(String text) {
        String asked = bare(text);
        return Stream.of(values())
                .filter(kind -> !asked.isEmpty() && kind.isCalled(asked))
                .findFirst();
    }

    /** The words for a kind that are nearest to what was written: of several the one that the agency's own name begins with, else all. */
    static List<String> nearest(String written, String agency) {
        List<String> near = Suggestion.allNearest(written, names());
        List<String> named = near.stream()
                .filter(word -> of(word).filter(kind -> kind.begins(agency)).isPresent())
                .toList();
        return named.isEmpty() ? near : List.of(named.get(0));
    }

    /** What people shorten an agency's name to, such as the abbreviation of its kind with its place; empty when nothing. */
    public String shortened(String name) {
        String place = name.startsWith(title) ? name.substring(title.length()).strip() : "";
        return place.isEmpty() || otherNames.isEmpty()
                ? ""
                : Stream.of(otherNames.split("\\|")).map(other -> other + place).collect(Collectors.joining(" "));
    }

    private boolean begins(String agency) {
        return ownNames().anyMatch(agency.strip()::startsWith);
    }

    private boolean isCalled(String bare) {
        return ownNames().anyMatch(name -> bare(name).equals(bare));
    }

    private Stream<String> ownNames() {
        return Stream.concat(Stream.of(code(), title, englishTitle), Stream.of(otherNames.split("\\|")))
                .filter(name -> !name.isEmpty());
    }

    private static String bare(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s.\u00a0-]", "");
    }
}
