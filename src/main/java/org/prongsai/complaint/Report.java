package org.prongsai.complaint;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a reporter wrote into the form; all but {@code what} may be empty.
 *
 * @param what what happened
 * @param where where and when
 * @param who who is involved
 * @param name the reporter's name, empty for those who do not give it
 * @param contact how to reach the reporter otherwise
 */
public record Report(String what, String where, String who, String name, String contact) {
    /** Whether the reporter gave neither name nor contact. */
    public boolean isAnonymous() {
        return name.isEmpty() && contact.isEmpty();
    }

    /** By what handlers may reach the reporter: {@code contact}, by {@code name} alone, or {@code nobody}. */
    public String reach() {
        return !contact.isEmpty() ? "contact" : !name.isEmpty() ? "name" : "nobody";
    }

    /** The words of the parts that say something else than {@code before} did; name and contact are one part. */
    public List<String> changedFrom(Report before) {
        List<String> changed = new ArrayList<>();
        if (!what.equals(before.what)) {
            changed.add("what");
        }
        if (!where.equals(before.where)) {
            changed.add("where");
        }
        if (!who.equals(before.who)) {
            changed.add("who");
        }
        if (!name.equals(before.name) || !contact.equals(before.contact)) {
            changed.add("self");
        }
        return changed;
    }

    /** All of it as one text, part by part. */
    public String whole() {
        return Stream.of(what, where, who, name, contact)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }
}
