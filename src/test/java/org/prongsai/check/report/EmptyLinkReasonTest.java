package org.prongsai.check.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.prongsai.check.Examples;
import org.prongsai.check.Finding;
import org.prongsai.checklist.Item;
import org.prongsai.rule.Judgement;
import org.prongsai.rule.Judgement.ElementResult;
import org.prongsai.rule.Judgement.Evidence;
import org.prongsai.rule.Reason;

/** What is said of an item of several parts of which one has an empty link. */
class EmptyLinkReasonTest {
    private static final String LABEL = "การขับเคลื่อนจริยธรรม";

    @Test
    void emptyLinkIsNamedAlthoughOtherPartsOfTheItemWereFound() {
        Evidence label =
                new Evidence("http://a.example/oit", LABEL, List.of(), null, 200, "text/html", "", null, LABEL);
        Finding finding = new Finding(
                "O1",
                new Judgement(
                        Reason.PLACEHOLDER, 1, label, List.of(new ElementResult("head", true, true, "")), List.of()));
        Item item = Examples.itemOf("O1");
        Reasons.Said said = new Reasons().of("th", finding, item);
        assertThat(said.sentence()).startsWith("มีชื่อ “การขับเคลื่อนจริยธรรม” ในเมนูหรือตาราง แต่ยังไม่ได้ใส่ลิงก์");
        assertThat(said.remedy()).contains("ลงในลิงก์ “การขับเคลื่อนจริยธรรม”");
        assertThat(new Reasons().of("en", finding, item).sentence())
                .startsWith("A menu or table names “การขับเคลื่อนจริยธรรม”");
    }
}
