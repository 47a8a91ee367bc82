package org.prongsai.bench;

import java.util.List;
import java.util.Map;

/** What all pages of one site share: head, menu, sections, and the links at the end; 62 references a page. */
final class PageFrame {
    /** Pages of the town that the menu shows beside the home page and the year's index. */
    static final List<String> TOPICS = List.of(
            "ประวัติความเป็นมาของตำบล",
            "สภาพภูมิประเทศ",
            "สถานที่ท่องเที่ยว",
            "ของดีประจำตำบล",
            "วัดและศาสนสถาน",
            "ประเพณีท้องถิ่น",
            "ภูมิปัญญาชาวบ้าน",
            "อาหารพื้นถิ่น",
            "ดนตรีและการละเล่น",
            "ป่าชุมชน",
            "คลองและหนองน้ำ",
            "ตลาดเก่า",
            "ผ้าทอพื้นเมือง",
            "งานจักสาน",
            "เส้นทางปั่นจักรยาน",
            "ที่พักโฮมสเตย์",
            "พิพิธภัณฑ์ท้องถิ่น",
            "เรื่องเล่าจากผู้เฒ่า",
            "ดอกไม้ประจำถิ่น",
            "นกและสัตว์ป่า",
            "กีฬาในหมู่บ้าน",
            "ภาพเก่าเล่าเรื่อง",
            "เพลงประจำตำบล");

    static final List<String> SECTIONS = List.of(
            "เช้าวันใหม่", "ริมน้ำ", "ในทุ่งนา", "ที่ตลาด", "ยามเย็น", "ใต้ร่มไม้", "เรื่องเก่า", "วันพรุ่งนี้");

    private final SiteSet.Place place;
    private final String agency;
    private final List<Map.Entry<String, String>> pages;
    private final List<Map.Entry<String, String>> papers;
    private final String menu;

    PageFrame(
            SiteSet.Place place,
            String agency,
            List<Map.Entry<String, String>> pages,
            List<Map.Entry<String, String>> papers) {
        this.place = place;
        this.agency = agency;
        this.pages = pages;
        this.papers = papers;
        StringBuilder entries = new StringBuilder();
        pages.subList(0, TOPICS.size() + 2)
                .forEach(page -> entries.append("<li class=\"menu-item\">")
                        .append(link(page.getKey(), page.getValue()))
                        .append("</li>\n"));
        this.menu = entries.toString();
    }

    /** The address of one of the dead links of a site. */
    static String deadLink(int number) {
        return "/old/news-%02d.html".formatted(Math.floorMod(number, SiteSet.DEAD_LINKS));
    }

    String head(String title) {
        StringBuilder marks = new StringBuilder();
        for (int section = 1; section <= SECTIONS.size(); section++) {
            marks.append(link("#s" + section, SECTIONS.get(section - 1))).append(' ');
        }
        return """
                <!DOCTYPE html>
                <html lang="th"><head><meta charset="utf-8"><title>%s - %s</title>
                <link rel="stylesheet" href="/style.css"></head>
                <body><header><img src="/logo.png" alt="ตราสัญลักษณ์"><span>%s</span></header>
                <nav><ul class="menu">
                %s</ul></nav>
                <main><h1>%s</h1>
                <div class="marks">%s</div>
                """.formatted(title, agency, agency, menu, title, marks);
    }

    String section(int number) {
        return "<h2 id=\"s%d\">%s</h2>\n".formatted(number, SECTIONS.get(number - 1));
    }

    String foot(int page) {
        StringBuilder out = new StringBuilder("</main><aside><ul>\n");
        for (int step = 0; step < 20; step++) {
            Map.Entry<String, String> target = pages.get((page * 20 + step) % pages.size());
            out.append("<li>").append(link(target.getKey(), target.getValue())).append("</li>\n");
        }
        for (int step = 0; step < 3; step++) {
            Map.Entry<String, String> paper = papers.get((page + step) % papers.size());
            out.append("<li>").append(link(paper.getKey(), paper.getValue())).append("</li>\n");
        }
        out.append("<li>")
                .append(link(deadLink(page), "ภาพกิจกรรมชุดที่ " + (page % 10 + 1)))
                .append("</li></ul></aside>\n<footer>");
        out.append(link(place.neighbour(1) + "/", "เพื่อนบ้านของเรา")).append(' ');
        out.append(link(place.neighbour(2) + "/", "ตำบลใกล้เคียง")).append(' ');
        return out.append(link("mailto:saraban@example.go.th", "อีเมล"))
                .append("</footer></body></html>\n")
                .toString();
    }

    private static String link(String address, String text) {
        return "<a href=\"" + address + "\">" + text + "</a>";
    }
}
