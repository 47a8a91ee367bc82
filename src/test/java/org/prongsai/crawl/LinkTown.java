package org.prongsai.crawl;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.prongsai.crawl.TestSite.Answer;

/**
 * A site of links whose truth is known: pages, moved pages, missing ones that say so and missing ones that do not. It
 * answers HEAD wrongly on purpose, for visitors that believe it.
 */
final class LinkTown implements AutoCloseable {
    private static final int LINKS_A_LIST = 40;
    private static final List<String> SAYS_NOT_FOUND = List.of(
            "<title>404 Not Found</title><h1>Not Found</h1><p>The requested URL was not found on this server.</p>",
            "<title>เทศบาล</title><h1>ขออภัย ไม่พบหน้าที่ท่านต้องการ</h1><p><a href='/'>กลับหน้าแรก</a></p>",
            "<title>ไม่พบหน้าเว็บ</title><p>หน้าที่คุณกำลังมองหาอาจถูกลบหรือเปลี่ยนชื่อ</p>",
            "<title>Page not found</title><p>Oops! That page can’t be found.</p>",
            "<title>Error</title><h2>404</h2><p>File or directory not found.</p>",
            "<title>อบต.สมมุติ</title><p>ไม่พบเนื้อหาที่คุณเรียกดู</p>");
    private static final List<String> ONLY_LOOKS_LIKE_IT = List.of(
            "<h1>สถิติเรื่องร้องเรียน</h1><p>ไม่พบข้อมูลเรื่องร้องเรียนการทุจริตในปีนี้</p>",
            "<h1>ประกาศ</h1><p>ตามประมวลกฎหมายแพ่งและพาณิชย์ มาตรา 404 ประกอบระเบียบกระทรวงมหาดไทย</p>",
            "<h1>ประชาสัมพันธ์</h1><p>ห้อง 404 ชั้น 4 อาคารสำนักงาน เปิดให้บริการในวันราชการ</p>",
            "<h1>ผลการตรวจสอบภายใน</h1><p>จากการตรวจสอบไม่พบข้อบกพร่องที่มีนัยสำคัญ</p>");

    private final int number;
    private final Manner manner;
    private final Map<String, Truth> truths = new LinkedHashMap<>();
    private final Map<String, Answer> answers = new LinkedHashMap<>();
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private final List<String> references = new ArrayList<>();
    private final TestSite site;

    /** How the site answers for an address that it does not know. */
    enum Manner {
        HONEST,
        SAYS_SO_WITH_200,
        SHOWS_ITS_HOME_PAGE,
        SENDS_HOME,
        SENDS_TO_ITS_ERROR_PAGE
    }

    /** What is true of a link. */
    enum Truth {
        READABLE,
        BROKEN,
        OUT_OF_ORDER,
        NOT_FOR_VISITORS
    }

    LinkTown(int number, int links, String address) {
        this.number = number;
        this.manner = Manner.values()[number % Manner.values().length];
        Random random = new Random(number);
        for (int i = 0; i < links; i++) {
            add(i, random.nextInt(100), random);
        }
        answers.put("/", answer("เทศบาลตำบลสมมุติที่ " + number, lists()));
        answers.put("/errors/missing.html", answer("แจ้งผล", "<p>" + SAYS_NOT_FOUND.get(1) + "</p>"));
        for (int list = 0; list * LINKS_A_LIST < links; list++) {
            answers.put("/list/" + list, answer("รายการชุดที่ " + (list + 1), anchors(list)));
        }
        site = TestSite.at().otherwise(this::answer).start(address);
    }

    /** The truth of every link, by its address. */
    Map<String, Truth> truths() {
        Map<String, Truth> absolute = new LinkedHashMap<>();
        truths.forEach(
                (reference, truth) -> absolute.put(reference.startsWith("/") ? site.url(reference) : reference, truth));
        return absolute;
    }

    String url() {
        return site.url();
    }

    /** Every request that came, as method and path. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        site.close();
    }

    private void add(int i, int dice, Random random) {
        String path = "/p" + i;
        if (dice < 36) {
            page(path, dice < 4 ? ONLY_LOOKS_LIKE_IT.get(dice) : "<h1>เรื่องที่ " + i + "</h1>");
        } else if (dice < 42) {
            link(path, Truth.READABLE, moved("/new" + i));
            answers.put("/new" + i, answer("เรื่องที่ย้ายมา " + i, "<p>ที่อยู่ใหม่ของเรื่องที่ " + i + "</p>"));
        } else if (dice < 46) {
            toAnother(path, Truth.READABLE, random);
        } else if (dice < 60) {
            link(path, Truth.BROKEN, gone(404));
        } else if (dice < 64) {
            link(path, Truth.BROKEN, gone(410));
        } else if (dice < 68) {
            toAnother(path, Truth.BROKEN, random);
        } else if (dice < 72) {
            link(path, Truth.OUT_OF_ORDER, Answer.of(500, "text/html", "<h1>Internal Server Error</h1>"));
        } else if (dice < 82) {
            truths.put(path, Truth.BROKEN); // has no answer of its own: the site's manner decides
            references.add(path);
        } else if (dice < 86) {
            page(path + "?head=405", "<h1>เรื่องที่ " + i + " ที่ไม่รับ HEAD</h1>");
        } else if (dice < 89) {
            page(path + "?head=404", "<h1>เรื่องที่ " + i + " ที่ HEAD บอกว่าไม่มี</h1>");
        } else if (dice < 92) {
            link(path + "?head=200", Truth.BROKEN, gone(404));
        } else if (dice < 94) {
            page(path, "<h1>เรื่องที่ " + i + "</h1>");
            references.set(references.size() - 1, path + "#ไม่มีหัวข้อนี้");
        } else if (dice < 96) {
            link(
                    path + ".pdf",
                    Truth.READABLE,
                    new Answer(200, Map.of("Content-Type", "application/pdf"), ascii("%PDF-1.4 " + i), Duration.ZERO));
        } else if (dice < 98) {
            link(path + ".pdf", Truth.BROKEN, gone(404));
        } else {
            unvisitable(i);
        }
    }

    private void unvisitable(int i) {
        String reference = switch (i % 4) {
            case 0 -> "mailto:office" + i + "@town" + number + ".example";
            case 1 -> "tel:+6620000" + number + i;
            case 2 -> "javascript:show(" + i + ")";
            default -> "data:text/plain,number" + i;
        };
        truths.put(reference, Truth.NOT_FOR_VISITORS);
        references.add(reference);
    }

    private void page(String path, String html) {
        link(path, Truth.READABLE, answer("เรื่อง " + path, html));
    }

    /** Sends on to an address that has a link of its own. */
    private void toAnother(String path, Truth truth, Random random) {
        List<String> others = truths.entrySet().stream()
                .filter(entry -> entry.getValue() == truth)
                .map(Map.Entry::getKey)
                .filter(other -> isPage(answers.get(other)))
                .toList();
        if (others.isEmpty()) {
            page("/first", "<p>เรื่องแรกสุดของเว็บไซต์</p>");
        } else {
            link(path, truth, moved(others.get(random.nextInt(others.size()))));
        }
    }

    private static boolean isPage(@Nullable Answer answer) {
        return answer != null
                && answer.status() != 301
                && !"application/pdf".equals(answer.headers().get("Content-Type"));
    }

    private void link(String path, Truth truth, Answer answer) {
        truths.put(path, truth);
        answers.put(path, answer);
        references.add(path);
    }

    private static Answer moved(String to) {
        return new Answer(301, Map.of("Location", to), new byte[0], Duration.ZERO);
    }

    private Answer gone(int status) {
        return Answer.of(status, "text/html; charset=utf-8", SAYS_NOT_FOUND.get(number % SAYS_NOT_FOUND.size()));
    }

    private static Answer answer(String title, String html) {
        String text = "<!DOCTYPE html><html><head><title>" + title + "</title></head><body><nav><a href='/'>หน้าแรก</a>"
                + "<a href='/list/0'>รายการ</a></nav><main>" + html + "<p>" + title
                + " ของเทศบาล รายละเอียดตามเอกสารที่แนบมาพร้อมนี้</p></main></body></html>";
        return Answer.of(200, "text/html; charset=utf-8", text);
    }

    private String lists() {
        StringBuilder html =
                new StringBuilder("<p>ยินดีต้อนรับสู่เว็บไซต์ของเทศบาลตำบลสมมุติ ข่าวและประกาศทั้งหมดอยู่ในรายการ</p>");
        for (int list = 0; list * LINKS_A_LIST < references.size(); list++) {
            html.append("<a href='/list/" + list + "'>รายการชุดที่ " + (list + 1) + "</a> ");
        }
        return html.toString();
    }

    /** The links of one list; some of the list before stand there again, written another way. */
    private String anchors(int list) {
        StringBuilder html = new StringBuilder();
        int from = list * LINKS_A_LIST;
        for (int i = from; i < Math.min(references.size(), from + LINKS_A_LIST); i++) {
            html.append("<li><a href=\"" + references.get(i) + "\">ลิงก์ที่ " + i + "</a></li>");
        }
        for (int i = Math.max(0, from - LINKS_A_LIST); i < from; i += 5) {
            html.append("<li><a href=\"" + references.get(i).replaceFirst("#.*", "") + "#again\">ดูอีกครั้ง " + i
                    + "</a></li>");
        }
        return html.toString();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        String method = exchange.getRequestMethod();
        asked.add(method + " " + path);
        if (method.equals("HEAD")) {
            int lie = path.contains("head=") ? Integer.parseInt(path.replaceFirst(".*head=", "")) : 200;
            exchange.sendResponseHeaders(lie, -1);
            return;
        }
        Answer known = answers.get(path);
        (known != null ? known : unknown(path)).send(exchange);
    }

    private Answer unknown(String path) {
        if (path.equals("/robots.txt") || path.equals("/sitemap.xml")) {
            return gone(404);
        }
        return switch (manner) {
            case HONEST -> gone(404);
            case SAYS_SO_WITH_200 ->
                Answer.of(
                        200,
                        "text/html; charset=utf-8",
                        "<html>" + SAYS_NOT_FOUND.get(Math.floorMod(path.hashCode(), SAYS_NOT_FOUND.size()))
                                + "</html>");
            case SHOWS_ITS_HOME_PAGE -> answer("เทศบาลตำบลสมมุติที่ " + number, lists() + "<!-- " + path + " -->");
            case SENDS_HOME -> new Answer(302, Map.of("Location", "/"), new byte[0], Duration.ZERO);
            case SENDS_TO_ITS_ERROR_PAGE ->
                new Answer(302, Map.of("Location", "/errors/missing.html"), new byte[0], Duration.ZERO);
        };
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
