package org.prongsai.rule;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.prongsai.crawl.Guide;
import org.prongsai.crawl.Page;
import org.prongsai.crawl.Snapshot;
import org.prongsai.document.Document;
import org.prongsai.document.Link;
import org.prongsai.rule.content.Outlines;
import org.prongsai.rule.find.Addresses;
import org.prongsai.rule.word.Vocabulary;
import org.prongsai.thai.ItemCodes;
import org.prongsai.thai.YearMention;
import org.prongsai.thai.Years;

/** Leads one visit to where items are likely to stand, and names the documents that are needed to judge them. Thread-safe. */
public final class SiteGuide implements Guide {
    private final Examiner examiner;
    private final Map<String, Double> known = new ConcurrentHashMap<>();
    private final Outlines outlines = new Outlines();

    public SiteGuide(Examiner examiner) {
        this.examiner = examiner;
    }

    @Override
    public double interest(Link link, Document page) {
        if (link.kind() == Link.Kind.EMBED || link.kind() == Link.Kind.REDIRECT) {
            return 0.95;
        }
        String words = link.text().isBlank() ? link.hint() : link.text();
        double byWords = known.computeIfAbsent(words, this::ofWords);
        return byWords == UNKNOWN ? known.computeIfAbsent(link.url(), this::ofAddress) : byWords;
    }

    @Override
    public void seen(Page page, Document document) {
        outlines.see(page, document);
    }

    @Override
    public Collection<String> wanted(Snapshot soFar) {
        return soFar.pages().isEmpty() ? java.util.List.of() : examiner.unseen(soFar, outlines);
    }

    private static final double UNKNOWN = 0.3;

    private double ofWords(String words) {
        Vocabulary.Words label = examiner.vocabulary().label(words);
        if (label.has("decoy-labels") && !label.has("index-labels")) {
            return 0.05;
        }
        boolean isOtherYear = isOtherYear(words);
        if (label.has("index-labels")) {
            return isOtherYear ? 0.35 : 1;
        }
        if (!label.named().isEmpty()) {
            return isOtherYear ? 0.6 : 0.9;
        }
        if (!ItemCodes.read(words).isEmpty() || ItemCodes.subIndicator(words).isPresent()) {
            return 0.85;
        }
        if (!label.resembling().isEmpty()) {
            return 0.5;
        }
        return label.has("news-labels") ? 0.1 : UNKNOWN;
    }

    private double ofAddress(String url) {
        Vocabulary.Words label = examiner.vocabulary().label(Addresses.fileName(url));
        if (!label.named().isEmpty() || label.has("index-labels")) {
            return 0.8;
        }
        return label.has("news-labels") || label.has("decoy-labels") ? 0.1 : UNKNOWN;
    }

    private boolean isOtherYear(String words) {
        int wanted = examiner.fiscalYear();
        return Years.read(words).stream()
                .filter(mention -> mention.kind() != YearMention.Kind.RANGE)
                .mapToInt(YearMention::to)
                .anyMatch(year -> year < wanted - 1 || year > wanted);
    }
}
