package org.prongsai.data.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.data.OpenPortal;

class VoiceStoreTest {
    @AutoClose
    private final OpenPortal portal = new OpenPortal().fill();

    private VoiceStore store;
    private VoiceStore.Office town;

    @BeforeEach
    void open() {
        new SampleVoices(portal).speak();
        store = portal.database.store(VoiceStore.class);
        town = store.office("thara").orElseThrow();
    }

    @Test
    void onlyWhatIsPublicNowIsRead() {
        List<OpenQuestion> all = new ArrayList<>();
        store.eachQuestion(OpenPortal.BASE, all::add);
        assertThat(all).extracting(OpenQuestion::title).containsExactly("ถนนหน้าวัด", "ประปา");
        assertThat(all.toString()).doesNotContain(SampleVoices.SECRET, "asker@", "token");
        assertThat(all.get(0).messages()).extracting(OpenQuestion.Said::by).containsExactly("agency", "asker");
        assertThat(all.get(0).asker()).isEqualTo("สายใจ สมมติสุข");
        assertThat(all.get(1).asker()).isNull();
    }

    @Test
    void figuresJoinSmallMonthsAndComeOnlyWhenAHalfIsOver() {
        OpenComplaints year =
                store.complaints(town, LocalDate.parse("2026-11-20")).get(0);
        assertThat(year.fiscalYear()).isEqualTo(2569);
        assertThat(year.channels().get(1).received()).isEqualTo(21);
        assertThat(year.channels().get(1).periods())
                .allSatisfy(period -> assertThat(period.received()).isGreaterThanOrEqualTo(5));
        assertThat(store.complaints(town, LocalDate.parse("2026-03-31"))).isEmpty();
    }
}
