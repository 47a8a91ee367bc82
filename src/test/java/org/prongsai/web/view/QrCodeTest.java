package org.prongsai.web.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nayuki.qrcodegen.DataTooLongException;
import io.nayuki.qrcodegen.QrCode.Ecc;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {
    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1H(\\d+)z");

    @Test
    void pathDrawsEveryDarkSquareInsideTheQuietZone() {
        String text = "https://prongsai.example/agencies/dao-phrao";
        QrCode drawn = QrCode.of(text);
        var code = io.nayuki.qrcodegen.QrCode.encodeText(text, Ecc.MEDIUM);
        boolean[][] dark = squares(drawn);
        assertThat(drawn.size()).isEqualTo(code.size + 8);
        for (int y = 0; y < drawn.size(); y++) {
            for (int x = 0; x < drawn.size(); x++) {
                assertThat(dark[y][x]).as("%d, %d", x, y).isEqualTo(code.getModule(x - 4, y - 4));
            }
        }
    }

    @Test
    void thaiAddressFitsAndATooLongTextIsRefused() {
        assertThat(QrCode.of("https://prongsai.example/provinces/ศรีตะวัน").size())
                .isGreaterThan(28);
        assertThatThrownBy(() -> QrCode.of("ก".repeat(2_000))).isInstanceOf(DataTooLongException.class);
    }

    private static boolean[][] squares(QrCode code) {
        boolean[][] dark = new boolean[code.size()][code.size()];
        Matcher run = RUN.matcher(code.path());
        int end = 0;
        while (run.find()) {
            assertThat(run.start()).isEqualTo(end);
            assertThat(run.group(4)).isEqualTo(run.group(1));
            end = run.end();
            for (int i = 0; i < Integer.parseInt(run.group(3)); i++) {
                dark[Integer.parseInt(run.group(2))][Integer.parseInt(run.group(1)) + i] = true;
            }
        }
        assertThat(end).isEqualTo(code.path().length());
        return dark;
    }
}
