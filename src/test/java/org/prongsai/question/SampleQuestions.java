package org.prongsai.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.prongsai.agency.Agency;
import org.prongsai.profile.SamplePortal;
import org.prongsai.question.desk.DecisionStore;
import org.prongsai.web.mail.OutboxStore;

/** A portal with two towns to which people send questions through its forms. */
public final class SampleQuestions implements AutoCloseable {
    public static final String OFFICER = "สมหญิง ตั้งใจ นักวิชาการ";

    public final SamplePortal portal;
    public final Agency town;
    public final Agency other;
    public final QuestionStore questions;
    public final DecisionStore decisions;
    public final OutboxStore letters;
    private int forms;

    /** The address of the town's questions. */
    public final String list;

    private final String desk;

    /** One with a portal of its own. */
    public SampleQuestions() {
        this(new SamplePortal(), "si-tawan");
    }

    /** Another town of a portal, to which nobody has asked anything, half a day later. */
    public SampleQuestions(SamplePortal portal, String slug) {
        this.portal = portal;
        portal.clock.pass(Duration.ofHours(12));
        list = "/agencies/" + slug + "/questions";
        desk = "/desk/" + slug + "/questions/";
        town = portal.agency(slug, "เทศบาลเมืองศรีตะวัน");
        other = portal.agency("bang-fai", "เทศบาลเมืองบางไฟ");
        questions = portal.store(QuestionStore.class);
        decisions = portal.store(DecisionStore.class);
        letters = portal.store(OutboxStore.class);
    }

    /** Looks behind the forms. */
    public interface Newest {
        @org.jdbi.v3.sqlobject.statement.SqlQuery("SELECT max(id) FROM question WHERE agency_id = :agencyId")
        java.util.Optional<Long> question(long agencyId);

        @org.jdbi.v3.sqlobject.statement.SqlQuery("SELECT count(*) FROM question WHERE agency_id = :agencyId")
        int count(long agencyId);
    }

    /** How many questions the town has been sent. */
    public int count() {
        return portal.store(Newest.class).count(town.id());
    }

    /** A question as people write them. */
    public static Map<String, String> plain(String title) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("title", title);
        fields.put("text", "อยากทราบรายละเอียดว่าต้องทำอย่างไร");
        fields.put("category", "service");
        return fields;
    }

    /** The mark of the form on a page; time passes as somebody fills it. */
    public String mark(String path) {
        String mark = page(path).select("form [name=mark]").attr("value");
        assertThat(mark).isNotEmpty();
        portal.clock.pass(Duration.ofSeconds(40));
        return mark;
    }

    /** Opens the form, fills and sends it. */
    public HttpResponse<String> send(Map<String, String> fields) {
        return send(fields, mark(list + "/new"));
    }

    public HttpResponse<String> send(Map<String, String> fields, String mark) {
        Map<String, String> sent = new HashMap<>(fields);
        sent.put("mark", mark);
        // each of them from another network, so that only the test of the ration meets it
        return portal.visitor.send(list, sent);
    }

    /** Sends a question that nothing is said about, and returns its private address. */
    public String ask(Map<String, String> fields) {
        portal.clock.pass(Duration.ofHours(2));
        Map<String, String> all = new HashMap<>(fields);
        all.put("alike", "1");
        HttpResponse<String> answer = send(all);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    public String ask(String title) {
        return ask(plain(title));
    }

    /** Asks and releases; returns the question. */
    public Question published(String title) {
        ask(title);
        return released(newest());
    }

    public Question released(Question question) {
        assertThat(decisions.release(question, OFFICER, portal.clock.instant())).isTrue();
        return again(question);
    }

    public Question answered(Question question, String text) {
        decisions.answer(question, answer(text), portal.clock.instant());
        return again(question);
    }

    public DecisionStore.Answer answer(String text) {
        return new DecisionStore.Answer("form " + town.id() + " " + ++forms, "สมหญิง ตั้งใจ", "นักวิชาการ", text);
    }

    /** The question that was sent last. */
    public Question newest() {
        return portal.store(Newest.class)
                .question(town.id())
                .flatMap(id -> decisions.find(town.id(), id))
                .orElseThrow();
    }

    public Question again(Question question) {
        return decisions.find(question.agencyId(), question.id()).orElseThrow();
    }

    public Document page(String path) {
        return Jsoup.parse(portal.visitor.open(path).body());
    }

    @Override
    public void close() {
        portal.close();
    }

    /** Where staff work on a question. */
    public String desk(Question question) {
        return desk + question.id();
    }
}
