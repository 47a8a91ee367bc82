package org.prongsai.document.office.word;

import java.io.IOException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.prongsai.document.Document;
import org.prongsai.document.Draft;
import org.prongsai.document.ReadingLimits;
import org.prongsai.document.office.zip.Parts;

/** Reads Word files of the zipped kind. */
public final class DocxReader {
    private final ReadingLimits limits;

    public DocxReader(ReadingLimits limits) {
        this.limits = limits;
    }

    public Document read(byte[] file) throws IOException, InvalidFormatException {
        try (Parts parts = new Parts(file)) {
            PackagePart main = parts.byType("document.macroEnabled.main+xml")
                    .or(() -> parts.byType("document.main+xml"))
                    .orElseThrow(() -> new IOException("No text part"));
            WordStyles styles = new WordStyles();
            var stylePart = parts.byType("wordprocessingml.styles+xml");
            if (stylePart.isPresent()) {
                parts.walk(stylePart.get(), styles);
            }
            Draft draft = new Draft(limits.textCharacters());
            parts.walk(main, new WordText(main, styles, draft));
            return draft.finished(Document.Kind.DOCX);
        }
    }
}
