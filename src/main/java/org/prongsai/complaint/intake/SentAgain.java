package org.prongsai.complaint.intake;

import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.prongsai.complaint.ComplaintStore;
import org.prongsai.complaint.Entry;
import org.prongsai.complaint.OpenComplaint;
import org.prongsai.complaint.Report;
import org.prongsai.complaint.Told;
import org.prongsai.complaint.file.ComplaintFolder;

/**
 * What a form that was sent before says now and did not say then.
 *
 * @param told its words, empty when those are known
 * @param files those that are not known
 * @param id of the entry that keeps it: the same however often the same change is sent at once
 */
record SentAgain(Told told, List<ComplaintFolder.Received> files, long id) {

    /** Compares the form of a complaint with all that the complaint holds. */
    static SentAgain of(
            Report report,
            List<ComplaintFolder.Received> brought,
            OpenComplaint open,
            CodeKeys.Way way,
            ComplaintStore store) {
        List<Entry> entries = store.entries(open.id());
        boolean isKnown = report.equals(open.report(entries.get(0)))
                || entries.stream()
                        .filter(entry -> entry.kind() == Entry.Kind.MESSAGE)
                        .flatMap(entry -> open.told(entry).stream())
                        // a changed form was kept as its words alone once
                        .anyMatch(told ->
                                report.equals(told.form()) || told.text().equals(report.whole()));
        List<ComplaintFolder.Received> files = unknown(brought, open, store);
        // without the code it tells nothing of the words
        String secret = HexFormat.of().formatHex(way.key().bytes());
        String text = isKnown ? "" : report.whole();
        return new SentAgain(
                Told.again(isKnown ? null : report), files, Entry.idOf(secret + " " + sums(files) + " " + text));
    }

    /** Compares a form by which the reporter wrote on with what the same form brought before, by its word. */
    static SentAgain of(
            String text,
            List<ComplaintFolder.Received> brought,
            OpenComplaint open,
            String word,
            ComplaintStore store) {
        String secret = word + " " + open.id() + " ";
        long first = Entry.idOf(word);
        boolean isKnown = text.isEmpty()
                || store.countEntries(Entry.idOf(secret + text)) > 0
                || store.entries(open.id()).stream()
                        .filter(entry -> entry.id() == first)
                        .flatMap(entry -> open.told(entry).stream())
                        .anyMatch(told -> told.text().equals(text));
        List<ComplaintFolder.Received> files = unknown(brought, open, store);
        return new SentAgain(Told.of(isKnown ? "" : text), files, Entry.idOf(secret + (isKnown ? sums(files) : text)));
    }

    private static List<ComplaintFolder.Received> unknown(
            List<ComplaintFolder.Received> brought, OpenComplaint open, ComplaintStore store) {
        Set<String> known = store.files(open.id()).stream()
                .map(file -> open.facts(file).sha256())
                .collect(Collectors.toSet());
        return brought.stream()
                .filter(file -> !known.contains(file.facts().sha256()))
                .toList();
    }

    private static String sums(List<ComplaintFolder.Received> files) {
        return files.stream().map(file -> file.facts().sha256()).sorted().collect(Collectors.joining(" "));
    }

    /** Whether nothing is new. */
    boolean isSame() {
        return told.text().isEmpty() && told.form() == null && files.isEmpty();
    }
}
