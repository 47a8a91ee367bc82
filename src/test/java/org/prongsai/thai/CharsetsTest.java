package org.prongsai.thai;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** That the right Thai text comes out of bytes, whatever their labels say. */
class CharsetsTest {
    private static final Charset THAI = Charset.forName("x-windows-874");
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final String PAGE =
            "<html><head><title>เทศบาลตำบลตัวอย่าง</title></head><body><h1>แผนปฏิบัติการป้องกันการทุจริต "
                    + "ประจำปีงบประมาณ พ.ศ. ๒๕๖๗</h1><p>ญี่ปุ่น น้ำ ปู่ กู้ ฝั่ง O1 โครงสร้าง</p></body></html>";
    private static final String WESTERN_PAGE = "<p>Café crème à Zürich, señor: déjà vu</p>";

    static Stream<Arguments> bodies() {
        return Stream.concat(labelled(), withoutLabels());
    }

    private static Stream<Arguments> labelled() {
        byte[] utf8 = PAGE.getBytes(UTF_8);
        byte[] thai = PAGE.getBytes(THAI);
        byte[] utf8WithMark = join(bytes(0xef, 0xbb, 0xbf), utf8);
        return Stream.of(
                arguments("UTF-8, no label", utf8, "", ""),
                arguments("UTF-8, labelled", utf8, "utf-8", "utf-8"),
                arguments("UTF-8, header says tis-620", utf8, "tis-620", ""),
                arguments("UTF-8, meta says windows-874", utf8, "", "windows-874"),
                arguments("UTF-8, header and meta disagree, both wrong", utf8, "iso-8859-1", "tis-620"),
                arguments("UTF-8 with mark, no label", utf8WithMark, "", ""),
                arguments("UTF-8 with mark, header, meta and mark disagree", utf8WithMark, "tis-620", "iso-8859-1"),
                arguments("UTF-8, label is nonsense", utf8, "utf8mb4", "none"),
                arguments("UTF-8, label is utf-16", utf8, "utf-16", ""),
                arguments("windows-874, no label", thai, "", ""),
                arguments("windows-874, labelled", thai, "windows-874", ""),
                arguments("windows-874, meta labelled", thai, "", "windows-874"),
                arguments("windows-874 as tis-620", thai, "TIS-620", ""),
                arguments("windows-874 as tis620", thai, "", "tis620"),
                arguments("windows-874 as iso-8859-11", thai, "iso-8859-11", ""),
                arguments("windows-874 as cp874", thai, "", "cp874"),
                arguments("windows-874 as x-windows-874", thai, "x-windows-874", ""),
                arguments("windows-874 as TIS_620", thai, "TIS_620", ""),
                arguments("windows-874, header says utf-8", thai, "utf-8", ""),
                arguments("windows-874, meta says utf-8", thai, "", "utf-8"),
                arguments("windows-874, header utf-8, meta tis-620", thai, "utf-8", "tis-620"),
                arguments("windows-874 as iso-8859-1", thai, "iso-8859-1", ""),
                arguments("windows-874 as windows-1252", thai, "", "windows-1252"),
                arguments("windows-874, label is nonsense", thai, "thai-th", "x-unknown"),
                arguments("windows-874 as utf-16", thai, "utf-16", ""));
    }

    private static Stream<Arguments> withoutLabels() {
        byte[] utf8 = PAGE.getBytes(UTF_8);
        byte[] thai = PAGE.getBytes(THAI);
        return Stream.of(
                arguments("UTF-16LE with mark", join(bytes(0xff, 0xfe), PAGE.getBytes(UTF_16LE)), "", ""),
                arguments("UTF-16BE with mark", join(bytes(0xfe, 0xff), PAGE.getBytes(UTF_16BE)), "utf-8", ""),
                arguments("UTF-16LE without mark", PAGE.getBytes(UTF_16LE), "", ""),
                arguments("UTF-16BE without mark", PAGE.getBytes(UTF_16BE), "", ""),
                arguments("UTF-16LE without mark, labelled utf-8", PAGE.getBytes(UTF_16LE), "utf-8", "utf-8"),
                arguments("UTF-8 read as windows-1252, stored as UTF-8", reread(utf8, WESTERN), "utf-8", ""),
                arguments("UTF-8 read as Latin-1, stored as UTF-8", reread(utf8, ISO_8859_1), "utf-8", ""),
                arguments("UTF-8 read as Latin-1 twice", reread(reread(utf8, ISO_8859_1), ISO_8859_1), "", ""),
                arguments("windows-874 read as Latin-1, stored as UTF-8", reread(thai, ISO_8859_1), "utf-8", ""),
                arguments("windows-874 read as windows-1252, stored as UTF-8", reread(thai, WESTERN), "", ""),
                arguments(
                        "UTF-8 read as ISO-8859-11 with its C1 controls, stored as UTF-8", asThai(utf8), "utf-8", ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void pageIsReadWhatever(String situation, byte[] body, String header, String declared) {
        assertThat(Charsets.decode(body, header, declared)).as(situation).isEqualTo(PAGE);
    }

    @Test
    void brokenBytesCostOnlyThemselves() {
        byte[] body = PAGE.getBytes(UTF_8);
        byte[] broken = body.clone();
        int at = new String(body, ISO_8859_1).indexOf(new String("ป้องกัน".getBytes(UTF_8), ISO_8859_1));
        broken[at + 1] = (byte) 0xff;
        String text = Charsets.decode(broken, "utf-8", "");
        assertThat(text)
                .contains("แผนปฏิบัติการ")
                .contains("้องกันการทุจริต ประจำปีงบประมาณ")
                .contains("\ufffd");
        assertThat(text.replace("\ufffd", "")).isEqualTo(PAGE.replaceFirst("ป้องกัน", "้องกัน"));
    }

    @Test
    void brokenByteInEightBitTextCostsOnlyItself() {
        byte[] body = join(PAGE.getBytes(THAI), bytes(0xff, 0xfe), PAGE.getBytes(THAI));
        assertThat(Charsets.decode(body, "", "").replace("\ufffd", "")).isEqualTo(PAGE + PAGE);
    }

    @Test
    void utf8ShellAroundAnEightBitBodyIsReadByRuns() {
        byte[] body = join(
                "<title>เทศบาลนคร – ข่าว</title><p>".getBytes(UTF_8),
                PAGE.getBytes(THAI),
                "<i>ติดต่อเรา ©</i>".getBytes(UTF_8));
        assertThat(Charsets.decode(body, "utf-8", "utf-8"))
                .isEqualTo("<title>เทศบาลนคร – ข่าว</title><p>" + PAGE + "<i>ติดต่อเรา ©</i>");
    }

    @Test
    void utf8ShellAroundMojibakeIsReadByRuns() {
        String page = "<title>เทศบาลนคร</title><p>Êӹѡ¡ÒÃÈÖ¡ÉÒ à·ÈºÒÅ</p><p>ติดต่อ © 2567 café</p>";
        assertThat(Charsets.decode(page.getBytes(UTF_8), "utf-8", ""))
                .isEqualTo("<title>เทศบาลนคร</title><p>สำนักการศึกษา เทศบาล</p><p>ติดต่อ © 2567 café</p>");
    }

    @ParameterizedTest
    @CsvSource({"windows-1252", "iso-8859-1", "UTF-8"})
    void westernTextStaysWestern(String charset) {
        byte[] body = WESTERN_PAGE.getBytes(Charset.forName(charset));
        assertThat(Charsets.decode(body, charset, "")).isEqualTo(WESTERN_PAGE);
        assertThat(Charsets.decode(body, "", "")).isEqualTo(WESTERN_PAGE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "windows-1251 | <p>Привет, как дела? Добро пожаловать на сайт</p>",
                "Shift_JIS | <p>こんにちは、世界。ようこそ。</p>",
                "GBK | <p>欢迎访问我们的网站，谢谢大家</p>",
                "Big5 | <p>歡迎光臨我們的網站</p>",
            })
    void otherScriptsFollowTheirLabel(String charset, String text) {
        assertThat(Charsets.decode(text.getBytes(Charset.forName(charset)), charset, ""))
                .isEqualTo(text);
        assertThat(Charsets.decode(text.getBytes(UTF_8), "", "")).isEqualTo(text);
    }

    @Test
    void thaiThatHappensToBeWellFormedUtf8FollowsItsLabel() {
        byte[] body = "<b>รกรก</b>".getBytes(THAI);
        assertThat(Charsets.decode(body, "tis-620", "")).isEqualTo("<b>รกรก</b>");
    }

    @Test
    void typographicSignsOfThaiPagesAreKept() {
        String page = "<p>“นโยบาย” ประกาศ… – แผน • ๑</p>";
        assertThat(Charsets.decode(page.getBytes(THAI), "tis-620", "")).isEqualTo(page);
        assertThat(Charsets.decode(page.getBytes(UTF_8), "tis-620", "")).isEqualTo(page);
    }

    @Test
    void soundTextIsNotTouched() {
        String page = "เนื้อหา เธอ เนเธอร์แลนด์ อเนก naïve Zürich ÄÖÜ © ® ™ « » “x” ผู้ใด… Ελληνικά Привет "
                + "บทที่ 1 ·················· 5 ………………… \u00a0\u00a0\u00a0 ××× °°°° »»»» ———— é ñ";
        assertThat(Charsets.decode(page.getBytes(UTF_8), "", "")).isEqualTo(page);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<meta charset=utf-8> | utf-8",
                "<meta charset = \"TIS-620\" /> | TIS-620",
                "<META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset=windows-874'> | windows-874",
                "<?xml version=\"1.0\" encoding=\"tis-620\"?> | tis-620",
                "<?xml version='1.0' encoding='utf-8'?><meta charset='tis-620'> | tis-620",
                "<p>charset=utf-8</p> | ''",
                "<meta name=viewport> | ''",
            })
    void declarationIsFoundInTheHead(String head, String charset) {
        assertThat(Charsets.declaredIn(head.getBytes(ISO_8859_1))).isEqualTo(charset);
        assertThat(Charsets.declaredIn(head.getBytes(UTF_16LE))).isEqualTo(charset);
    }

    @Test
    void declarationFarDownIsNotLookedFor() {
        assertThat(Charsets.declaredIn((" ".repeat(5000) + "<meta charset=utf-8>").getBytes(ISO_8859_1)))
                .isEmpty();
    }

    @Property(tries = 1000)
    void decodingNeverFails(@ForAll byte[] body, @ForAll String header, @ForAll String declared) {
        assertThat(Charsets.decode(body, header, declared)).isNotNull();
        assertThat(Charsets.declaredIn(body)).isNotNull();
    }

    @Property(tries = 300)
    void highBytesNeverFail(@ForAll @Size(max = 60) List<Byte> values, @ForAll("labels") String label) {
        byte[] body = new byte[values.size()];
        for (int i = 0; i < body.length; i++) {
            body[i] = (byte) (values.get(i) | 0x80);
        }
        assertThat(Charsets.decode(body, label, "")).isNotNull();
    }

    @Provide
    Arbitrary<String> labels() {
        return Arbitraries.of("", "tis-620", "utf-8", "gbk", "x-unknown", "utf-16", "iso-2022-jp");
    }

    private static byte[] reread(byte[] bytes, Charset wrong) {
        StringBuilder text = new StringBuilder();
        for (byte b : bytes) {
            String c = new String(new byte[] {b}, wrong);
            text.append(c.equals("\ufffd") ? (char) (b & 0xff) : c.charAt(0));
        }
        return text.toString().getBytes(UTF_8);
    }

    /** As browsers decode ISO-8859-11: bytes without a character become controls. */
    private static byte[] asThai(byte[] bytes) {
        return reread(bytes, THAI);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }
}
