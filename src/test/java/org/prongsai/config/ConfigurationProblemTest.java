package org.prongsai.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A wrong setting or file is told in the reader's own language. */
class ConfigurationProblemTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'a: [1, 2\\nb: 3' | x.yaml:2: ไม่ใช่ YAML ที่ถูกต้อง: ขาดเครื่องหมาย , หรือ ] (คอลัมน์ 2)
            'a: b: c' | x.yaml:1: ไม่ใช่ YAML ที่ถูกต้อง: มีเครื่องหมาย : ในที่ที่ใส่คู่คีย์กับค่าไม่ได้ (คอลัมน์ 5)
            'a: \\n\\t- 1' | x.yaml:2: ไม่ใช่ YAML ที่ถูกต้อง: ย่อหน้าด้วยแท็บไม่ได้ ให้ใช้ช่องว่าง (คอลัมน์ 1)
            'a: 1\\na: 2' | x.yaml:2: มีคีย์ “a” สองครั้ง
            'a: *b' | x.yaml:1: ใช้ชื่อแทน (*ชื่อ) ไม่ได้
            '' | x.yaml:1: ไฟล์ว่างเปล่า
            """)
    void brokenYamlIsToldInThai(String text, String sentence) {
        ConfigurationProblem problem = catchThrowableOfType(
                ConfigurationProblem.class, () -> Yaml.read("x.yaml", text == null ? "" : text.translateEscapes()));
        assertThat(problem.sentence("th")).isEqualTo(sentence);
        assertThat(problem.sentence("en")).isEqualTo(problem.getMessage()).startsWith("x.yaml:");
    }

    @Test
    void wordsInsideASentenceAreOfItsLanguageToo() {
        YamlNode node = Yaml.read("x.yaml", "limit: [1]");
        ConfigurationProblem list = catchThrowableOfType(ConfigurationProblem.class, () -> node.text("limit"));
        assertThat(list.sentence("th")).isEqualTo("x.yaml:1: ตรงนี้ต้องเป็นข้อความ ไม่ใช่รายการ");
        assertThat(list.sentence("en")).isEqualTo("x.yaml:1: a text is expected here, not a list");
        ConfigurationProblem port =
                catchThrowableOfType(ConfigurationProblem.class, () -> Settings.from(Map.of("PRONGSAI_PORT", "many")));
        assertThat(port.sentence("th")).isEqualTo("PRONGSAI_PORT ต้องเป็นจำนวนเต็มตั้งแต่ 0 ถึง 65535 ไม่ใช่ “many”");
    }

    @Test
    void likelyWordIsNamedInBothLanguages() {
        ConfigurationProblem slip = catchThrowableOfType(
                ConfigurationProblem.class, () -> Yaml.read("x.yaml", "limt: 1").allow("limit"));
        assertThat(slip.sentence("th")).isEqualTo("x.yaml:1: ไม่รู้จักคีย์ “limt” – น่าจะหมายถึง “limit”");
        assertThat(slip.sentence("en")).isEqualTo("x.yaml:1: unknown key \"limt\" – did you mean \"limit\"?");
    }
}
