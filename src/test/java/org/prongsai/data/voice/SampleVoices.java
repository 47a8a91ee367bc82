package org.prongsai.data.voice;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.prongsai.complaint.Channel;
import org.prongsai.complaint.channel.ChannelKeyStore;
import org.prongsai.complaint.channel.ChannelKeys;
import org.prongsai.complaint.channel.Holder;
import org.prongsai.data.OpenPortal;
import org.prongsai.demo.DemoStore;
import org.prongsai.question.Category;
import org.prongsai.question.Message;
import org.prongsai.question.Promise;
import org.prongsai.question.Question;
import org.prongsai.question.ask.AskStore;
import org.prongsai.question.desk.DecisionStore;
import org.prongsai.seal.KeyPair;

/** People who ask the town of an open portal: two questions are public, others wait, were refused or taken back; it had complaints. */
public final class SampleVoices {
    /** Stands in everything that is not public. */
    public static final String SECRET = "ยังไม่เผยแพร่";

    private final OpenPortal portal;
    private final AskStore asked;
    private final DecisionStore decisions;
    private int asks;

    public SampleVoices(OpenPortal portal) {
        this.portal = portal;
        asked = portal.database.store(AskStore.class);
        decisions = portal.database.store(DecisionStore.class);
    }

    public void speak() {
        Question answered = release(ask("ถนนหน้าวัด", "สายใจ สมมติสุข"));
        decisions.answer(answered, new DecisionStore.Answer("f1", "สมหญิง", "นักวิชาการ", "ตอบแล้ว"), now());
        asked.addFollowUp(answered.id(), "f2", "เพิ่มเติม " + SECRET, now());
        asked.addFollowUp(answered.id(), "f3", "ถามต่อ", now());
        List<Message> messages = decisions.messages(answered.id());
        decisions.releaseMessage(messages.get(messages.size() - 1), "สมหญิง", now(), LocalDate.parse("2026-12-10"));
        release(ask("ประปา", ""));
        ask(SECRET + " หนึ่ง", "");
        Question refused = release(ask(SECRET + " สอง", ""));
        decisions.refuse(refused, "สมหญิง", now(), "เหตุผล");
        Question taken = release(ask(SECRET + " สาม", ""));
        asked.withdraw(taken.id(), now());
        report();
    }

    private void report() {
        new ChannelKeys(portal.database.store(ChannelKeyStore.class))
                .open(town(), List.of(new Holder(7, KeyPair.fresh().publicKey())), 7, LocalDate.parse("2026-11-20"));
        for (int month = 1; month < 7; month++) {
            portal.database
                    .store(DemoStore.class)
                    .count(
                            town(),
                            Channel.GENERAL,
                            new DemoStore.Ended("2026-0" + month, "2026-0" + (month + 1)),
                            month);
        }
    }

    private Question ask(String title, String asker) {
        String form = "form " + ++asks;
        AskStore.Sent sent = new AskStore.Sent(
                town(),
                form,
                "token " + form,
                Category.BUDGET,
                "th",
                title,
                "ข้อความ " + title,
                asker,
                "asker@example.test",
                now(),
                LocalDate.parse("2026-12-05"));
        asked.keep(sent);
        return asked.byToken(sent.tokenHash()).orElseThrow();
    }

    private Question release(Question question) {
        decisions.release(question, "สมหญิง", now());
        return decisions.find(question.agencyId(), question.id()).orElseThrow();
    }

    private long town() {
        return portal.database
                .store(VoiceStore.class)
                .office("thara")
                .orElseThrow()
                .id();
    }

    private Instant now() {
        return new Promise(15, portal.clock).now().plus(Duration.ofHours(1));
    }
}
