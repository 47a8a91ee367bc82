package org.prongsai.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigFolderTest {
    @TempDir
    Path working;

    @Test
    void folderInTheWorkingFolderComesFirst() throws IOException {
        Path folder = Files.createDirectories(working.resolve("crawler-config/checklists"));
        Files.writeString(folder.resolve("oit-2599.yaml"), "checklist: ก\n");
        ConfigFolder config = ConfigFolder.crawlerConfig(working);
        assertThat(config.isOutside()).isTrue();
        assertThat(config.names("checklists")).containsExactly("oit-2599.yaml");
        assertThat(config.yaml("checklists/oit-2599.yaml").text("checklist")).isEqualTo("ก");
        assertThatThrownBy(() -> config.text("vocabulary.yaml"))
                .isInstanceOf(ConfigurationProblem.class)
                .hasMessageStartingWith("crawler-config/vocabulary.yaml is missing");
    }

    @Test
    void withoutItTheProgramsOwnFilesAreRead() {
        ConfigFolder config = ConfigFolder.crawlerConfig(working);
        assertThat(config.isOutside()).isFalse();
        assertThat(config.names("no-such-folder")).isEmpty();
        assertThat(config.bytes("no-such-file.yaml")).isEmpty();
    }

    @Test
    void filesInsideAJarAreListedWithoutFolderEntries() throws IOException {
        Path jar = working.resolve("program.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (String name : new String[] {
                "crawler-config/checklists/b.yaml", "crawler-config/checklists/a.yaml", "crawler-config/crawler.yaml"
            }) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("x".getBytes(StandardCharsets.UTF_8));
            }
        }
        assertThat(ConfigFolder.namesInJar(jar, "crawler-config/checklists/")).containsExactly("a.yaml", "b.yaml");
    }

    @Test
    void pathsThatLeaveTheFolderAreRefused() {
        ConfigFolder config = ConfigFolder.staticFiles(working);
        for (String path : new String[] {"../pom.xml", "css/../../pom.xml", "/etc/passwd", "css\\..\\x", "a\0b"}) {
            assertThatThrownBy(() -> config.bytes(path)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
