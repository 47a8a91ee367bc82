package org.prongsai.staff;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What staff do by the portal's addresses, each as one would do it, for the test that asks for its line in the log. */
final class Deeds {
    private final Map<String, Deed> all = new LinkedHashMap<>();

    /**
     * One of them.
     *
     * @param action what the log should call it
     * @param act does it and tells by whose address
     */
    record Deed(String action, Supplier<String> act) {}

    /** Adds what is done by an address. */
    Deeds add(String route, String action, Supplier<SampleStaff.Person> act) {
        all.put(route, new Deed(action, () -> act.get().account.email()));
        return this;
    }

    Map<String, Deed> all() {
        return all;
    }
}
