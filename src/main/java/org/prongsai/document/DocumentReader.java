package org.prongsai.document;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.prongsai.document.child.FileReaders;
import org.prongsai.document.html.HtmlReader;
import org.prongsai.document.text.JsonReader;
import org.prongsai.document.text.TextReader;
import org.prongsai.document.text.XmlReader;
import org.prongsai.thai.Charsets;

/**
 * Reads bodies of every kind; what is not for reading by a machine (pictures, archives) comes back as a scan, because only
 * a person can say what it shows. Thread-safe. PDF and office files are read in processes of their own, which end with
 * {@link #close()}.
 */
public final class DocumentReader implements AutoCloseable {
    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*[\"']?([^\\s\"';,]+)", Pattern.CASE_INSENSITIVE);
    private static final int DECLARATION = 4_096;
    private static final Address NOWHERE = new Address("http", "localhost", "/", null, null);

    private final ReadingLimits limits;
    private final FileReaders files;
    private final HtmlReader html;
    private final JsonReader json;
    private final XmlReader xml;
    private final TextReader text;

    public DocumentReader(ReadingLimits limits) {
        this.limits = limits;
        files = new FileReaders(limits);
        html = new HtmlReader(limits);
        json = new JsonReader(limits, html::read);
        xml = new XmlReader(limits, html::read);
        text = new TextReader(limits);
    }

    /** Reads a body; its Content-Type may be empty, its address is what links in it are resolved against. */
    public Document read(byte[] body, String contentType, String url) {
        if (body.length == 0) {
            return Document.unreadable(Document.Kind.OTHER, Document.State.EMPTY);
        }
        Address page = Address.of(url).orElse(NOWHERE);
        BodyType type = BodyType.of(body, contentType, page.path());
        return switch (type) {
            case PDF -> file(body, Document.Kind.PDF, limits.pdfBytes(), page);
            case DOCX -> file(body, Document.Kind.DOCX, limits.bytes(), page);
            case XLSX -> file(body, Document.Kind.XLSX, limits.bytes(), page);
            case DOC -> file(body, Document.Kind.DOC, limits.bytes(), page);
            case XLS -> file(body, Document.Kind.XLS, limits.bytes(), page);
            case LOCKED_OFFICE -> Document.unreadable(officeKind(page), Document.State.LOCKED);
            case IMAGE -> Document.unreadable(Document.Kind.IMAGE, Document.State.SCAN);
            case ARCHIVE -> Document.unreadable(Document.Kind.ARCHIVE, Document.State.SCAN);
            case BINARY -> Document.unreadable(Document.Kind.OTHER, Document.State.SCAN);
            case HTML, XML, JSON, SCRIPT, TEXT, TABLE -> words(type, body, contentType, page);
        };
    }

    @Override
    public void close() {
        files.close();
    }

    private Document file(byte[] body, Document.Kind kind, int most, Address at) {
        return body.length > most
                ? Document.unreadable(kind, Document.State.TOO_LARGE)
                : files.read(kind, body).at(at);
    }

    private Document words(BodyType type, byte[] body, String contentType, Address page) {
        Document.Kind kind = type == BodyType.HTML ? Document.Kind.HTML : Document.Kind.OTHER;
        if (body.length > limits.htmlBytes()) {
            return Document.unreadable(kind, Document.State.TOO_LARGE);
        }
        String words = decoded(body, contentType);
        return switch (type) {
            case HTML -> html.read(words, page);
            case XML -> xml.read(words, page);
            case JSON -> json.read(words, page);
            case SCRIPT -> text.readScript(words, page);
            default -> text.read(words, type == BodyType.TABLE);
        };
    }

    private static String decoded(byte[] body, String contentType) {
        Matcher header = CHARSET.matcher(contentType);
        byte[] head = java.util.Arrays.copyOf(body, Math.min(body.length, DECLARATION));
        return Charsets.decode(body, header.find() ? header.group(1) : "", Charsets.declaredIn(head));
    }

    private static Document.Kind officeKind(Address page) {
        return page.path().toLowerCase(Locale.ROOT).contains(".xls") ? Document.Kind.XLSX : Document.Kind.DOCX;
    }
}
