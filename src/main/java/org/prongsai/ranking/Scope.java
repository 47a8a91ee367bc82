package org.prongsai.ranking;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.agency.Kind;
import org.prongsai.checklist.Checklist;
import org.prongsai.web.Asked;

/**
 * Which agencies are compared: those that stand by one checklist, of a kind, in a province.
 *
 * @param checklist scores by different checklists say different things and are never mixed
 * @param kind null for all
 * @param province empty for all
 */
record Scope(Checklist checklist, @Nullable Kind kind, String province) {

    /** What a visitor asks for; the checklist is the one by which most agencies stand unless another is asked for. */
    static Scope of(Context ctx, List<Checklist> checklists, List<String> used) {
        String most = used.isEmpty() ? checklists.get(0).id() : used.get(0);
        Optional<Checklist> asked = Asked.value(ctx, "checklist", id -> find(checklists, id));
        return new Scope(
                asked.or(() -> find(checklists, most)).orElse(checklists.get(0)),
                Asked.value(ctx, "kind", Kind::of).orElse(null),
                Asked.text(ctx, "province"));
    }

    String checklistId() {
        return checklist.id();
    }

    @Nullable
    String provinceOrNull() {
        return province.isEmpty() ? null : province;
    }

    /** The words of its address, in their order. */
    Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("checklist", checklist.id());
        words.put("kind", kind == null ? "" : kind.code());
        words.put("province", province);
        return words;
    }

    private static Optional<Checklist> find(List<Checklist> checklists, String id) {
        return checklists.stream().filter(list -> list.id().equals(id)).findFirst();
    }
}
