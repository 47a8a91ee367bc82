package org.prongsai.complaint.intake;

import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.prongsai.complaint.ComplaintStore;
import org.prongsai.complaint.Entry;
import org.prongsai.complaint.OpenComplaint;
import org.prongsai.complaint.Report;
import org.prongsai.complaint.Told;
import org.prongsai.complaint.file.ComplaintFolder;

/**
 * What a form that was sent before says now and did not say then.
 *
 * @param changed what it says, null when that is known
 * @param files those that are not known
 */
record SentAgain(@Nullable Report changed, List<ComplaintFolder.Received> files) {

    /** Compares it with all that its complaint holds. */
    static SentAgain of(
            Report report, List<ComplaintFolder.Received> brought, OpenComplaint open, ComplaintStore store) {
        List<Entry> entries = store.entries(open.id());
        boolean isKnown = report.equals(open.report(entries.get(0)))
                || entries.stream()
                        .filter(entry -> entry.kind() == Entry.Kind.MESSAGE)
                        .flatMap(entry -> open.told(entry).stream())
                        // a changed form was kept as its words alone once
                        .anyMatch(told ->
                                report.equals(told.form()) || told.text().equals(report.whole()));
        Set<String> known = store.files(open.id()).stream()
                .map(file -> open.facts(file).sha256())
                .collect(Collectors.toSet());
        return new SentAgain(
                isKnown ? null : report,
                brought.stream()
                        .filter(file -> !known.contains(file.facts().sha256()))
                        .toList());
    }

    /** Whether nothing is new. */
    boolean isSame() {
        return changed == null && files.isEmpty();
    }

    Told told() {
        return Told.again(changed);
    }

    /** The same however often the same change is sent at once; without the code it tells nothing of the words. */
    long id(CodeKeys.Way way) {
        String sums = files.stream().map(file -> file.facts().sha256()).sorted().collect(Collectors.joining(" "));
        String text = changed == null ? "" : changed.whole();
        return Entry.idOf(HexFormat.of().formatHex(way.key().bytes()) + " " + sums + " " + text);
    }
}
