package org.prongsai.agency;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.prongsai.crawl.address.SiteAddress;

/** How people write the address of an agency's website: what a check could visit, and nothing else. */
final class Websites {
    /** Whatever stands where the scheme should. */
    private static final Pattern BEGINNING = Pattern.compile("^[A-Za-z]{1,10}[:;/\\\\]++");

    private Websites() {}

    /** The address that a text means, with https where no scheme stands; empty for what is no address of a website. */
    static Optional<URI> read(String text) {
        return SiteAddress.parse(text)
                .filter(SiteAddress::isWhole)
                .map(site -> uri(text)
                        .orElseGet(() -> URI.create(site.candidates().get(0).url())));
    }

    /** The address that was probably meant by a text that is none. */
    static Optional<String> meant(String text) {
        String rest = BEGINNING.matcher(text.strip()).replaceFirst("").replaceAll("\\s+", "");
        return read(rest).map(URI::toString);
    }

    /** As it stands there; none for an address that has to be put into other letters first, such as a Thai domain. */
    private static Optional<URI> uri(String text) {
        try {
            URI uri = new URI(text.contains("://") ? text : "https://" + text);
            return Optional.of(uri).filter(each -> each.getHost() != null);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
