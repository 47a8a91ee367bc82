package org.prongsai.document.office.zip;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.util.XMLHelper;

/** The parts of a zipped office file, read as streams of elements; the parser resolves no entities. */
public final class Parts implements AutoCloseable {
    private final OPCPackage file;
    private final List<PackagePart> all;
    private final XMLInputFactory factory = XMLHelper.newXMLInputFactory();

    public Parts(byte[] bytes) throws IOException, InvalidFormatException {
        file = OPCPackage.open(new ByteArrayInputStream(bytes));
        all = file.getParts();
    }

    public Optional<PackagePart> byType(String contentType) {
        return all.stream()
                .filter(part -> part.getContentType().contains(contentType))
                .findFirst();
    }

    public long pictures() {
        return all.stream()
                .filter(part -> part.getContentType().startsWith("image/"))
                .count();
    }

    public Optional<PackagePart> related(PackagePart part, String id) {
        try {
            PackageRelationship relation = part.getRelationship(id);
            return relation == null ? Optional.empty() : Optional.ofNullable(part.getRelatedPart(relation));
        } catch (InvalidFormatException | IllegalArgumentException missing) {
            return Optional.empty();
        }
    }

    /** The address to which a relation of a part leads, or an empty text. */
    public static String target(PackagePart part, String id) {
        PackageRelationship relation = id.isEmpty() ? null : part.getRelationship(id);
        return relation == null ? "" : relation.getTargetURI().toString();
    }

    /** Calls a visitor for each element and text of a part. */
    public void walk(PackagePart part, Visitor visitor) throws IOException {
        try (var stream = part.getInputStream()) {
            XMLStreamReader xml = factory.createXMLStreamReader(stream);
            int skipped = 0;
            while (xml.hasNext() && !visitor.isDone()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    // The same picture or text box a second time, for programs of the last century.
                    skipped += skipped > 0 || xml.getLocalName().equals("Fallback") ? 1 : 0;
                    if (skipped == 0) {
                        visitor.open(xml.getLocalName(), xml);
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    if (skipped > 0) {
                        skipped--;
                    } else {
                        visitor.close(xml.getLocalName());
                    }
                } else if (skipped == 0
                        && (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA)) {
                    visitor.text(xml.getText());
                }
            }
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }

    /** An attribute by its local name, or an empty text. */
    public static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    public static int number(String text, int otherwise) {
        return text.matches("\\d{1,8}") ? Integer.parseInt(text) : otherwise;
    }

    @Override
    public void close() {
        // Nothing is to be saved, so the file is let go without writing.
        file.revert();
    }

    /** Sees the elements of a part one after the other. */
    public interface Visitor {
        void open(String name, XMLStreamReader xml);

        void close(String name);

        void text(String text);

        default boolean isDone() {
            return false;
        }
    }
}
