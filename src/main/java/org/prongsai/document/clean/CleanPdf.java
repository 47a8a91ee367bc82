package org.prongsai.document.clean;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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
 * itself, signers, small pictures of pages, and the names and times of notes; photographs in it are cleaned too. Of one that
 * holds other files, or pictures of a kind that is not known here, there is no copy.
 */
final class CleanPdf {
    private static final List<COSName> ABOUT =
            names("Metadata", "PieceInfo", "LastModified", "Thumb", "SpiderInfo", "CreatorInfo");
    private static final List<COSName> ABOUT_NOTES = names("T", "M", "CreationDate", "NM", "RC");
    /** A signature names its signer, and holds for no copy. */
    private static final List<COSName> ABOUT_SIGNERS =
            names("Name", "M", "Location", "Reason", "ContactInfo", "Contents", "Cert", "Prop_Build");
    /** Pictures whose hidden data is not known here. */
    private static final COSName JPEG_2000 = COSName.JPX_DECODE;

    private CleanPdf() {}

    static byte[] of(byte[] file, int mostPages) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            if (document.isEncrypted() || document.getNumberOfPages() > mostPages) {
                throw new IOException("closed by a password, or too long");
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
            if (COSName.SIG.equals(dictionary.getCOSName(COSName.TYPE)) || dictionary.containsKey(COSName.BYTERANGE)) {
                ABOUT_SIGNERS.forEach(dictionary::removeItem);
            }
            if (dictionary.containsKey(COSName.EF)) {
                throw new IOException("holds another file");
            }
            for (COSName name : List.copyOf(dictionary.keySet())) {
                clean(dictionary.getItem(name), depth + 1);
            }
            if (base instanceof COSStream stream) {
                cleanPicture(stream);
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

    private static void cleanPicture(COSStream stream) throws IOException {
        List<COSBase> filters = filters(stream.getFilters());
        if (filters.contains(JPEG_2000) || (filters.size() > 1 && filters.contains(COSName.DCT_DECODE))) {
            throw new IOException("a picture that is not known here");
        }
        if (filters.contains(COSName.DCT_DECODE)) {
            byte[] picture;
            try (InputStream in = stream.createRawInputStream()) {
                picture = in.readAllBytes();
            }
            byte[] clean = CleanCopy.ofPicture(picture);
            try (OutputStream out = stream.createRawOutputStream()) {
                out.write(clean);
            }
        }
    }

    private static List<COSBase> filters(@Nullable COSBase filters) {
        if (filters instanceof COSArray array) {
            List<COSBase> all = new ArrayList<>();
            for (int at = 0; at < array.size(); at++) {
                all.add(array.getObject(at));
            }
            return all;
        }
        return filters == null ? List.of() : List.of(filters);
    }

    private static List<COSName> names(String... names) {
        return Stream.of(names).map(COSName::getPDFName).toList();
    }
}
