package org.prongsai.document.text;

import java.util.function.BiFunction;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;
import org.prongsai.document.Address;
import org.prongsai.document.Document;
import org.prongsai.document.Draft;
import org.prongsai.document.ReadingLimits;

/** Reads XML such as news feeds. The parser knows no entities but the five of XML itself, so none can be defined or fetched. */
public final class XmlReader {
    private static final int DEEPEST = 512;

    private final ReadingLimits limits;
    private final BiFunction<String, Address, Document> html;

    /** Values with markup in them are handed to a reader of web pages. */
    public XmlReader(ReadingLimits limits, BiFunction<String, Address, Document> html) {
        this.limits = limits;
        this.html = html;
    }

    public Document read(String xml, Address page) {
        String parsed = xml.length() > limits.parsedHtmlBytes() ? xml.substring(0, limits.parsedHtmlBytes()) : xml;
        org.jsoup.nodes.Document tree = Parser.xmlParser().setMaxDepth(DEEPEST).parseInput(parsed, "");
        Draft draft = new Draft(limits.textCharacters());
        Records records = new Records(draft, page, html);
        tree.traverse(new Visitor(records));
        records.end();
        return draft.finished(Document.Kind.OTHER);
    }

    /** Elements with elements in them are records, the others are their values. */
    private static final class Visitor implements NodeVisitor {
        private final Records records;

        private Visitor(Records records) {
            this.records = records;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element) {
                if (element.childrenSize() > 0) {
                    records.open();
                } else {
                    records.value(element.normalName(), element.wholeText());
                }
                for (Attribute attribute : element.attributes()) {
                    String value = attribute.getValue();
                    if (value.startsWith("http") && !attribute.getKey().startsWith("xmlns")) {
                        records.value(attribute.getKey(), value);
                    }
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element && element.childrenSize() > 0) {
                records.close();
            }
        }
    }
}
