package org.prongsai.directory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.prongsai.agency.Agency;
import org.prongsai.agency.Kind;
import org.prongsai.profile.SamplePortal;
import org.prongsai.rule.Judgement;
import org.prongsai.rule.Reason;

/** A portal with four invented agencies: one good, one poor, one that is down and one that was never checked. */
final class SampleDirectory implements AutoCloseable {
    final SamplePortal portal;
    final Agency good;
    final Agency poor;
    final Agency down;
    final Agency unseen;

    SampleDirectory() {
        portal = new SamplePortal();
        good = keep("ko", "เทศบาลเมืองเกาะพราว ๑๒", "Ko Phrao Town", Kind.TOWN_MUNICIPALITY, "ศรีตะวัน");
        poor = keep("kham", "เทศบาลตำบลน้ำคำ", "Nam Kham", Kind.SUBDISTRICT_MUNICIPALITY, "เชียงดาวเงิน");
        down = keep("fa", "องค์การบริหารส่วนตำบลฟ้าทอง", "Fa Thong", Kind.SUBDISTRICT_ORGANISATION, "ศรีตะวัน");
        unseen = keep("krom", "กรมแสงเดือน", "Department of Moonlight", Kind.DEPARTMENT, "");
        portal.check(good, SamplePortal.MORNING, Map.of());
        portal.check(poor, SamplePortal.MORNING.minusSeconds(60), all(Reason.NOT_FOUND));
        portal.check(down, SamplePortal.MORNING.minusSeconds(120), all(Reason.SITE_DOWN));
    }

    Agency keep(String slug, String name, String english, Kind kind, String province) {
        return portal.agencies.keep(new Agency(0, slug, name, english, kind, province, "http://" + slug + ".example/"));
    }

    /** Every item with the same reason. */
    Map<String, Judgement> all(Reason reason) {
        Map<String, Judgement> judgements = new HashMap<>();
        portal.checklist.items().forEach(item -> judgements.put(item.code(), Judgement.without(reason, List.of())));
        return judgements;
    }

    @Override
    public void close() {
        portal.close();
    }
}
