package org.prongsai.web.view;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One page of a long list. Asking for a page behind the last shows the last.
 *
 * @param number the page, from 1
 * @param size how many rows a page has
 * @param total how many rows there are
 * @param address the address of the list with everything asked for but the page
 */
public record Paging(int number, int size, int total, String address) {
    private static final int AROUND = 2;

    /** The page that is nearest to the asked one; {@code asked} holds the other words of the query in their order. */
    public static Paging of(int number, int size, int total, String path, Map<String, String> asked) {
        int last = Math.max(1, (total + size - 1) / size);
        return new Paging(Math.min(Math.max(1, number), last), size, total, address(path, asked));
    }

    /** An address with those words of a query that are not empty. */
    public static String address(String path, Map<String, String> asked) {
        String query = asked.entrySet().stream()
                .filter(word -> !word.getValue().isEmpty())
                .map(word -> word.getKey() + "=" + URLEncoder.encode(word.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** How many rows come before this page. */
    public int offset() {
        return (number - 1) * size;
    }

    /** The number of the first row shown, 0 without rows. */
    public int first() {
        return total == 0 ? 0 : offset() + 1;
    }

    /** The number of the last row shown. */
    public int until() {
        return Math.min(total, offset() + size);
    }

    /** How many pages there are, at least one. */
    public int pages() {
        return Math.max(1, (total + size - 1) / size);
    }

    /** The address of the page before, null on the first. */
    public @Nullable String earlier() {
        return number > 1 ? to(number - 1) : null;
    }

    /** The address of the page after, null on the last. */
    public @Nullable String later() {
        return number < pages() ? to(number + 1) : null;
    }

    /** The first page, the last, and those around this one, in their order. */
    public List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        for (int page = 1; page <= pages(); page++) {
            if (page == 1 || page == pages() || Math.abs(page - number) <= AROUND) {
                int before = steps.isEmpty() ? 0 : steps.get(steps.size() - 1).number();
                steps.add(new Step(page, to(page), page == number, page > before + 1));
            }
        }
        return steps;
    }

    /**
     * A link to a page.
     *
     * @param afterGap whether pages are left out before it
     */
    public record Step(int number, String address, boolean current, boolean afterGap) {}

    private String to(int page) {
        return page == 1 ? address : address + (address.contains("?") ? "&" : "?") + "page=" + page;
    }
}
