package org.prongsai.document.html;

import java.util.concurrent.Semaphore;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.prongsai.document.Address;
import org.prongsai.document.Document;
import org.prongsai.document.Draft;
import org.prongsai.document.Link;
import org.prongsai.document.ReadingLimits;
import org.prongsai.document.html.survey.Survey;
import org.prongsai.document.text.JsonReader;
import org.prongsai.thai.ThaiText;

/** Reads web pages. Thread-safe; few large pages are parsed at a time, because a hostile one needs a hundred times its size. */
public final class HtmlReader {
    private static final int LARGE = 512 * 1024;
    private static final int LITTLE_TEXT = 200;
    private static final int DEEPEST = 512;

    private final ReadingLimits limits;
    private final Semaphore largePages = new Semaphore(2);

    public HtmlReader(ReadingLimits limits) {
        this.limits = limits;
    }

    /** Reads a page that is already text; its address is what relative links are resolved against. */
    public Document read(String markup, Address page) {
        String parsed =
                markup.length() > limits.parsedHtmlBytes() ? markup.substring(0, limits.parsedHtmlBytes()) : markup;
        if (parsed.length() <= LARGE) {
            return parsed(parsed, page);
        }
        largePages.acquireUninterruptibly();
        try {
            return parsed(parsed, page);
        } finally {
            largePages.release();
        }
    }

    private Document parsed(String markup, Address page) {
        org.jsoup.nodes.Document tree = Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(markup, "");
        Survey survey = Survey.of(tree);
        Draft draft = new Draft(limits.textCharacters());
        draft.title(ThaiText.normal(tree.title()));
        Element baseElement = tree.selectFirst("base[href]");
        Address base = baseElement == null
                ? page
                : page.resolve(baseElement.attr("href")).orElse(page);
        TextFlow flow = new TextFlow(draft);
        Links links = new Links(page, base, draft, flow);
        Embeds embeds = new Embeds(base, draft, flow, links);
        Forms forms = new Forms(page, base, draft, flow, new Forms.LinksAndSurvey(links, survey));
        Walk walk = new Walk(survey, draft, new Walk.Parts(flow, links, embeds, forms));
        NodeTraversor.filter(walk, tree);
        boolean splash = draft.bodyCharacters() < LITTLE_TEXT;
        for (String address : embeds.assigned()) {
            links.found(address, splash ? Link.Kind.REDIRECT : Link.Kind.SCRIPT, "");
        }
        walk.end();
        if (splash) {
            JsonReader json = new JsonReader(limits, this::read);
            embeds.dataScripts().forEach(data -> draft.include(json.read(data, page)));
        }
        return draft.finished(Document.Kind.HTML);
    }
}
