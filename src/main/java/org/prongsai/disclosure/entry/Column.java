package org.prongsai.disclosure.entry;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A column of a list of disclosures, by its English name and the Thai ones that people use. */
enum Column {
    AGENCY("agency", "หน่วยงาน", "ชื่อหน่วยงาน"),
    CHECKLIST("checklist", "แบบวัด"),
    YEAR("year", "ปีงบประมาณ", "fiscal_year"),
    ITEM("item", "ข้อ"),
    TITLE("title", "หัวข้อ", "ชื่อเรื่อง"),
    EXPLANATION("explanation", "คำอธิบาย"),
    URL("url", "ลิงก์", "ลิงค์"),
    FILE("file", "ไฟล์"),
    PUBLISHED("published", "วันที่เผยแพร่");

    private final String names;

    Column(String... names) {
        this.names = String.join(" ", names);
    }

    /** The name in messages. */
    String english() {
        return names().get(0);
    }

    /** The column that a head names. */
    static Optional<Column> of(String head) {
        return Stream.of(values())
                .filter(column -> column.names().contains(head))
                .findFirst();
    }

    /** Every column with its two usual names, to show what is known. */
    static String all() {
        return String.join(
                ", ",
                Stream.of(values())
                        .map(column -> column.english() + " (" + column.names().get(1) + ")")
                        .toList());
    }

    private List<String> names() {
        return List.of(names.split(" "));
    }
}
