package org.prongsai.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.prongsai.agency.Agency;
import org.prongsai.complaint.Channel;
import org.prongsai.complaint.Complaint;
import org.prongsai.complaint.ComplaintStore;
import org.prongsai.complaint.Entry;
import org.prongsai.complaint.OpenComplaint;
import org.prongsai.complaint.Outcome;
import org.prongsai.complaint.Report;
import org.prongsai.complaint.State;
import org.prongsai.complaint.Told;
import org.prongsai.complaint.channel.ChannelKeyStore;
import org.prongsai.complaint.channel.ChannelKeys;
import org.prongsai.complaint.channel.Guideline;
import org.prongsai.complaint.channel.GuidelineStore;
import org.prongsai.complaint.channel.Holder;
import org.prongsai.complaint.file.ComplaintFolder;
import org.prongsai.complaint.inbox.InboxStore;
import org.prongsai.complaint.intake.CodeKeys;
import org.prongsai.complaint.intake.Filing;
import org.prongsai.complaint.intake.Room;
import org.prongsai.complaint.intake.TrackingCode;
import org.prongsai.config.RoomSettings;
import org.prongsai.thai.FiscalYear;
import org.prongsai.thai.ThaiDate;

/** The open complaint channels of invented agencies: a guideline, and in one a few invented complaints and figures of two years. */
public final class DemoChannel {
    private static final int YEARS = 2;

    private final Shelf shelf;
    private final ComplaintFolder folder;
    private final CodeKeys codes;
    private final Clock clock;

    /** Where it is kept. */
    public record Shelf(
            ChannelKeyStore keys,
            GuidelineStore guidelines,
            ComplaintStore complaints,
            InboxStore inbox,
            DemoStore demo) {}

    public DemoChannel(Shelf shelf, ComplaintFolder folder, CodeKeys codes, Clock clock) {
        this.shelf = shelf;
        this.folder = folder;
        this.codes = codes;
        this.clock = clock;
    }

    /** Opens one for a handler. */
    void open(Agency agency, DemoStaff.Hired handler) {
        long account = handler.account().id();
        // the recovery key is forgotten: whoever loses the demo's passwords deletes its folder
        new ChannelKeys(shelf.keys())
                .open(agency.id(), List.of(new Holder(account, handler.key().publicKey())), account, today(0));
        Guideline said = Guideline.of(agency.id());
        shelf.guidelines()
                .keep(
                        new Guideline(
                                agency.id(),
                                said.how(),
                                said.steps(),
                                DemoFiles.text("unit.txt").strip(),
                                DemoFiles.text("other-ways.txt").strip(),
                                said.examineDays(),
                                said.preliminaryDays(),
                                said.closeDays(),
                                said.keptDays()),
                        today(0));
    }

    /** Opens one and fills it; says the tracking code of a complaint that was answered. */
    TrackingCode fill(Agency agency, DemoStaff.Hired handler) {
        open(agency, handler);
        count(agency);
        List<Filed> all = DemoFiles.lines("complaints.tsv").stream()
                .map(line -> line.split("\t", 7))
                .map(cells -> file(agency, handler, cells))
                .toList();
        return all.stream()
                .filter(filed -> filed.state() == State.EXAMINED)
                .map(Filed::code)
                .findFirst()
                .orElseThrow();
    }

    /** What was reported in past fiscal years, all of it ended in the month after. */
    private void count(Agency agency) {
        FiscalYear current = FiscalYear.of(today(0));
        for (String line : DemoFiles.lines("figures.tsv")) {
            String[] cells = line.split("\t", 2);
            String[] months = cells[1].split(" ", -1);
            for (int at = 0; at < YEARS * months.length; at++) {
                YearMonth month = YearMonth.from(current.start()).minusMonths((long) YEARS * months.length - at);
                shelf.demo()
                        .count(
                                agency.id(),
                                Channel.valueOf(cells[0]),
                                new DemoStore.Ended(
                                        month.toString(), month.plusMonths(1).toString()),
                                Integer.parseInt(months[at % months.length]));
            }
        }
    }

    /** A complaint that was filed, and how far it is. */
    private record Filed(TrackingCode code, State state) {}

    private Filed file(Agency agency, DemoStaff.Hired handler, String... cells) {
        int ago = Integer.parseInt(cells[0]);
        TrackingCode code = TrackingCode.of(TrackingCode.word()).orElseThrow();
        Clock then = Clock.offset(clock, Duration.ofDays(-ago));
        Room room = new Room(shelf.complaints(), folder, RoomSettings.STANDARD, then);
        Filing filing = new Filing(shelf.complaints(), folder, room, codes, then);
        filing.file(
                filing.begin(agency.id()),
                new Report(cells[3] + "\n\n" + cells[4], cells[5], "", "", ""),
                code,
                new Filing.Desk(
                        shelf.keys().current(agency.id()).orElseThrow(),
                        Channel.valueOf(cells[2]),
                        shelf.guidelines().of(agency.id())));
        Told answer = Told.of(cells[6]);
        Hand hand = new Hand(agency, handler, codes.of(code).lookup());
        return new Filed(
                code,
                switch (cells[1]) {
                    case "examined" -> {
                        step(hand, State.EXAMINED, ago - 1, Told.of(""));
                        reply(hand, ago - 2, answer);
                        yield State.EXAMINED;
                    }
                    case "closed" -> {
                        step(hand, State.EXAMINED, ago - 1, Told.of(""));
                        step(hand, State.CONCLUDED, ago - 10, answer);
                        step(hand, State.CLOSED, ago - 11, new Told(answer.text(), Outcome.SETTLED.code()));
                        yield State.CLOSED;
                    }
                    default -> State.NEW;
                });
    }

    /** A complaint with whom it lies. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Hand(Agency agency, DemoStaff.Hired handler, byte[] lookup) {}

    private void step(Hand hand, State to, int ago, Told told) {
        Complaint complaint = shelf.complaints().byLookup(hand.lookup()).orElseThrow();
        Entry.Draft draft =
                Entry.Draft.of(Entry.Kind.STEP, hand.handler().account().id(), today(ago), to);
        shelf.inbox().step(complaint, open(hand, complaint).seal(draft, told), null);
    }

    private void reply(Hand hand, int ago, Told told) {
        Complaint complaint = shelf.complaints().byLookup(hand.lookup()).orElseThrow();
        Entry.Draft draft =
                Entry.Draft.of(Entry.Kind.REPLY, hand.handler().account().id(), today(ago), null);
        shelf.inbox().write(complaint, open(hand, complaint).seal(draft, told), false);
    }

    private OpenComplaint open(Hand hand, Complaint complaint) {
        return new ChannelKeys(shelf.keys())
                .ring(
                        hand.agency().id(),
                        hand.handler().account().id(),
                        hand.handler().key())
                .open(complaint, shelf.complaints().seals(complaint.id()))
                .orElseThrow();
    }

    private LocalDate today(int ago) {
        return ThaiDate.at(clock.instant()).minusDays(ago);
    }
}
