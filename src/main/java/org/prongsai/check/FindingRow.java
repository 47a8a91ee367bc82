package org.prongsai.check;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.prongsai.rule.Judgement;
import org.prongsai.rule.Judgement.Evidence;
import org.prongsai.rule.Reason;
import org.prongsai.rule.Verdict;

/** A finding as its table holds it; without evidence {@code url} is null. */
public record FindingRow(
        String itemCode,
        Verdict verdict,
        Reason reason,
        double confidence,
        @Nullable String url,
        String linkText,
        String path,
        @Nullable Instant fetchedAt,
        int status,
        String contentType,
        String sha256,
        @Nullable Integer year,
        String excerpt,
        String elements,
        String rejected) {

    private static final Evidence NOTHING = new Evidence("", "", List.of(), null, 0, "", "", null, "");

    static FindingRow of(Finding finding) {
        Judgement judgement = finding.judgement();
        boolean without = judgement.evidence() == null;
        Evidence evidence = Objects.requireNonNullElse(judgement.evidence(), NOTHING);
        return new FindingRow(
                finding.itemCode(),
                finding.verdict(),
                finding.reason(),
                judgement.confidence(),
                without ? null : evidence.url(),
                evidence.linkText(),
                Columns.write(evidence.path()),
                evidence.fetchedAt(),
                evidence.status(),
                evidence.contentType(),
                evidence.sha256(),
                evidence.year(),
                evidence.excerpt(),
                Columns.write(judgement.elements()),
                Columns.write(judgement.rejected()));
    }

    Finding toFinding() {
        return new Finding(
                itemCode,
                new Judgement(
                        reason,
                        confidence,
                        evidence(),
                        Columns.read(elements, Judgement.ElementResult.class),
                        Columns.read(rejected, Judgement.Rejected.class)));
    }

    private @Nullable Evidence evidence() {
        return url == null
                ? null
                : new Evidence(
                        url,
                        linkText,
                        Columns.read(path, String.class),
                        fetchedAt,
                        status,
                        contentType,
                        sha256,
                        year,
                        excerpt);
    }
}
