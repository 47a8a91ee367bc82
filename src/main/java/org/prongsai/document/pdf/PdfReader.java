package org.prongsai.document.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.prongsai.document.Document;
import org.prongsai.document.Draft;
import org.prongsai.document.Image;
import org.prongsai.document.ReadingLimits;
import org.prongsai.thai.ThaiText;

/** Reads PDF files. */
public final class PdfReader {
    private static final int STRAY_CHARACTERS = 25;
    private static final int SMALLEST_PICTURE = 100;
    private static final int MOST_PICTURES = 50;

    private final ReadingLimits limits;

    public PdfReader(ReadingLimits limits) {
        this.limits = limits;
    }

    public Document read(byte[] file) {
        // The last fifth of the time is for handing on what was read.
        long deadline = System.nanoTime() + limits.fileTime().toNanos() / 5 * 4;
        try (PDDocument pdf = Loader.loadPDF(file, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            return read(pdf, deadline);
        } catch (InvalidPasswordException locked) {
            return Document.unreadable(Document.Kind.PDF, Document.State.LOCKED);
        } catch (IOException broken) {
            return Document.unreadable(Document.Kind.PDF, Document.State.BROKEN);
        }
    }

    private Document read(PDDocument pdf, long deadline) throws IOException {
        Draft draft = new Draft(limits.textCharacters());
        String title = pdf.getDocumentInformation().getTitle();
        draft.title(title == null ? "" : ThaiText.repaired(Mojibake.undone(title)));
        Count count = new Count();
        PageBlocks blocks = new PageBlocks(draft);
        PageEngine text = new PageEngine(limits.pdfPages(), deadline, (page, content) -> {
            blocks.read(page, content);
            count.add(page, content.words(), draft);
        });
        text.read(pdf);
        blocks.end();
        if (pdf.getNumberOfPages() <= 0) {
            return Document.unreadable(Document.Kind.PDF, Document.State.BROKEN);
        }
        if (count.characters == 0 && !count.drawn) {
            return Document.unreadable(Document.Kind.PDF, Document.State.EMPTY);
        }
        // A stamp or a page number over pictures of paper does not make them readable.
        boolean scan = count.characters <= count.strange
                || (count.picturePages * 2 > count.pages && count.characters < STRAY_CHARACTERS * count.pages);
        return draft.finished(Document.Kind.PDF, scan ? Document.State.SCAN : Document.State.READABLE);
    }

    /** What the pages of a file hold. */
    private static final class Count {
        private int pages;
        private int picturePages;
        private int characters;
        private int strange;
        private int pictures;
        private boolean drawn;

        private void add(PDPage page, List<Word> words, Draft draft) {
            pages++;
            for (Word word : words) {
                for (int i = 0; i < word.text().length(); i++) {
                    char c = word.text().charAt(i);
                    characters += isKnown(c) ? 1 : 0;
                    strange += isKnown(c) || isPunctuation(c) ? 0 : 1;
                }
            }
            drawn |= page.hasContents();
            List<PDImageXObject> found = new ArrayList<>();
            if (pictures < MOST_PICTURES) {
                gather(page.getResources(), 0, found);
            }
            boolean large = false;
            for (PDImageXObject picture : found) {
                int width = picture.getWidth();
                int height = picture.getHeight();
                large |= width >= 4 * SMALLEST_PICTURE && height >= 4 * SMALLEST_PICTURE;
                if (width >= SMALLEST_PICTURE && height >= SMALLEST_PICTURE && pictures++ < MOST_PICTURES) {
                    draft.add(new Image("", "", draft.last()));
                }
            }
            picturePages += large ? 1 : 0;
        }

        /** Fonts without a table of letters yield signs of any script; Thai agencies write two. */
        private static boolean isKnown(char c) {
            return ThaiText.isThai(c) || (c <= 0xff && Character.isLetterOrDigit(c));
        }

        private static boolean isPunctuation(char c) {
            return c > ' ' && !Character.isLetterOrDigit(c) && (c < 0xff || (c >= '\u2000' && c < '\u2700'));
        }

        private static void gather(PDResources resources, int depth, List<PDImageXObject> found) {
            if (resources == null || depth > 2) {
                return;
            }
            for (COSName name : resources.getXObjectNames()) {
                if (found.size() >= MOST_PICTURES) {
                    return;
                }
                try {
                    PDXObject object = resources.getXObject(name);
                    if (object instanceof PDImageXObject picture) {
                        found.add(picture);
                    } else if (object instanceof PDFormXObject form) {
                        gather(form.getResources(), depth + 1, found);
                    }
                } catch (IOException brokenPicture) {
                    // A picture that cannot be opened is none.
                }
            }
        }
    }
}
