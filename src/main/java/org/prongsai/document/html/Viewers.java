package org.prongsai.document.html;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.prongsai.document.Address;
import org.prongsai.document.PercentCode;

/** Knows the pages that only show another file, and finds that file's address in theirs. */
final class Viewers {
    private static final Pattern FILE =
            Pattern.compile("\\.(pdf|docx?|xlsx?|pptx?|od[tsp]|rtf|csv|zip)([?#&].*)?$", Pattern.CASE_INSENSITIVE);
    private static final List<String> KNOWN = List.of(
            "docs.google.com/gview",
            "docs.google.com/viewer",
            "docs.google.com/a/",
            "drive.google.com/viewer",
            "flowpaper.com/",
            "view.officeapps.live.com/");
    private static final Set<String> NAMES =
            Set.of("file", "url", "src", "pdf", "path", "doc", "document", "pdfurl", "fileurl", "filename");

    private Viewers() {}

    /** The file that a viewer's address names, relative names being the page's own; the address itself for all else. */
    static Address unwrapped(Address address, Address base) {
        return file(address, base).orElse(address);
    }

    static boolean isFile(String path) {
        return FILE.matcher(path).find();
    }

    private static Optional<Address> file(Address address, Address base) {
        String query = address.query();
        if (query == null) {
            return Optional.empty();
        }
        String place = (address.host() + address.path()).toLowerCase(Locale.ROOT);
        boolean known = KNOWN.stream().anyMatch(place::startsWith) || place.endsWith("viewer.html");
        for (String pair : query.split("&", 50)) {
            int equals = pair.indexOf('=');
            if (equals > 0 && NAMES.contains(pair.substring(0, equals).toLowerCase(Locale.ROOT))) {
                String value = PercentCode.decode(pair.substring(equals + 1));
                boolean absolute =
                        value.startsWith("/") || value.toLowerCase(Locale.ROOT).startsWith("http");
                if (known ? !value.isBlank() : absolute && isFile(value)) {
                    return base.resolve(value).filter(file -> !file.equals(address));
                }
            }
        }
        return Optional.empty();
    }
}
