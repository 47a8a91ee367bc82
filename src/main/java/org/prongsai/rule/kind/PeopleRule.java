package org.prongsai.rule.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.prongsai.document.Block;
import org.prongsai.rule.content.Content;
import org.prongsai.rule.content.DataYear;

/**
 * Whether the people shown have what is asked of each: a name, a photo or a way to reach them. A person is a name with a
 * title before it; a vacant post needs none of it. Most of them, not all, must have it: layouts that put
 * one telephone number under a whole row of photos are common, and a wrong "missing" is worse than a missed one.
 */
public record PeopleRule(With with) implements Rule {
    private static final Pattern NAME = Pattern.compile(
            "(?:นาย|นาง|นางสาว|น\\.ส\\.|ว่าที่|ร้อย|พัน|จ่า|ดร\\.|ผศ\\.|สิบ)\\s?[ก-ฮเ-ไ][ก-๛]{2,}\\s+[ก-ฮเ-ไ][ก-๛]{1,}");
    private static final Pattern REACHED = Pattern.compile(
            "(?:โทร|มือถือ|เบอร์|tel|phone|e-?mail|อีเมล|line|ไลน์)|\\d{2,3}[- ]?\\d{3}[- ]?\\d{3,4}"
                    + "|(?<!\\d)0[- ]?\\d{4}[- ]?\\d{4}(?!\\d)|@",
            Pattern.CASE_INSENSITIVE);

    /** The share of people who must have it. */
    private static final double MOST = 0.6;

    @Override
    public Answer test(Content content, DataYear year) {
        List<String> people = people(content);
        if (people.isEmpty()) {
            return Answer.NO;
        }
        long having = switch (with) {
            case NAME -> people.size();
            case PHOTO -> photos(content);
            case CONTACT -> reached(content);
        };
        boolean isMost = having >= Math.max(1, Math.ceil(people.size() * MOST));
        boolean isShared = with == With.CONTACT && having >= 1 && people.size() <= 2;
        return Answer.of(isMost || isShared, people.get(0));
    }

    private static List<String> people(Content content) {
        List<String> people = new ArrayList<>();
        for (Block block : content.blocks()) {
            NAME.matcher(block.text()).results().forEach(name -> people.add(name.group()));
        }
        return people.stream().distinct().toList();
    }

    private static long photos(Content content) {
        return content.isFile()
                ? Math.max(content.images().size(), mentions(content))
                : content.images().size();
    }

    /** In a file, pictures may be lost on the way to text; a caption still tells of them. */
    private static long mentions(Content content) {
        return content.blocks().stream()
                .filter(block ->
                        block.text().contains("รูปถ่าย") || block.text().contains("ภาพถ่าย"))
                .count();
    }

    private static long reached(Content content) {
        return content.blocks().stream()
                .mapToLong(block -> Math.max(
                        block.isRow()
                                ? block.cells().stream()
                                        .filter(PeopleRule::isReach)
                                        .count()
                                : 0,
                        isReach(block.text()) ? 1 : 0))
                .sum();
    }

    private static boolean isReach(String text) {
        return REACHED.matcher(text).find();
    }

    /** What each person must have. */
    public enum With {
        NAME,
        PHOTO,
        CONTACT
    }
}
