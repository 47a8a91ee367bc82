package org.prongsai.ranking;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.prongsai.agency.Agency;
import org.prongsai.agency.Kind;
import org.prongsai.profile.SamplePortal;
import org.prongsai.rule.Judgement;
import org.prongsai.rule.Reason;

/** A portal with two best towns, a worse one, one that was never checked, and a school in another province. */
final class RankedPortal implements AutoCloseable {
    private static final Judgement MISSING = new Judgement(Reason.NOT_FOUND, 0.9, null, List.of(), List.of());

    final SamplePortal portal;

    RankedPortal() {
        portal = new SamplePortal();
        Agency best = portal.agency("best", "เทศบาลเมืองดีเยี่ยม");
        Agency alike = portal.agency("alike", "เทศบาลเมืองกลางดาว");
        Agency worst = portal.agency("worst", "เทศบาลเมืองหนองดาว");
        portal.agency("unseen", "เทศบาลเมืองไม่เคยตรวจ");
        Agency other = portal.agencies.keep(
                new Agency(0, "school", "วิทยาลัยธารดาว", null, Kind.OTHER, "ธารดาว", "http://school.example/"));
        portal.check(best, SamplePortal.MORNING, Map.of());
        portal.check(alike, SamplePortal.MORNING, Map.of());
        portal.check(worst, SamplePortal.MORNING, Map.of("O1", MISSING, "O2", MISSING, "O35", MISSING));
        portal.check(
                other, SamplePortal.MORNING, Map.of("O1", MISSING, "O2", Judgement.without(Reason.BUDGET, List.of())));
    }

    /** Opens an address in which Thai letters may stand as they are. */
    Document page(String address) {
        StringBuilder ascii = new StringBuilder();
        address.codePoints()
                .mapToObj(Character::toString)
                .forEach(sign ->
                        ascii.append(sign.charAt(0) < 128 ? sign : URLEncoder.encode(sign, StandardCharsets.UTF_8)));
        return Jsoup.parse(portal.visitor.open(ascii.toString()).body());
    }

    @Override
    public void close() {
        portal.close();
    }
}
