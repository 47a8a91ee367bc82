package org.prongsai.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyTypeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<!DOCTYPE html><p>x | application/octet-stream | /x.pdf | HTML",
                "  <!-- c --> <HTML><body> | text/plain | / | HTML",
                "<table><tr><td>ก</td></tr></table> | application/vnd.ms-excel | /x.xls | HTML",
                "<?xml version='1.0'?><!DOCTYPE html><html></html> | application/xhtml+xml | / | HTML",
                "Warning: mysql_connect()<br><html><body>ก | '' | / | HTML",
                "ข้อความ | text/html | / | HTML",
                "<?xml version='1.0'?><rss></rss> | text/html | /feed | XML",
                "{\"year\":2567} | text/html | /api | JSON",
                "[{\"a\":1}] | application/json | /api | JSON",
                "{{title}} รายงาน | text/html | / | HTML",
                "var a = 1; fetch('/x') | application/javascript | /a.js | SCRIPT",
                "ประกาศ เทศบาล | '' | /a.txt | TEXT",
                "ก,ข,ค | text/csv | /a | TABLE",
                "%PDF-1.7 | text/html | /a.html | PDF",
                "rubbish %PDF-1.4 | '' | /a | PDF"
            })
    void contentDecidesWhateverTheLabelSays(String body, String label, String path, BodyType type) {
        assertThat(BodyType.of(body.getBytes(StandardCharsets.UTF_8), label, path))
                .isEqualTo(type);
    }

    @Test
    void byteOrderMarksHideNothing() {
        byte[] utf16 = "\ufeff<html><body>ก".getBytes(StandardCharsets.UTF_16LE);
        assertThat(BodyType.of(utf16, "", "/")).isEqualTo(BodyType.HTML);
        byte[] utf8 = "\ufeff<html><body>ก".getBytes(StandardCharsets.UTF_8);
        assertThat(BodyType.of(utf8, "", "/")).isEqualTo(BodyType.HTML);
    }

    @Test
    void picturesAndArchivesAreKnownByTheirFirstBytes() {
        assertThat(BodyType.of(bytes(0xff, 0xd8, 0xff, 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0), "text/html", "/"))
                .isEqualTo(BodyType.IMAGE);
        assertThat(BodyType.of(bytes(0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13), "", "/x.pdf"))
                .isEqualTo(BodyType.IMAGE);
        assertThat(BodyType.of(bytes('R', 'a', 'r', '!', 26, 7, 1, 0, 0, 0, 0), "", "/"))
                .isEqualTo(BodyType.ARCHIVE);
        assertThat(BodyType.of(bytes('P', 'K', 3, 4, 20, 0, 0, 0), "", "/x.docx"))
                .isEqualTo(BodyType.ARCHIVE);
        assertThat(BodyType.of(bytes(1, 2, 3, 4, 0, 0, 7, 8), "text/plain", "/"))
                .isEqualTo(BodyType.BINARY);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
