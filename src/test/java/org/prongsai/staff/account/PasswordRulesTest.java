package org.prongsai.staff.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PasswordRulesTest {
    private static final PasswordRules RULES = PasswordRules.load();
    private static final List<String> OWN = List.of("somsri.jaidee@nong-kaew.example", "สมศรี ใจดี");

    @Test
    void the3000CommonestAreRefusedAsTheyAreAndWithFiguresAroundThem() throws IOException {
        List<String> common = common();
        assertThat(common).hasSizeGreaterThan(3_200);
        assertThat(common)
                .allSatisfy(password ->
                        assertThat(RULES.refusal(password, OWN)).as(password).isPresent());
        List<String> words = common.stream()
                .limit(3_000)
                .filter(password -> password.matches("[a-z]{5,12}"))
                .toList();
        assertThat(words).hasSizeGreaterThan(1_500);
        assertThat(words).allSatisfy(word -> {
            assertThat(RULES.refusal(word + "1234567", OWN)).isPresent();
            assertThat(RULES.refusal("2567" + word.toUpperCase(Locale.ROOT) + "!!!!", OWN))
                    .isPresent();
            assertThat(RULES.refusal(word.repeat(3), OWN)).isPresent();
        });
    }

    @Test
    void whatIsShortSimpleOrOnesOwnIsRefusedWithItsReason() {
        refuses("elevensigns", "staff.password.short");
        refuses("", "staff.password.short");
        refuses("ก".repeat(11), "staff.password.short");
        refuses("aaaaaaaaaaaaaaa", "staff.password.simple");
        refuses("kw9kw9kw9kw9kw9", "staff.password.simple");
        refuses("abcdefghijklmnop", "staff.password.simple");
        refuses("987654321098765", "staff.password.simple");
        refuses("กขคฆงจฉชซฌญฎฏฐ", "staff.password.simple");
        refuses("asdfghjklzxcvbnm", "staff.password.simple");
        refuses("nong-kaew-2567", "staff.password.own");
        refuses("Somsri.Jaidee12", "staff.password.own");
        refuses("สมศรี ใจดี 2567", "staff.password.own");
        refuses("x".repeat(501) + "abc", "staff.password.long");
    }

    @Test
    void longOnesThaiOnesAndPhrasesAreWelcome() {
        for (String good : List.of(
                "four quiet ducks cross a bridge",
                "ปลาทูว่ายข้ามทุ่งนาตอนเช้า",
                "ดอกบัวบานกลางสายฝนเดือนเก้าที่บ้านคุณยายริมคลองหลังวัดเก่าซึ่งมีต้นไทรใหญ่อยู่สองต้น",
                "kW7#pQz!m2Xr",
                "somsri likes 9 green umbrellas",
                "🦆🌉🥭🪁🪷🐘🛶🏮🧺🪘🥥🌾")) {
            assertThat(RULES.refusal(good, OWN)).as(good).isEmpty();
        }
    }

    private static void refuses(String password, String reason) {
        assertThat(RULES.refusal(password, OWN)).as(password).contains(reason);
    }

    private static List<String> common() throws IOException {
        try (InputStream in = PasswordRulesTest.class.getResourceAsStream("/staff/common-passwords.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("# "))
                    .toList();
        }
    }
}
