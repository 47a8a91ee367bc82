package org.prongsai.bench.nation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.prongsai.agency.Agency;
import org.prongsai.agency.Kind;

/** Invented agencies in invented provinces, in about the proportions of real ones: most are small. */
final class Places {
    private static final List<String> FIRST = List.of(
            "บึง", "หนอง", "ทุ่ง", "เขา", "ธาร", "วัง", "ท่า", "ดอน", "โคก", "นา", "ห้วย", "ป่า", "ลาน", "สระ", "แก่ง",
            "ไร่");
    private static final List<String> SECOND = List.of(
            "งาว",
            "ดาว",
            "พราย",
            "เมฆ",
            "กระจ่าง",
            "มณี",
            "ระฆัง",
            "แสงคำ",
            "ใบบัว",
            "น้ำฟ้า",
            "จันทร์เงา",
            "ลมหวน",
            "รุ้งทอง",
            "หมอกขาว",
            "ตะวันฉาย",
            "ไพรสวย");
    private static final List<String> THIRD =
            List.of("", "เหนือ", "ใต้", "ใหม่", "เก่า", "น้อย", "ใหญ่", "กลาง", "พัฒนา", "สามัคคี", "ริมน้ำ", "ชายป่า");
    private static final int PROVINCES = 77;

    private final Random random;

    Places(Random random) {
        this.random = random;
    }

    List<Agency> agencies(int count) {
        List<Agency> agencies = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int number = 1; number <= count; number++) {
            Kind kind = kind(number);
            String name = kind.title("th") + place();
            if (!names.add(name)) {
                name += " (" + province(random.nextInt(PROVINCES)) + ")";
            }
            String slug = slug(number);
            agencies.add(new Agency(
                    0,
                    slug,
                    name,
                    number % 3 == 0 ? "Agency " + number : null,
                    kind,
                    kind == Kind.DEPARTMENT ? "" : province(number % PROVINCES),
                    "http://" + slug + ".example/"));
        }
        return agencies;
    }

    static String slug(int number) {
        return "agency-%05d".formatted(number);
    }

    static String province(int number) {
        return FIRST.get(number % FIRST.size()) + SECOND.get(number / FIRST.size() + 7) + "นคร";
    }

    private String place() {
        return pick(FIRST) + pick(SECOND) + pick(THIRD);
    }

    private static Kind kind(int number) {
        int share = number % 100;
        return share < 62
                ? Kind.SUBDISTRICT_ORGANISATION
                : share < 89
                        ? Kind.SUBDISTRICT_MUNICIPALITY
                        : share < 92
                                ? Kind.TOWN_MUNICIPALITY
                                : share < 93 ? Kind.PROVINCIAL_ORGANISATION : Kind.DEPARTMENT;
    }

    private String pick(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
