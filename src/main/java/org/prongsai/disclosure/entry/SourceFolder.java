package org.prongsai.disclosure.entry;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.prongsai.disclosure.attachment.Inspection;

/** The folder of a list, from which its files are taken; nothing outside it is ever opened. */
final class SourceFolder {
    /** A drive, a stream, a sign that shows no one or turns the writing round. */
    private static final Pattern UNFIT = Pattern.compile("[:\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029]");

    private static final Pattern DEVICE =
            Pattern.compile("(?i)(?:con|prn|aux|nul|conin\\$|conout\\$|com[0-9¹²³]|lpt[0-9¹²³])\\s*(?:\\..*)?");

    private final Path folder;

    SourceFolder(Path folder) {
        this.folder = folder;
    }

    /** The file that a cell names, or why it is not taken. */
    Found find(String cell) {
        List<String> parts = List.of(cell.replace('\\', '/').split("/", -1));
        boolean isFit = !UNFIT.matcher(cell).find()
                && Stream.of(cell.replace('\\', '/').split("/", -1)).allMatch(SourceFolder::isFit);
        if (!isFit) {
            return Found.wrong(DisclosureFile.Fault.BAD_PATH);
        }
        try {
            Path root = folder.toRealPath();
            Path file = root;
            for (String part : parts) {
                file = file.resolve(part);
            }
            Path real = file.toRealPath();
            if (!real.startsWith(root)) {
                return Found.wrong(DisclosureFile.Fault.OUTSIDE);
            }
            return Files.isRegularFile(real, LinkOption.NOFOLLOW_LINKS)
                    ? Found.right(new Source(real, parts.get(parts.size() - 1)))
                    : Found.wrong(DisclosureFile.Fault.NO_FILE);
        } catch (IOException | InvalidPathException e) {
            return Found.wrong(DisclosureFile.Fault.NO_FILE);
        }
    }

    private static boolean isFit(String part) {
        return !part.isBlank()
                && !part.matches("\\.+\\s*")
                && !part.startsWith("~")
                && !DEVICE.matcher(part).matches();
    }

    /** The bytes of a file, one more than is allowed where it is too long. */
    static byte[] bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return in.readNBytes(Inspection.MOST_BYTES + 1);
        }
    }

    /** A file beside the list, under the name that the list gives it. */
    record Source(Path path, String name) {}

    /** A file, or a fault; exactly one of them is there. */
    record Found(java.util.Optional<Source> source, java.util.Optional<DisclosureFile.Fault> fault) {
        static Found right(Source source) {
            return new Found(java.util.Optional.of(source), java.util.Optional.empty());
        }

        static Found wrong(DisclosureFile.Fault fault) {
            return new Found(java.util.Optional.empty(), java.util.Optional.of(fault));
        }
    }
}
