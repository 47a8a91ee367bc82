package org.prongsai.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/**
 * A folder of files that come with the program and that people may edit: it is read from the working folder when it stands
 * there, otherwise from inside the program.
 */
public final class ConfigFolder {
    private final String name;
    private final Path outside;
    private final boolean isOutside;

    private ConfigFolder(Path working, String name) {
        this.name = name;
        this.outside = working.resolve(name).toAbsolutePath().normalize();
        this.isOutside = Files.isDirectory(outside);
    }

    /** Checklists, words and limits: {@code crawler-config}. */
    public static ConfigFolder crawlerConfig(Path working) {
        return new ConfigFolder(working, "crawler-config");
    }

    /** Style sheets, scripts, pictures and fonts: {@code static}. */
    public static ConfigFolder staticFiles(Path working) {
        return new ConfigFolder(working, "static");
    }

    /** The names of the files directly in a sub-folder, sorted; an empty list when there is no such folder. */
    public List<String> names(String folder) {
        try {
            if (isOutside) {
                return namesIn(outside.resolve(checked(folder)));
            }
            Path program = program();
            return Files.isDirectory(program)
                    ? namesIn(program.resolve(name).resolve(checked(folder)))
                    : namesInJar(program, name + "/" + checked(folder) + "/");
        } catch (IOException e) {
            throw new UncheckedIOException(name + "/" + folder + " cannot be listed", e);
        }
    }

    /** The text of a file that must be there, read as UTF-8. */
    public String text(String path) {
        byte[] bytes = bytes(path)
                .orElseThrow(() -> new ConfigurationProblem(
                        isOutside ? "config.no-file.outside" : "config.no-file.inside",
                        Map.of("file", name + "/" + path, "folder", name)));
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The YAML in a file that must be there. */
    public YamlNode yaml(String path) {
        return Yaml.read(name + "/" + path, text(path));
    }

    /** The bytes of a file, if there is one. */
    public Optional<byte[]> bytes(String path) {
        String safe = checked(path);
        try {
            if (isOutside) {
                Path file = outside.resolve(safe);
                return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
            }
            try (InputStream in = ConfigFolder.class.getResourceAsStream("/" + name + "/" + safe)) {
                return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(name + "/" + path + " cannot be read", e);
        }
    }

    /** Whether it stands in the working folder, where people edit it. */
    public boolean isOutside() {
        return isOutside;
    }

    /** Refuses paths that would leave the folder: part of them may come from a web address. */
    private static String checked(String path) {
        if (path.startsWith("/")
                || path.contains("\\")
                || path.contains("\0")
                || List.of(path.split("/")).contains("..")) {
            throw new IllegalArgumentException("a path inside the folder is expected: " + path);
        }
        return path;
    }

    private static List<String> namesIn(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    /** Lists by entry names, because not every jar has entries for its folders. */
    static List<String> namesInJar(Path jar, String prefix) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.stream()
                    .map(entry -> entry.getName())
                    .filter(entry -> entry.startsWith(prefix))
                    .map(entry -> entry.substring(prefix.length()))
                    .filter(rest -> !rest.isEmpty() && !rest.contains("/"))
                    .sorted()
                    .toList();
        }
    }

    private static Path program() throws IOException {
        try {
            return Path.of(ConfigFolder.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IOException("the program cannot find itself", e);
        }
    }
}
