package org.prongsai.check;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Lists as the JSON text of one column: they are read with their finding or not at all. */
final class Columns {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Columns() {}

    static String write(List<?> list) {
        return MAPPER.writeValueAsString(list);
    }

    static <T> List<T> read(String text, Class<T> type) {
        return MAPPER.readerForListOf(type).readValue(text);
    }
}
