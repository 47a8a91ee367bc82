package org.prongsai.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.prongsai.bench.Site.Plant;

/** Makes one site: a home page, the index table of the year, the pages of its items, and pages about the town's life. */
final class SiteMaker {
    private static final String HTML = "text/html; charset=utf-8";
    private static final int YEAR = 2567;
    private static final int OLD_YEAR = 2562;
    private static final int ITEM_PAGE = 24_000;
    private static final int TOWN_PAGE = 57_300;
    private static final int PAPER_LINES = 200;
    private static final byte[] DOT = {
        (byte) 0x89,
        'P',
        'N',
        'G',
        13,
        10,
        26,
        10,
        0,
        0,
        0,
        13,
        'I',
        'H',
        'D',
        'R',
        0,
        0,
        0,
        1,
        0,
        0,
        0,
        1,
        8,
        0,
        0,
        0,
        0
    };

    private final SiteSet.Place place;
    private final List<ItemText> items;
    private final List<ByteBuffer> prose;
    private final Answer.Memory memory;
    private final RandomGenerator random;
    private final Agency agency;
    private final Map<String, Plant> planted = new HashMap<>();
    private final Map<String, String> titles = new LinkedHashMap<>();
    private final Map<String, ItemText> itemPages = new HashMap<>();
    private final Map<String, String> papers = new LinkedHashMap<>();

    SiteMaker(
            SiteSet.Place place,
            List<ItemText> items,
            List<ByteBuffer> prose,
            Answer.Memory memory,
            RandomGenerator random) {
        this.place = place;
        this.items = items;
        this.prose = prose;
        this.memory = memory;
        this.random = random;
        this.agency = Agency.of(place.host(), random);
    }

    Site make() {
        Map<String, Answer> answers = new HashMap<>();
        plan();
        papers.forEach((path, code) -> answers.put(path, paper(item(code))));
        PageFrame frame = new PageFrame(place, agency.name(), List.copyOf(titles.entrySet()), paperTitles());
        int number = 0;
        for (String path : titles.keySet()) {
            answers.put(path, page(frame, path, number++));
        }
        answers.put("/style.css", new Answer("text/css", List.of(bytes("body{margin:0;font:18px/1.6 sans-serif}"))));
        answers.put("/logo.png", new Answer("image/png", List.of(memory.keep(DOT))));
        answers.put("/robots.txt", new Answer("text/plain", List.of(bytes("User-agent: *\nDisallow: /admin/\n"))));
        return new Site(place.address(), answers, planted);
    }

    /** Decides what is planted, and gives every page its address and title. */
    private void plan() {
        titles.put("/", "หน้าแรก");
        titles.put("/ita2567", "การประเมินคุณธรรมและความโปร่งใส (ITA) ปีงบประมาณ พ.ศ. " + YEAR);
        for (int topic = 0; topic < PageFrame.TOPICS.size(); topic++) {
            titles.put("/page/" + (topic + 1), PageFrame.TOPICS.get(topic));
        }
        for (int item = 0; item < items.size(); item++) {
            ItemText text = items.get(item);
            Plant plant = plant(text, item);
            planted.put(text.code(), plant);
            if (text.isDocument()) {
                papers.put("/files/%08x.pdf".formatted(place.host() * 7919 + item), text.code());
            } else if (plant == Plant.DISCLOSED || plant == Plant.OLD) {
                String path = "/data/" + (100 + 37 * item);
                titles.put(path, text.title());
                itemPages.put(path, text);
            }
        }
        for (int village = 1; titles.size() < SiteSet.PAGES; village++) {
            titles.put("/village/" + village, "เล่าเรื่องชุมชนหมู่ที่ " + village);
        }
    }

    private Plant plant(ItemText text, int item) {
        Plant plant = switch (Math.floorMod(place.host() * 7 + item * 5, 24)) {
            case 0 -> Plant.DEAD;
            case 1 -> Plant.ABSENT;
            case 2 -> Plant.OLD;
            default -> Plant.DISCLOSED;
        };
        boolean impossible = plant == Plant.OLD ? text.year() == ItemText.Year.NONE : text.isDocument();
        return impossible ? Plant.DISCLOSED : plant;
    }

    private Answer page(PageFrame frame, String path, int number) {
        List<ByteBuffer> parts = new ArrayList<>();
        ItemText item = itemPages.get(path);
        parts.add(bytes(frame.head(String.valueOf(titles.get(path)))));
        if (path.equals("/ita2567")) {
            parts.add(bytes(index()));
        } else if (item != null) {
            parts.add(bytes(item.of(agency, yearOf(item)) + "\n<h2>ชีวิตในตำบล</h2>"));
        }
        ByteBuffer foot = bytes(frame.foot(number));
        long room = item == null && !path.equals("/ita2567") ? TOWN_PAGE : ITEM_PAGE;
        room -= foot.remaining();
        room -= parts.stream().mapToLong(ByteBuffer::remaining).sum();
        for (int section = 1; room > 0; section++) {
            parts.add(section <= PageFrame.SECTIONS.size() ? bytes(frame.section(section)) : bytes("<hr>"));
            for (int paragraph = 0; paragraph < 6 && room > 0; paragraph++) {
                ByteBuffer text = prose.get(random.nextInt(prose.size()));
                parts.add(text);
                room -= text.remaining();
            }
        }
        parts.add(foot);
        return new Answer(HTML, parts);
    }

    private String index() {
        StringBuilder rows = new StringBuilder("<table><tr><th>ข้อ</th><th>ข้อมูล</th><th>ลิงก์</th></tr>\n");
        for (int item = 0; item < items.size(); item++) {
            ItemText text = items.get(item);
            rows.append("<tr><td>%s</td><td>%s</td><td>%s</td></tr>\n"
                    .formatted(text.code(), text.title(), link(text, item)));
        }
        return rows.append("</table>").toString();
    }

    private String link(ItemText text, int item) {
        String path = switch (planted.getOrDefault(text.code(), Plant.ABSENT)) {
            case ABSENT -> "";
            case DEAD -> PageFrame.deadLink(item);
            default -> text.isDocument() ? paperOf(text.code()) : "/data/" + (100 + 37 * item);
        };
        return path.isEmpty() ? "-" : "<a href=\"%s\">%s</a>".formatted(path, text.title());
    }

    private Answer paper(ItemText item) {
        List<String> lines = new ArrayList<>();
        item.of(agency, yearOf(item)).lines().forEach(lines::add);
        Prose more = new Prose(random);
        while (lines.size() < PAPER_LINES) {
            lines.add(more.sentence());
        }
        return new Answer("application/pdf", List.of(memory.keep(PaperWriter.write(lines))));
    }

    private List<Map.Entry<String, String>> paperTitles() {
        return papers.entrySet().stream()
                .map(entry -> Map.entry(entry.getKey(), item(entry.getValue()).title()))
                .toList();
    }

    private int yearOf(ItemText item) {
        return planted.get(item.code()) == Plant.OLD ? OLD_YEAR : YEAR;
    }

    private String paperOf(String code) {
        return papers.entrySet().stream()
                .filter(entry -> entry.getValue().equals(code))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private ItemText item(String code) {
        return items.stream()
                .filter(text -> text.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private ByteBuffer bytes(String text) {
        return memory.keep(text.getBytes(StandardCharsets.UTF_8));
    }
}
