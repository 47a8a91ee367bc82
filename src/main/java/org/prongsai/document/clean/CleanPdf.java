package org.prongsai.document.clean;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * A PDF (ISO 32000) written anew: without its information dictionary, any XMP, private data of programs, earlier versions of
 * itself, and the names and times of notes; photographs in it are cleaned too.
 */
final class CleanPdf {
    private static final List<COSName> ABOUT =
            List.of(COSName.METADATA, COSName.getPDFName("PieceInfo"), COSName.getPDFName("LastModified"));
    private static final List<COSName> ABOUT_NOTES =
            List.of(COSName.T, COSName.M, COSName.CREATION_DATE, COSName.getPDFName("NM"), COSName.getPDFName("RC"));

    private CleanPdf() {}

    static byte[] of(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            if (document.isEncrypted()) {
                throw new IOException("closed by a password");
            }
            COSDocument cos = document.getDocument();
            for (COSObjectKey key : List.copyOf(cos.getXrefTable().keySet())) {
                COSObject object = cos.getObjectFromPool(key);
                clean(object.getObject(), 0);
            }
            COSDictionary trailer = cos.getTrailer();
            trailer.removeItem(COSName.INFO);
            trailer.removeItem(COSName.ID);
            ByteArrayOutputStream out = new ByteArrayOutputStream(file.length);
            document.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        }
    }

    /** Cleans what stands in an object itself; what it refers to comes by its own number. */
    private static void clean(@Nullable COSBase base, int depth) throws IOException {
        if (depth > 50) {
            throw new IOException("nested without end");
        }
        if (base instanceof COSDictionary dictionary) {
            ABOUT.forEach(dictionary::removeItem);
            if (isNote(dictionary)) {
                ABOUT_NOTES.forEach(dictionary::removeItem);
            }
            for (COSName name : List.copyOf(dictionary.keySet())) {
                clean(dictionary.getItem(name), depth + 1);
            }
            if (base instanceof COSStream stream && isPhotograph(stream.getFilters())) {
                cleanPhotograph(stream);
            }
        } else if (base instanceof COSArray array) {
            for (int at = 0; at < array.size(); at++) {
                clean(array.get(at), depth + 1);
            }
        }
    }

    /** An annotation of any kind but those that are fields, whose T is a name that forms need. */
    private static boolean isNote(COSDictionary dictionary) {
        COSName kind = dictionary.getCOSName(COSName.SUBTYPE);
        return dictionary.containsKey(COSName.RECT) && kind != null && !kind.equals(COSName.WIDGET);
    }

    private static boolean isPhotograph(@Nullable COSBase filters) {
        return COSName.DCT_DECODE.equals(filters)
                || (filters instanceof COSArray array && array.size() == 1 && COSName.DCT_DECODE.equals(array.get(0)));
    }

    private static void cleanPhotograph(COSStream stream) throws IOException {
        byte[] picture;
        try (InputStream in = stream.createRawInputStream()) {
            picture = in.readAllBytes();
        }
        Optional<byte[]> clean = CleanCopy.of(picture);
        if (clean.isPresent()) {
            try (OutputStream out = stream.createRawOutputStream()) {
                out.write(clean.get());
            }
        }
    }
}
