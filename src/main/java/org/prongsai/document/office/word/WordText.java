package org.prongsai.document.office.word;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.prongsai.document.Address;
import org.prongsai.document.Block;
import org.prongsai.document.Draft;
import org.prongsai.document.Image;
import org.prongsai.document.Link;
import org.prongsai.document.office.zip.Parts;
import org.prongsai.document.text.TextLinks;
import org.prongsai.thai.ThaiText;

/** The text of a Word file, paragraph by paragraph and row by row. */
final class WordText implements Parts.Visitor {
    private static final Pattern FIELD = Pattern.compile("HYPERLINK\\s+\"([^\"]+)\"");
    private static final int LONGEST_BOLD_HEADING = 150;

    private final PackagePart part;
    private final WordStyles styles;
    private final Draft draft;
    private final WordTable table;
    private final Deque<Paragraph> open = new ArrayDeque<>();
    private String link = "";
    private int linkStart;
    private boolean inText;
    private boolean inField;
    private boolean inRunProperties;

    WordText(PackagePart part, WordStyles styles, Draft draft) {
        this.part = part;
        this.styles = styles;
        this.draft = draft;
        this.table = new WordTable(draft);
    }

    @Override
    public void open(String name, XMLStreamReader xml) {
        switch (name) {
            case "p" -> open.push(new Paragraph());
            case "pStyle" -> current().level = styles.level(Parts.attribute(xml, "val"));
            case "outlineLvl" -> current().level = Math.min(6, Parts.number(Parts.attribute(xml, "val"), -1) + 1);
            case "ilvl" -> current().listLevel = Parts.number(Parts.attribute(xml, "val"), 0) + 1;
            case "rPr" -> inRunProperties = true;
            case "r" -> current().bold = false;
            case "b" ->
                current().bold = inRunProperties && !Parts.attribute(xml, "val").matches("0|false|off");
            case "t" -> inText = true;
            case "instrText" -> inField = true;
            case "tab", "br", "cr", "ptab" -> current().text.append(' ');
            case "noBreakHyphen" -> current().text.append('-');
            case "hyperlink" -> {
                link = Parts.target(part, Parts.attribute(xml, "id"));
                linkStart = current().text.length();
            }
            case "blip", "imagedata" -> draft.add(new Image("", "", draft.last()));
            default -> table.open(name, xml);
        }
    }

    @Override
    public void close(String name) {
        switch (name) {
            case "p" -> {
                if (!open.isEmpty()) {
                    end(open.pop());
                }
            }
            case "t" -> inText = false;
            case "instrText" -> inField = false;
            case "rPr" -> inRunProperties = false;
            case "hyperlink" -> {
                link(
                        link,
                        current()
                                .text
                                .substring(Math.min(linkStart, current().text.length())));
                link = "";
            }
            default -> table.close(name);
        }
    }

    @Override
    public void text(String text) {
        if (inText) {
            current().text.append(text);
            current().letters += text.strip().length();
            current().boldLetters += current().bold ? text.strip().length() : 0;
        } else if (inField) {
            Matcher target = FIELD.matcher(text);
            if (target.find()) {
                link(target.group(1), "");
            }
        }
    }

    @Override
    public boolean isDone() {
        return draft.isFull();
    }

    private void end(Paragraph paragraph) {
        String text = ThaiText.normal(paragraph.text.toString().strip());
        boolean bold = paragraph.letters > 0 && paragraph.boldLetters >= paragraph.letters;
        if (table.isInside()) {
            table.text(text, bold);
        } else if (paragraph.level > 0) {
            draft.heading(paragraph.level, text);
        } else if (paragraph.listLevel > 0) {
            draft.add(block(Block.Type.ITEM, Math.min(9, paragraph.listLevel), text));
        } else if (bold && text.length() <= LONGEST_BOLD_HEADING) {
            draft.addTentativeHeading(block(Block.Type.HEADING, 6, text));
        } else {
            draft.paragraph(text);
        }
        for (Address address : TextLinks.in(text)) {
            link(address.toString(), "");
        }
        paragraph.links.forEach(this::add);
    }

    private void link(String address, String text) {
        Address.reference(address)
                .ifPresent(way ->
                        current().links.add(new Link(way, Link.Kind.ANCHOR, ThaiText.normal(text.strip()), "", -1)));
    }

    private void add(Link one) {
        if (table.isInside()) {
            table.link(one);
        } else {
            draft.add(new Link(one.url(), one.kind(), one.text(), one.hint(), draft.last()));
        }
    }

    private Paragraph current() {
        if (open.isEmpty()) {
            open.push(new Paragraph());
        }
        return open.element();
    }

    private static Block block(Block.Type type, int level, String text) {
        return new Block(type, Block.Region.BODY, level, 0, text, List.of(), "");
    }

    /** A paragraph whose end is not reached yet; a text box begins another one inside it. */
    private static final class Paragraph {
        private final StringBuilder text = new StringBuilder();
        private final List<Link> links = new java.util.ArrayList<>();
        private int level;
        private int listLevel;
        private int letters;
        private int boldLetters;
        private boolean bold;
    }
}
