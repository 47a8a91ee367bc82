package org.prongsai.document.pdf;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Group C-7: forty PDF files that are written to exhaust, crash or use a reader. */
final class HostilePdfs {
    private static final String HELLO = RawPdf.text("Hello");
    private static final int BIG = 100_000_000;

    private HostilePdfs() {}

    /** All of them; those that would open a connection point to an address of this machine. */
    static Stream<Arguments> all(String address) {
        return Stream.of(bombs(), structures(), pictures(), actions(address), recursions(), others())
                .flatMap(cases -> cases);
    }

    private static Stream<Arguments> bombs() {
        byte[] nested = RawPdf.deflated(RawPdf.blanks(BIG), 3);
        return Stream.of(
                arguments(
                        "content that unfolds 1000 times",
                        content("/Filter/FlateDecode", RawPdf.deflated(RawPdf.blanks(BIG), 1))),
                arguments(
                        "content packed three times", content("/Filter[/FlateDecode/FlateDecode/FlateDecode]", nested)),
                arguments("fifty filters", content("/Filter[" + "/FlateDecode".repeat(50) + "]", nested)),
                arguments(
                        "ten thousand filters",
                        content("/Filter[" + "/ASCIIHexDecode".repeat(10_000) + "]", new byte[100])),
                arguments("repeated bytes", content("/Filter[/RunLengthDecode/RunLengthDecode]", runs())),
                arguments("false filter", content("/Filter/LZWDecode", "rubbish".getBytes(StandardCharsets.US_ASCII))),
                arguments("long description", metadata()),
                arguments(
                        "words without end",
                        RawPdf.page("BT /F 1 Tf " + "(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa) Tj ".repeat(100_000)
                                        + "ET")
                                .build()));
    }

    private static Stream<Arguments> structures() {
        return Stream.of(
                arguments("page tree in a circle", tree("<</Type/Pages/Kids[2 0 R]/Count 1>>")),
                arguments(
                        "page tree in a wider circle",
                        new RawPdf()
                                .object("<</Type/Catalog/Pages 2 0 R>>")
                                .object("<</Type/Pages/Kids[3 0 R]/Count 9>>")
                                .object("<</Type/Pages/Parent 2 0 R/Kids[2 0 R 2 0 R]/Count 9>>")
                                .build()),
                arguments("deep page tree", deepTree()),
                arguments(
                        "a hundred thousand pages",
                        tree("<</Type/Pages/Kids[" + "3 0 R ".repeat(100_000) + "]/Count 100000>>")),
                arguments("count of two thousand million", tree("<</Type/Pages/Kids[3 0 R]/Count 2147483647>>")),
                arguments("negative count", tree("<</Type/Pages/Kids[3 0 R]/Count -5>>")),
                arguments("table of objects in a circle", previousInACircle()),
                arguments("hundred thousands of objects", manyObjects()),
                arguments("no objects at all", "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII)),
                arguments(
                        "object stream that extends itself",
                        new RawPdf()
                                .object("<</Type/Catalog/Pages 2 0 R>>").stream(
                                                "/Type/ObjStm/N 1/First 4/Extends 2 0 R",
                                                "2 0 <</Type/Pages>>".getBytes(StandardCharsets.US_ASCII))
                                        .build()));
    }

    private static Stream<Arguments> pictures() {
        return Stream.of(
                arguments("JBIG2 picture of 60000 by 60000", picture("/Filter/JBIG2Decode/Width 60000/Height 60000")),
                arguments("JPX picture", picture("/Filter/JPXDecode/Width 99999/Height 99999")),
                arguments("JPEG picture", picture("/Filter/DCTDecode/Width 65535/Height 65535")),
                arguments(
                        "raw picture without end",
                        picture("/Width 2000000000/Height 2000000000/BitsPerComponent 8/ColorSpace/DeviceRGB")));
    }

    private static Stream<Arguments> actions(String address) {
        return Stream.of(
                arguments(
                        "script at opening",
                        catalog("/OpenAction<</S/JavaScript/JS(app.launchURL\\('" + address + "'\\))>>")),
                arguments("address at opening", catalog("/OpenAction<</S/URI/URI(" + address + ")>>")),
                arguments("program at opening", catalog("/OpenAction<</S/Launch/F(/bin/sh)>>")),
                arguments("form sent at opening", catalog("/OpenAction<</S/SubmitForm/F(" + address + ")>>")),
                arguments("another file at opening", catalog("/OpenAction<</S/GoToR/F(" + address + ")/D[0]>>")),
                arguments(
                        "content kept elsewhere",
                        content("/F<</FS/URL/F(" + address + ")>>", HELLO.getBytes(StandardCharsets.US_ASCII))));
    }

    private static Stream<Arguments> recursions() {
        String form = "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R/Y 7 0 R>>>>";
        byte[] both = "/X Do /Y Do".getBytes(StandardCharsets.US_ASCII);
        return Stream.of(
                arguments(
                        "form that draws itself",
                        RawPdf.page("/X Do").stream(form, both).build()),
                arguments(
                        "two forms that draw each other",
                        RawPdf.page("/X Do /Y Do").stream(form, both).stream(form, both)
                                .build()),
                arguments("nested arrays", RawPdf.page("[".repeat(1_000_000)).build()),
                arguments(
                        "nested dictionaries", tree("<</Type/Pages/Kids[3 0 R]/Count 1/A " + "<</A ".repeat(200_000))),
                arguments(
                        "states never given back",
                        RawPdf.page("q ".repeat(1_000_000) + HELLO).build()),
                arguments(
                        "letters drawn by themselves",
                        new String(RawPdf.page(HELLO).build(), StandardCharsets.ISO_8859_1)
                                .replace(
                                        "/Subtype/Type1/BaseFont/Helvetica",
                                        "/Subtype/Type3/FontBBox[0 0 1 1]/FontMatrix[1 0 0 1 0 0]/CharProcs<</H 5 0 R>>/Encoding<</Differences[72/H]>>/FirstChar 72/LastChar 72/Widths[1]/Resources<</Font<</F 4 0 R>>>>")
                                .getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static Stream<Arguments> others() {
        byte[] good = RawPdf.page(HELLO).build();
        return Stream.of(
                arguments("cut in the middle", Arrays.copyOf(good, good.length / 2)),
                arguments(
                        "numbers out of all bounds",
                        RawPdf.page("1e38 0 0 1e38 9e37 9e37 cm " + HELLO + " 1e40 1e40 m 9e99 0 l S")
                                .build()),
                arguments("page that is also markup", joined("<!-- ".getBytes(StandardCharsets.US_ASCII), good)),
                arguments("page that is also an archive", joined(good, new byte[] {'P', 'K', 5, 6, 0, 0, 0, 0})),
                arguments("letters mapped to all there is", toUnicode()),
                arguments(
                        "a million lines",
                        RawPdf.page("0 0 m 99 0 l S ".repeat(500_000) + HELLO).build()));
    }

    private static byte[] content(String dictionary, byte[] stream) {
        return new RawPdf()
                        .object("<</Type/Catalog/Pages 2 0 R>>")
                        .object("<</Type/Pages/Kids[3 0 R]/Count 1>>")
                        .object("<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<<>>>>")
                        .stream(dictionary, stream)
                        .build();
    }

    private static byte[] tree(String pages) {
        return new RawPdf()
                .object("<</Type/Catalog/Pages 2 0 R>>")
                .object(pages)
                .object("<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]>>")
                .build();
    }

    private static byte[] catalog(String more) {
        String page = new String(RawPdf.page(HELLO).build(), StandardCharsets.ISO_8859_1);
        return page.replace("<</Type/Catalog", "<</Type/Catalog" + more).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] picture(String dictionary) {
        return RawPdf.page(HELLO + " /X Do").stream("/Type/XObject/Subtype/Image" + dictionary, new byte[200])
                .build();
    }

    private static byte[] deepTree() {
        RawPdf pdf = new RawPdf().object("<</Type/Catalog/Pages 2 0 R>>");
        for (int i = 2; i < 20_000; i++) {
            pdf.object("<</Type/Pages/Count 1/Kids[" + (i + 1) + " 0 R]>>");
        }
        return pdf.object("<</Type/Page>>").build();
    }

    private static byte[] previousInACircle() {
        RawPdf pdf = RawPdf.page(HELLO);
        return pdf.trailer("/Prev " + pdf.size()).build();
    }

    private static byte[] manyObjects() {
        RawPdf pdf = RawPdf.page(HELLO);
        for (int i = 0; i < 400_000; i++) {
            pdf.object("1");
        }
        return pdf.build();
    }

    private static byte[] metadata() {
        String page = new String(
                RawPdf.page(HELLO).stream("/Type/Metadata/Filter/FlateDecode", RawPdf.deflated(RawPdf.blanks(BIG), 1))
                        .build(),
                StandardCharsets.ISO_8859_1);
        return page.replace("<</Type/Catalog", "<</Type/Catalog/Metadata 6 0 R").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] toUnicode() {
        String map = "begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange 100 beginbfrange "
                + "<0000> <FFFF> <0000> ".repeat(20_000) + "endbfrange endcmap";
        String page = new String(
                RawPdf.page(HELLO).stream("", map.getBytes(StandardCharsets.US_ASCII))
                        .build(),
                StandardCharsets.ISO_8859_1);
        return page.replace("/BaseFont/Helvetica", "/BaseFont/Helvetica/ToUnicode 6 0 R")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] runs() {
        byte[] runs = new byte[400_000];
        Arrays.fill(runs, (byte) 129);
        return runs;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(first);
        out.writeBytes(second);
        return out.toByteArray();
    }
}
