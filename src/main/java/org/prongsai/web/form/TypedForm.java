package org.prongsai.web.form;

import io.javalin.http.Context;
import org.prongsai.web.view.Shown;

/** What somebody typed into the fields of a form. */
public final class TypedForm {
    private TypedForm() {}

    /** One line without invisible signs and blanks around it; empty when the field was not sent. */
    public static String line(Context ctx, String field) {
        return Shown.visible(ctx.formParam(field));
    }

    /** The text exactly as it was typed, such as a password; empty when the field was not sent. */
    public static String exact(Context ctx, String field) {
        String text = ctx.formParam(field);
        return text == null ? "" : text;
    }

    /** Whether a box is ticked. */
    public static boolean ticked(Context ctx, String field) {
        return ctx.formParam(field) != null;
    }
}
