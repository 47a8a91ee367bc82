package org.prongsai.web;

import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Answers requests that are refused before any page is asked, such as a broken request line: only the words of the status. */
final class PlainErrors extends ErrorHandler {
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
        return code + " " + HttpStatus.getMessage(code);
    }
}
