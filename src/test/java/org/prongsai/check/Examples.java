package org.prongsai.check;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.prongsai.checklist.Certainty;
import org.prongsai.checklist.Checklist;
import org.prongsai.checklist.Element;
import org.prongsai.checklist.Indicator;
import org.prongsai.checklist.Item;
import org.prongsai.checklist.Localized;
import org.prongsai.checklist.SubIndicator;
import org.prongsai.config.Yaml;
import org.prongsai.crawl.Bodies;
import org.prongsai.crawl.Failure;
import org.prongsai.crawl.Guide;
import org.prongsai.crawl.Page;
import org.prongsai.crawl.Snapshot;
import org.prongsai.crawl.Visit;
import org.prongsai.document.Block;
import org.prongsai.document.Document;
import org.prongsai.rule.Judgement;
import org.prongsai.rule.Judgement.ElementResult;
import org.prongsai.rule.Judgement.Evidence;
import org.prongsai.rule.Judgement.Rejected;
import org.prongsai.rule.Reason;
import org.prongsai.rule.content.DataYear;

/** A small checklist, a small site and an examiner that looks for the titles of items in its pages. */
public final class Examples {
    public static final Instant MORNING = Instant.parse("2026-11-20T03:00:00.5Z");
    public static final Checklist CHECKLIST = new Checklist(
            "oit-2567",
            2567,
            "all",
            new Localized("แบบวัด OIT ปีงบประมาณ พ.ศ. 2567", "OIT checklist 2567"),
            "invented",
            "ab".repeat(32),
            List.of(
                    new Indicator(
                            "9",
                            new Localized("เก้า", "nine"),
                            List.of(sub("9.1", "O1", "O2"), sub("9.2", "O3", "O4"))),
                    new Indicator("10", new Localized("สิบ", "ten"), List.of(sub("10.1", "O5")))));

    private Examples() {}

    private static SubIndicator sub(String code, String... codes) {
        return new SubIndicator(
                code,
                new Localized(code, code),
                false,
                java.util.stream.Stream.of(codes).map(Examples::item).toList());
    }

    private static Item item(String code) {
        return new Item(
                code,
                Integer.parseInt(code.substring(1)),
                new Localized("ข้อมูล " + code, "Data " + code),
                Map.of(),
                new DataYear(
                        code.equals("O5") ? DataYear.Kind.CURRENT : DataYear.Kind.FISCAL,
                        2567,
                        code.equals("O4") ? DataYear.Part.FIRST_HALF : DataYear.Part.WHOLE,
                        Set.of(),
                        false),
                List.of("matter"),
                Set.of("page", "pdf"),
                List.of(
                        element("head", "ส่วนหัว", Certainty.CONFIRMED),
                        element("tail", "ส่วนท้าย", Certainty.CONFIRMED),
                        element("extra", "ส่วนเสริม", Certainty.PRACTICE)),
                Optional.empty());
    }

    private static Element element(String id, String title, Certainty certainty) {
        return new Element(
                id,
                new Localized(title, id),
                certainty,
                Yaml.read("example.yaml", "text: {words: x}"),
                List.of(),
                Optional.empty(),
                Set.of());
    }

    /** The item O1 whose element {@code tail} has a rule of its own. */
    public static Item itemAsking(String rule) {
        Item usual = item("O1");
        Element tail = new Element(
                "tail",
                new Localized("ต้องไม่มี", "Not there"),
                Certainty.CONFIRMED,
                Yaml.read("example.yaml", rule),
                List.of(),
                Optional.empty(),
                Set.of());
        return new Item(
                usual.code(),
                usual.number(),
                usual.title(),
                usual.was(),
                usual.year(),
                usual.matters(),
                usual.accept(),
                List.of(usual.elements().get(0), tail, usual.elements().get(2)),
                usual.rule());
    }

    /** The checklist of one item. */
    public static Checklist checklistOf(Item item) {
        SubIndicator sub = new SubIndicator("9.1", new Localized("9.1", "9.1"), false, List.of(item));
        return new Checklist(
                CHECKLIST.id(),
                CHECKLIST.fiscalYear(),
                CHECKLIST.agencies(),
                CHECKLIST.title(),
                CHECKLIST.source(),
                CHECKLIST.version(),
                List.of(new Indicator("9", new Localized("เก้า", "nine"), List.of(sub))));
    }

    public static Item itemOf(String code) {
        return CHECKLIST.items().stream()
                .filter(item -> item.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** A checker whose items pass when the start page names their code. */
    public static Checker checker() {
        return new Checker(CHECKLIST, () -> Guide.NONE, Examples::examine);
    }

    public static List<Judgement> examine(Snapshot site) {
        if (site.pages().isEmpty()) {
            return CHECKLIST.items().stream()
                    .map(item -> Judgement.without(Reason.SITE_DOWN, List.of()))
                    .toList();
        }
        Page start = site.pages().get(0);
        String text = site.document(start).blocks().get(0).text();
        return CHECKLIST.items().stream().map(item -> judge(item, start, text)).toList();
    }

    private static Judgement judge(Item item, Page page, String text) {
        Reason reason = text.contains(item.code() + "?")
                ? Reason.SCANNED
                : text.contains(item.code() + "-")
                        ? Reason.MISSING_ELEMENT
                        : text.contains(item.code()) ? Reason.FOUND : Reason.NOT_FOUND;
        List<Rejected> rejected = List.of(new Rejected(page.url() + "old", Reason.WRONG_YEAR, 2564));
        if (reason == Reason.NOT_FOUND) {
            return Judgement.without(reason, rejected);
        }
        return new Judgement(
                reason,
                0.9,
                new Evidence(
                        page.url() + "#" + item.code(),
                        item.code(),
                        page.path(),
                        page.fetchedAt(),
                        page.status(),
                        page.contentType(),
                        page.sha256(),
                        2567,
                        text),
                List.of(
                        new ElementResult("head", true, true, "หัว"),
                        new ElementResult("tail", reason == Reason.FOUND, true, ""),
                        new ElementResult("extra", false, false, "")),
                rejected);
    }

    /** What a visit sees of a site whose start page is this text; its body is kept. */
    public static Snapshot visit(Visit visit, String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        String hash = hash(body);
        visit.bodies().keep(hash, body);
        visit.progress().looking(visit.url(), 0, 1);
        Page page = new Page(
                visit.url(),
                List.of(visit.url()),
                "",
                200,
                "text/html; charset=utf-8",
                MORNING,
                hash,
                body.length,
                List.of(),
                null);
        Failure dead = new Failure(visit.url() + "dead", Failure.Outcome.DEAD_LINK, "404");
        return new Snapshot(
                new Snapshot.Visited(
                        visit.url(),
                        visit.url(),
                        MORNING,
                        MORNING,
                        List.of(page),
                        List.of(dead),
                        Map.of(),
                        null,
                        body.length),
                library(visit.bodies()));
    }

    /** What a visit sees of a site that does not answer. */
    public static Snapshot silent(Visit visit, Failure.Outcome outcome, String detail) {
        return new Snapshot(
                new Snapshot.Visited(
                        visit.url(),
                        visit.url(),
                        MORNING,
                        MORNING,
                        List.of(),
                        List.of(new Failure(visit.url(), outcome, detail)),
                        Map.of(),
                        null,
                        0),
                library(visit.bodies()));
    }

    /** Reads every body as one paragraph; one that begins like a PDF as an unreadable PDF. */
    public static Snapshot.Library library(Bodies bodies) {
        return page -> {
            String text = new String(bodies.load(page.sha256()), StandardCharsets.UTF_8);
            if (text.startsWith("%PDF")) {
                return Document.unreadable(Document.Kind.PDF, Document.State.SCAN);
            }
            Block block = new Block(Block.Type.PARAGRAPH, Block.Region.BODY, 0, 0, text, List.of(), "");
            return new Document(
                    Document.Kind.HTML,
                    Document.State.READABLE,
                    "",
                    List.of(block),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of());
        };
    }

    private static String hash(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
