package org.prongsai.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.prongsai.checklist.Checklist;
import org.prongsai.checklist.Requirements;
import org.prongsai.crawl.Guide;
import org.prongsai.crawl.Snapshot;
import org.prongsai.document.Document;
import org.prongsai.rule.Examiner;
import org.prongsai.rule.Judgement;
import org.prongsai.rule.Reason;
import org.prongsai.rule.Requirement;
import org.prongsai.rule.SiteGuide;
import org.prongsai.rule.kind.RuleReader;
import org.prongsai.rule.word.Vocabulary;

/**
 * A checklist made ready to judge sites by it. Pure: the same snapshot gives the same findings. Thread-safe.
 *
 * @param guides makes a guide for one visit, which knows where this checklist's items are likely to be
 * @param examiner one judgement for each item of the checklist, in its order
 */
public record Checker(Checklist checklist, Supplier<Guide> guides, Function<Snapshot, List<Judgement>> examiner) {

    /** A checker that asks the rules of a checklist in the words of a vocabulary. */
    public static Checker of(Checklist checklist, Vocabulary vocabulary) {
        List<Requirement> requirements = new Requirements(new RuleReader(vocabulary.lists())).of(checklist);
        Examiner examiner = new Examiner(vocabulary, requirements, checklist.fiscalYear());
        return new Checker(checklist, () -> new SiteGuide(examiner), examiner::examine);
    }

    /** The finding of every item, in the checklist's order. */
    public List<Finding> findings(Snapshot snapshot) {
        List<Judgement> judgements = isFile(snapshot) ? unseen() : examiner.apply(snapshot);
        List<String> codes = checklist.items().stream().map(item -> item.code()).toList();
        if (judgements.size() != codes.size()) {
            throw new IllegalStateException(judgements.size() + " judgements for " + codes.size() + " items");
        }
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            findings.add(new Finding(codes.get(i), judgements.get(i)));
        }
        return List.copyOf(findings);
    }

    /** Whether the address leads to a single file: then no website was seen, and nothing can be said about one. */
    private static boolean isFile(Snapshot snapshot) {
        return snapshot.page(snapshot.visited().finalUrl())
                .map(page -> snapshot.document(page).kind())
                .filter(kind -> kind != Document.Kind.HTML && kind != Document.Kind.TEXT)
                .isPresent();
    }

    private List<Judgement> unseen() {
        Judgement unseen = Judgement.without(Reason.SITE_DOWN, List.of());
        return Collections.nCopies(checklist.items().size(), unseen);
    }
}
