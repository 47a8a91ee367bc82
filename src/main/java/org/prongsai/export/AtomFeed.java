package org.prongsai.export;

import java.io.StringWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * News that a feed reader follows, as Atom 1.0 (RFC 4287).
 *
 * @param id an address that names this feed for ever
 * @param self where this feed stands
 * @param page the page for people that tells the same
 * @param author who answers for it
 * @param language the code of its language
 * @param updated when what it tells last changed; never the time of asking
 * @param entries the newest first
 */
public record AtomFeed(
        String id,
        String title,
        String self,
        String page,
        String author,
        String language,
        Instant updated,
        List<Entry> entries) {
    /** The type that a reader expects. */
    public static final String TYPE = "application/atom+xml";

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
    /** What XML 1.0 cannot hold in any form, such as control characters and halves of pairs. */
    private static final Pattern FORBIDDEN =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    public AtomFeed {
        entries = List.copyOf(entries);
    }

    /**
     * One piece of news.
     *
     * @param id an address that names it for ever
     * @param page where to read it
     */
    public record Entry(String id, String title, String page, String summary, Instant updated) {}

    /** The whole document. */
    public String xml() {
        StringWriter out = new StringWriter(4_096);
        try {
            XMLStreamWriter writer = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
            writer.writeStartDocument("UTF-8", "1.0");
            write(writer);
            writer.writeEndDocument();
            writer.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a text in memory takes every sign", e);
        }
        return out.toString();
    }

    private void write(XMLStreamWriter writer) throws XMLStreamException {
        writer.writeStartElement("feed");
        writer.writeDefaultNamespace(NAMESPACE);
        writer.writeAttribute("xml:lang", language);
        text(writer, "id", id);
        text(writer, "title", title);
        text(writer, "updated", moment(updated));
        link(writer, "self", TYPE, self);
        link(writer, "alternate", "text/html", page);
        writer.writeStartElement("author");
        text(writer, "name", author);
        writer.writeEndElement();
        for (Entry entry : entries) {
            writer.writeStartElement("entry");
            text(writer, "id", entry.id());
            text(writer, "title", entry.title());
            text(writer, "updated", moment(entry.updated()));
            link(writer, "alternate", "text/html", entry.page());
            text(writer, "summary", entry.summary());
            writer.writeEndElement();
        }
        writer.writeEndElement();
    }

    private static void link(XMLStreamWriter writer, String relation, String type, String address)
            throws XMLStreamException {
        writer.writeEmptyElement("link");
        writer.writeAttribute("rel", relation);
        writer.writeAttribute("type", type);
        writer.writeAttribute("href", clean(address));
    }

    private static void text(XMLStreamWriter writer, String element, String text) throws XMLStreamException {
        writer.writeStartElement(element);
        writer.writeCharacters(clean(text));
        writer.writeEndElement();
    }

    private static String moment(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String clean(String text) {
        return FORBIDDEN.matcher(text).replaceAll("\uFFFD");
    }
}
