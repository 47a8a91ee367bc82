package org.prongsai.checklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.prongsai.config.YamlNode;
import org.prongsai.rule.find.Owner;

/**
 * One thing that the content of an item must hold.
 *
 * @param id its name, unique in its item
 * @param title the wording of the list where it is known
 * @param rule how to find it, in one of the kinds of {@code rule.kind}
 * @param replaces ids of elements that need not be found when this one is: it is an alternative to them
 * @param reason the code of the reason that is given when it is missing, where it has one of its own
 * @param onlyFor the kinds of agency of which alone it is asked; empty when of all
 */
public record Element(
        String id,
        Localized title,
        Certainty certainty,
        YamlNode rule,
        List<String> replaces,
        Optional<String> reason,
        Set<Owner> onlyFor) {
    private static final String LEAD_END = ": ";
    private static final Pattern NONE =
            Pattern.compile("(?:ระบุ|เขียน|แสดง|เผยแพร่)ว่าไม่มี|ไม่มีให้(?:ระบุ|เขียน|แสดง|เผยแพร่)");

    public Element {
        replaces = List.copyOf(replaces);
        onlyFor = Set.copyOf(onlyFor);
    }

    /** Whether it asks that something is not there, so that nothing is found when it is as asked. */
    public boolean isDenial() {
        return rule.has("none-of");
    }

    /** Whether its own wording says that an agency which has none may write so. */
    public boolean mayBeNone() {
        return NONE.matcher(title.th()).find();
    }

    /** Titles that stand one below the other, each without the words before a colon that it shares with the one above. */
    public static List<String> withoutRepeats(List<String> titles) {
        List<String> shortened = new ArrayList<>();
        String above = "";
        for (String title : titles) {
            String lead = title.substring(0, title.indexOf(LEAD_END) + 1);
            boolean isRepeated = !lead.isEmpty() && lead.equals(above);
            shortened.add(isRepeated ? title.substring(lead.length()).strip() : title);
            above = lead;
        }
        return shortened;
    }
}
