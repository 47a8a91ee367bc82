package org.prongsai.document;

import java.util.List;

/**
 * A web form that a visitor could fill in.
 *
 * @param action where it is sent, absolute; the page's own address when it says nothing
 * @param method {@code get} or {@code post}
 * @param block the index of the last block before or at its beginning, -1 before the first
 * @param text everything written inside the form: labels, placeholders, button texts
 * @param fields what can be filled in
 */
public record Form(String action, String method, int block, String text, List<Field> fields) {

    public Form {
        fields = List.copyOf(fields);
    }

    /** Whether somebody must sign in with it. */
    public boolean asksForPassword() {
        return fields.stream().anyMatch(field -> field.type().equals("password"));
    }

    /** One thing to fill in: the name attribute, the type (text, textarea, password, file, …) and label or placeholder. */
    public record Field(String name, String type, String label) {}
}
