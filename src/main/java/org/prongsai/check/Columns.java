package org.prongsai.check;

import java.lang.reflect.Array;
import java.util.List;
import org.prongsai.config.Json;

/** Lists as the JSON text of one column: they are read with their finding or not at all. */
final class Columns {
    private Columns() {}

    static String write(List<?> list) {
        return Json.write(list);
    }

    /** Most lists are empty: a page of thirty-five findings reads a hundred of them. */
    @SuppressWarnings("unchecked")
    static <T> List<T> read(String text, Class<T> type) {
        if (text.equals("[]")) {
            return List.of();
        }
        T[] none = (T[]) Array.newInstance(type, 0);
        return List.of((T[]) Json.read(text, none.getClass()));
    }
}
