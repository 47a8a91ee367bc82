package org.prongsai.web;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.prongsai.web.view.Language;
import org.prongsai.web.view.Messages;

/**
 * Answers requests that are refused before any page is asked, such as a request line that is broken or too long: the status
 * and a sentence in every language, because what the visitor prefers is not known yet.
 */
final class PlainErrors extends ErrorHandler {
    /** Statuses with a sentence of their own; any other has that of its hundred. */
    private static final Set<Integer> TOLD = Set.of(400, 414, 431, 500);

    private final SecurityHeaders headers;

    PlainErrors(SecurityHeaders headers) {
        this.headers = headers;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        headers.all().forEach((name, value) -> response.getHeaders().put(name, value));
        response.getHeaders().put("Content-Type", "text/plain; charset=utf-8");
        response.getHeaders().put("Cache-Control", "no-store");
        int code = request.getAttribute(ERROR_STATUS) instanceof Integer status ? status : response.getStatus();
        response.setStatus(code);
        Content.Sink.write(response, true, words(code), callback);
        return true;
    }

    private static String words(int code) {
        String key = "error.plain." + (TOLD.contains(code) ? code : code < 500 ? 400 : 500);
        Messages messages = Messages.load();
        return Stream.concat(
                        Stream.of(code + " " + HttpStatus.getMessage(code)),
                        Stream.of(Language.values()).map(language -> messages.text(language, key)))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
