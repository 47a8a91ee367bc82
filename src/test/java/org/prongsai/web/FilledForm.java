package org.prongsai.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A form with files as a browser fills and sends it: what the page held hidden, what somebody typed, and the chosen files. */
public final class FilledForm {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String BORDER = "----bordersOfAFormInATest";
    private static final Pattern ACTION =
            Pattern.compile("<form[^>]* enctype=\"multipart/form-data\" action=\"([^\"]*)\"");

    private final String action;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    private FilledForm(String action) {
        this.action = action;
    }

    /** The form with files of a page, as it stands there. */
    public static FilledForm on(String page) {
        Matcher action = ACTION.matcher(page);
        if (!action.find()) {
            throw new IllegalArgumentException("no form with files in " + page);
        }
        FilledForm form = new FilledForm(action.group(1).replace("&amp;", "&"));
        String inside = page.substring(action.end(), page.indexOf("</form>", action.end()));
        Matcher hidden = Pattern.compile("<input type=\"hidden\" name=\"(\\w+)\" value=\"([^\"]*)\"")
                .matcher(inside);
        while (hidden.find()) {
            form.typed(hidden.group(1), hidden.group(2));
        }
        return form;
    }

    /** Types a text into a field. */
    public FilledForm typed(String field, String text) {
        part("Content-Disposition: form-data; name=\"" + field + "\"", text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Chooses a file. */
    public FilledForm chosen(String name, byte[] content) {
        part(
                "Content-Disposition: form-data; name=\"files\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream",
                content);
        return this;
    }

    /** The address to which it is sent. */
    public String action() {
        return action;
    }

    /** All that is sent. */
    public byte[] bytes() {
        byte[] end = ("--" + BORDER + "--\r\n").getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(body.toByteArray());
        all.writeBytes(end);
        return all.toByteArray();
    }

    /** What the Content-Type says. */
    public static String type() {
        return "multipart/form-data; boundary=" + BORDER;
    }

    /** Sends it to a server, with headers as name, value, name, value. */
    public HttpResponse<String> send(int port, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + action))
                .header("Content-Type", type())
                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes()));
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void part(String head, byte[] content) {
        body.writeBytes(("--" + BORDER + "\r\n" + head + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }
}
