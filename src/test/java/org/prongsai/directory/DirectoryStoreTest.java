package org.prongsai.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.prongsai.agency.Kind;
import org.prongsai.check.standing.ListedAgency;
import org.prongsai.profile.SamplePortal;
import org.prongsai.score.Band;

class DirectoryStoreTest {
    @AutoClose
    private final SampleDirectory sample = new SampleDirectory();

    private final DirectoryStore store = sample.portal.store(DirectoryStore.class);

    @Test
    void nameIsFoundHoweverItIsTyped() {
        for (String text :
                List.of("เกาะพราว", "พราว 12", "พราว ๑๒", " เกาะ พราว", "เกาะ\u200bพราว", "ko phrao", "KO PHRAO T")) {
            assertThat(found(text)).as(text).containsExactly("ko");
        }
        assertThat(found("นํ้าคํา")).as("nikhahit and sara aa").containsExactly("kham");
        assertThat(found("เทศบาล")).containsExactly("kham", "ko");
    }

    @Test
    void signsOfPatternsAndQuotesAreNoPatterns() {
        sample.keep("odd", "กองทุน_50%'\\\"สมมติ", "Odd", Kind.FUND, "");
        assertThat(found("_50%")).containsExactly("odd");
        assertThat(found("ก%น")).isEmpty();
        assertThat(found("น_ม")).isEmpty();
        assertThat(found("'; DROP TABLE agency; --")).isEmpty();
        assertThat(found("%")).as("without a letter it asks for nothing").hasSize(5);
    }

    @Test
    void kindProvinceBandAndStateNarrowTogether() {
        assertThat(slugs("", Kind.TOWN_MUNICIPALITY, "", null, "", "name")).containsExactly("ko");
        assertThat(slugs("", null, "ศรีตะวัน", null, "", "name")).containsExactly("ko", "fa");
        assertThat(slugs("", null, Filter.NATIONAL, null, "", "name")).containsExactly("krom");
        assertThat(slugs("", null, "", Band.FROM_95, "", "name")).containsExactly("ko");
        assertThat(slugs("", null, "", Band.BELOW_70, "", "name")).containsExactly("kham");
        assertThat(slugs("", null, "", Band.FROM_70, "", "name")).isEmpty();
        assertThat(slugs("", null, "", null, "never", "name")).containsExactly("krom");
        assertThat(slugs("", null, "", null, "checked", "name")).containsExactly("kham", "ko");
        assertThat(slugs("", null, "", null, "unseen", "name")).containsExactly("fa");
        assertThat(slugs("", null, "", null, "no-score", "name")).isEmpty();
        assertThat(slugs("", null, "", null, "unchecked", "name")).containsExactly("fa");
        assertThat(slugs("", null, "", null, "review", "name")).isEmpty();
        assertThat(slugs("พราว", Kind.TOWN_MUNICIPALITY, "ศรีตะวัน", Band.FROM_95, "checked", "score"))
                .containsExactly("ko");
    }

    @Test
    void everyOrderTurnsRoundAndWhatHasNoValueComesLast() {
        assertThat(sorted("name")).containsExactly("krom", "kham", "ko", "fa");
        assertThat(sorted("name-desc")).containsExactly("fa", "ko", "kham", "krom");
        assertThat(sorted("score-desc")).containsExactly("ko", "kham", "krom", "fa");
        assertThat(sorted("score")).containsExactly("kham", "ko", "krom", "fa");
        assertThat(sorted("province")).as("เชียง stands under ช, before ศ").containsExactly("kham", "ko", "fa", "krom");
        assertThat(sorted("province-desc")).containsExactly("ko", "fa", "kham", "krom");
        assertThat(sorted("checked-desc")).containsExactly("ko", "kham", "fa", "krom");
        assertThat(sorted("checked")).containsExactly("fa", "kham", "ko", "krom");
    }

    @Test
    void namesStandInTheOrderOfThaiDictionaries() {
        Stream.of(
                        "เทศบาลเมืองขวดเงิน",
                        "เทศบาลเมืองแก้วงาม",
                        "เทศบาลเมืองไข่มุก",
                        "เทศบาลเมืองกาหลง",
                        "เทศบาลเมืองก้านแก้ว")
                .forEach(name -> sample.portal.agency("t" + name.hashCode(), name));
        assertThat(store.list(filter("เทศบาลเมือง", null, "", null, "", "name"), 50, 0))
                .extracting(ListedAgency::name)
                .containsExactly(
                        "เทศบาลเมืองก้านแก้ว",
                        "เทศบาลเมืองกาหลง",
                        "เทศบาลเมืองเกาะพราว ๑๒",
                        "เทศบาลเมืองแก้วงาม",
                        "เทศบาลเมืองขวดเงิน",
                        "เทศบาลเมืองไข่มุก");
    }

    @Test
    void kindsStandInTheOrderOfTheirEnum() {
        for (Kind kind : Kind.values()) {
            sample.keep("kind-" + kind.code(), "หน่วยงานทดลอง", "Kind", kind, "");
        }
        List<Kind> order = store.list(filter("ทดลอง", null, "", null, "", "kind"), 50, 0).stream()
                .map(ListedAgency::kind)
                .toList();
        assertThat(order).containsExactly(Kind.values());
    }

    @Test
    void countAndPagesFitTogether() {
        Filter all = filter("", null, "", null, "", "score-desc");
        assertThat(store.count(all)).isEqualTo(4);
        assertThat(store.list(all, 3, 0)).extracting(ListedAgency::slug).containsExactly("ko", "kham", "krom");
        assertThat(store.list(all, 3, 3)).extracting(ListedAgency::slug).containsExactly("fa");
        assertThat(store.list(all, 3, 300)).isEmpty();
    }

    @Test
    void pagesFitTogetherWhereverTheyAreCut() {
        for (String sort : Filter.SORTS) {
            Filter all = filter("", null, "", null, "", sort);
            List<String> whole =
                    store.list(all, 50, 0).stream().map(ListedAgency::slug).toList();
            assertThat(whole).hasSize(4);
            for (int size = 1; size <= 3; size++) {
                List<String> pieces = new ArrayList<>();
                for (int offset = 0; offset < 4; offset += size) {
                    store.list(all, size, offset).forEach(each -> pieces.add(each.slug()));
                }
                assertThat(pieces).as("%s by %d", sort, size).isEqualTo(whole);
            }
        }
    }

    @Test
    void everyOrderWalksAlongAnIndex() {
        Plans plans = sample.portal.store(Plans.class);
        Filter all = filter("", null, "", null, "", "name");
        for (DirectoryStore.Order order : DirectoryStore.Order.values()) {
            assertThat(plans.of(all, order.valued, order.by))
                    .as("%s: at most equal values are sorted", order)
                    .extracting(Step::detail)
                    .anyMatch(step -> step.contains("INDEX"))
                    .noneMatch(step -> step.contains("TEMP B-TREE FOR ORDER BY"));
        }
    }

    /** How the database would read a part of the list. */
    interface Plans {
        @SqlQuery("EXPLAIN QUERY PLAN SELECT " + ListedAgency.COLUMNS + DirectoryStore.FILTERED
                + "ORDER BY <by> LIMIT 50 OFFSET 100")
        @RegisterConstructorMapper(Step.class)
        List<Step> of(@BindMethods("f") Filter filter, @Define String part, @Define String by);
    }

    /** A step of such a plan. */
    record Step(String detail) {}

    @Test
    void provincesAreNamedOnceInThaiOrder() {
        assertThat(store.provinces()).containsExactly("เชียงดาวเงิน", "ศรีตะวัน");
    }

    @Test
    void standingComesWithTheAgencyAndNothingIsInventedWithoutACheck() {
        List<ListedAgency> agencies = store.list(filter("", null, "", null, "", "name"), 10, 0);
        ListedAgency unseen = agencies.get(0);
        assertThat(unseen.isChecked()).isFalse();
        assertThat(unseen.scoreOit()).isNull();
        assertThat(unseen.name("en")).isEqualTo("Department of Moonlight");
        ListedAgency good = agencies.get(2);
        assertThat(good.scoreOit()).isEqualTo(100);
        assertThat(good.checkedAt()).isEqualTo(SamplePortal.MORNING);
        assertThat(good.passed()).isEqualTo(35);
    }

    private List<String> found(String text) {
        return slugs(text, null, "", null, "", "name");
    }

    private List<String> sorted(String sort) {
        return slugs("", null, "", null, "", sort);
    }

    private List<String> slugs(
            String text, @Nullable Kind kind, String province, @Nullable Band band, String... stateAndSort) {
        Filter filter = new Filter(text, kind, province, band, stateAndSort[0], stateAndSort[1]);
        List<String> slugs =
                store.list(filter, 50, 0).stream().map(ListedAgency::slug).toList();
        assertThat(store.count(filter)).isEqualTo(slugs.size());
        return slugs;
    }

    private static Filter filter(
            String text, @Nullable Kind kind, String province, @Nullable Band band, String... stateAndSort) {
        return new Filter(text, kind, province, band, stateAndSort[0], stateAndSort[1]);
    }
}
