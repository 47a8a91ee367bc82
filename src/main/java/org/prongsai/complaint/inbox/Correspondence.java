package org.prongsai.complaint.inbox;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.complaint.Complaint;
import org.prongsai.complaint.ComplaintStore;
import org.prongsai.complaint.Entry;
import org.prongsai.complaint.Handing;
import org.prongsai.complaint.KeptFile;
import org.prongsai.complaint.OpenComplaint;
import org.prongsai.complaint.Report;
import org.prongsai.complaint.State;
import org.prongsai.complaint.Told;
import org.prongsai.staff.AccountStore;
import org.prongsai.web.view.Shown;

/**
 * All that was written in a complaint, opened for one handler and one page. That another agency, which had it before, wrote notes
 * is that agency's own business: nothing of them is here, not even that there are any.
 *
 * @param report what came first
 * @param lines all of it, the report included, in its order
 * @param examinedOn the day on which a handler of the agency that has it now first said that it was read; null before
 */
public record Correspondence(
        Report report, List<Line> lines, @Nullable LocalDate examinedOn) {
    public Correspondence {
        lines = List.copyOf(lines);
    }

    /** Whether the reporter told a name or a way of contact, at first or in a form that was sent again. */
    public boolean isNamed() {
        return lines.stream().map(Line::report).anyMatch(form -> form != null && !form.isAnonymous());
    }

    /**
     * One entry.
     *
     * @param number its place among all entries
     * @param kind what it is, as a word of the messages
     * @param who the handler's name, empty for the reporter
     * @param position the handler's position
     * @param text empty for a form, whose parts stand apart
     * @param report what a form said, the first one or one that was sent again; null of all else
     * @param changed the words of the parts in which a form differs from the one before it
     * @param to whom it was forwarded to, or the word of an outcome
     * @param isLocked whether it is a note of this agency under a key that it gave up meanwhile
     * @param isNew whether the reporter wrote it and no handler had read it before
     */
    public record Line(
            int number,
            String kind,
            String who,
            String position,
            LocalDate day,
            String text,
            @Nullable Report report,
            List<String> changed,
            String to,
            boolean isLocked,
            boolean isNew,
            List<FileLine> files) {
        /** Whether the reporter wrote it. */
        public boolean isByReporter() {
            return kind.equals("report") || kind.equals("message") || kind.startsWith(Told.RESENT);
        }

        /** Whether it is a step of the handling and not a letter. */
        public boolean isStep() {
            return !isByReporter() && !kind.equals("note") && !kind.equals("reply") && !kind.equals("enquiry");
        }
    }

    /**
     * A file that came with an entry.
     *
     * @param number its place among all files of the complaint, from 1
     * @param isCleaned whether there are copies of it without hidden data
     */
    public record FileLine(long id, int number, String name, String kind, long size, boolean isCleaned) {}

    /** Opens everything that a handler may read. */
    static Correspondence of(Complaint complaint, OpenComplaint open, ComplaintStore store, AccountStore accounts) {
        List<Entry> entries = store.entries(complaint.id());
        Map<Long, List<FileLine>> files = files(open, store);
        Map<Long, Optional<Name>> names = new HashMap<>();
        Report report = open.report(entries.get(0));
        Report latest = report;
        List<Line> lines = new ArrayList<>();
        List<Handing> handings = store.handings(complaint.id());
        int handed = handings.isEmpty() ? 0 : handings.get(handings.size() - 1).position();
        LocalDate examinedOn = null;
        State before = State.NEW;
        for (Entry entry : entries) {
            if (isNoteOfAnother(entry, complaint, handings)) {
                continue;
            }
            Name name = name(entry.accountId(), accounts, names);
            Optional<Told> told = entry.kind() == Entry.Kind.REPORT ? Optional.empty() : open.told(entry);
            String kind = kind(entry, told, before);
            Report form = told.isPresent() ? told.get().form() : entry.position() == 1 ? report : null;
            lines.add(new Line(
                    entry.position(),
                    kind,
                    name.name(),
                    name.position(),
                    entry.writtenOn(),
                    told.map(Told::text).orElse(""),
                    form,
                    form == null ? List.of() : form.changedFrom(latest),
                    told.map(Told::to).orElse(""),
                    entry.kind() != Entry.Kind.REPORT && told.isEmpty(),
                    entry.kind().isByReporter() && entry.position() > complaint.readEntries(),
                    files.getOrDefault(entry.id(), List.of())));
            if (kind.equals("examined") && entry.position() > handed && examinedOn == null) {
                examinedOn = entry.writtenOn();
            }
            before = after(entry, before, handed);
            latest = form == null ? latest : form;
        }
        return new Correspondence(report, lines, examinedOn);
    }

    private static boolean isNoteOfAnother(Entry entry, Complaint complaint, List<Handing> handings) {
        return entry.kind() == Entry.Kind.NOTE
                && handings.stream()
                        .filter(handing -> entry.position() <= handing.position())
                        .findFirst()
                        .filter(handing -> handing.agencyId() != complaint.agencyId())
                        .isPresent();
    }

    /** The files by their entries. */
    private static Map<Long, List<FileLine>> files(OpenComplaint open, ComplaintStore store) {
        Map<Long, List<FileLine>> files = new HashMap<>();
        int number = 0;
        for (KeptFile file : store.files(open.id())) {
            number++;
            KeptFile.Facts facts = open.facts(file);
            files.computeIfAbsent(file.entryId(), entry -> new ArrayList<>())
                    .add(new FileLine(
                            file.id(),
                            number,
                            Shown.visible(facts.name()),
                            facts.kind().name(),
                            facts.size(),
                            facts.kind().canBeCleaned()));
        }
        return files;
    }

    /** A text line by line, without signs that hide or reorder others; empty lines are left out. */
    public List<String> paragraphs(String text) {
        return text.lines().map(Shown::visible).filter(line -> !line.isEmpty()).toList();
    }

    /** Whether the reporter had the last word. */
    public boolean isReportersTurnOver() {
        return lines.get(lines.size() - 1).isByReporter();
    }

    /** What the reporter was asked last and answered nothing since, before a conclusion; null when nothing waits. */
    @Nullable
    Line unanswered() {
        Line asked = null;
        for (Line line : lines) {
            if (line.kind().equals(Told.ENQUIRY)) {
                asked = line;
            } else if (line.isByReporter()
                    || line.kind().equals("concluded")
                    || line.kind().equals("closed")) {
                asked = null;
            }
        }
        return asked;
    }

    /** The same without what is for handlers alone. */
    public Correspondence withoutNotes() {
        return new Correspondence(
                report,
                lines.stream().filter(line -> !line.kind().equals("note")).toList(),
                examinedOn);
    }

    /** What was written since a page was made that showed so many entries. */
    public List<Line> since(int seen) {
        return seen < 0
                ? List.of()
                : lines.stream().filter(line -> line.number() > seen).toList();
    }

    /** The state after an entry; with the one that handed it over it is new again, for another agency. */
    private static State after(Entry entry, State before, int handed) {
        if (entry.position() == handed) {
            return State.NEW;
        }
        return entry.state() == null ? before : entry.state();
    }

    private static String kind(Entry entry, Optional<Told> told, State before) {
        String to = told.map(Told::to).orElse("");
        return switch (entry.kind()) {
            case REPORT -> "report";
            case MESSAGE -> to.equals(Told.RESENT) ? resent(told.orElseThrow()) : "message";
            case NOTE -> "note";
            case REPLY -> to.equals(Told.PRELIMINARY) || to.equals(Told.ENQUIRY) ? to : "reply";
            case STEP -> step(entry.state(), before);
        };
    }

    private static String resent(Told told) {
        return told.form() == null ? Told.RESENT + "-files" : Told.RESENT;
    }

    private static String step(@Nullable State state, State before) {
        if (state == State.EXAMINED && before != State.NEW) {
            return "reopened";
        }
        return state == null ? "reply" : state.code();
    }

    /** How a handler is named beside what they wrote. */
    private record Name(String name, String position) {}

    private static Name name(@Nullable Long account, AccountStore accounts, Map<Long, Optional<Name>> names) {
        if (account == null) {
            return new Name("", "");
        }
        return names.computeIfAbsent(
                        account, id -> accounts.find(id).map(found -> new Name(found.name(), found.position())))
                .orElse(new Name("–", ""));
    }
}
