package org.prongsai.data.api;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.prongsai.web.api.Api;
import org.prongsai.web.api.Parameters;
import org.prongsai.web.view.Answer;
import org.prongsai.web.view.Paging;

/**
 * One page of a list of results.
 *
 * @param total how many results there are on all pages
 * @param page the number of this page, from 1; a page behind the last is empty
 * @param size how many results a page has
 */
record Listing(int total, int page, int size, List<?> results) {
    /** The parameters that every list knows. */
    static final List<String> PARAMETERS = List.of("page", "size");

    /** A page of a list that is in memory as a whole. */
    static Listing of(List<?> all, Parameters asked) {
        int from = Math.min(all.size(), offset(asked));
        int until = Math.min(all.size(), from + asked.size());
        return new Listing(all.size(), asked.page(), asked.size(), all.subList(from, until));
    }

    /** How many results come before the page that is asked for. */
    static int offset(Parameters asked) {
        return (asked.page() - 1) * asked.size();
    }

    /** The list as JSON, with links to its other pages (RFC 8288); {@code filters} are the other words of the query. */
    Answer answer(URI base, Parameters asked, Map<String, String> filters) {
        int last = Math.max(1, (total + size - 1) / size);
        List<String> links = new ArrayList<>();
        if (page > 1) {
            links.add(link(base + asked.address(), filters, 1, "first"));
            links.add(link(base + asked.address(), filters, Math.min(page - 1, last), "prev"));
        }
        if (page < last) {
            links.add(link(base + asked.address(), filters, page + 1, "next"));
            links.add(link(base + asked.address(), filters, last, "last"));
        }
        Answer answer = Api.json(this);
        return links.isEmpty() ? answer : answer.with("Link", String.join(", ", links));
    }

    private String link(String address, Map<String, String> filters, int number, String relation) {
        Map<String, String> words = new LinkedHashMap<>(filters);
        words.put("page", String.valueOf(number));
        words.put("size", String.valueOf(size));
        return "<" + Paging.address(address, words) + ">; rel=\"" + relation + "\"";
    }
}
