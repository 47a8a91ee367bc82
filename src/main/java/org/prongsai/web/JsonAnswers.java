package org.prongsai.web;

import io.javalin.json.JsonMapper;
import java.lang.reflect.Type;
import org.prongsai.config.Json;

/** JSON answers as {@link Json} writes them; no page reads JSON. */
final class JsonAnswers implements JsonMapper {
    @Override
    public String toJsonString(Object value, Type type) {
        return Json.write(value);
    }
}
