package org.prongsai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/** The promise that a machine with Java 17 can load every class that we bring. */
class ClassFilesTest {
    private static final int JAVA_17 = 61;

    @Test
    void noJarNeedsMoreThanJava17() throws IOException {
        List<String> jars = List.of(System.getProperty("java.class.path").split(File.pathSeparator)).stream()
                .filter(entry -> entry.endsWith(".jar"))
                .toList();
        assertThat(jars).as("jars on the class path").hasSizeGreaterThan(20);
        List<String> tooNew = new ArrayList<>();
        for (String jar : jars) {
            try (JarFile file = new JarFile(jar)) {
                for (JarEntry entry :
                        file.stream().filter(ClassFilesTest::isPlainClass).toList()) {
                    try (DataInputStream in = new DataInputStream(file.getInputStream(entry))) {
                        in.readInt();
                        in.readUnsignedShort();
                        if (in.readUnsignedShort() > JAVA_17) {
                            tooNew.add(jar + "!" + entry.getName());
                        }
                    }
                }
            }
        }
        assertThat(tooNew).isEmpty();
    }

    /** Classes below META-INF/versions are for later Javas by design; Java 17 skips them. */
    private static boolean isPlainClass(JarEntry entry) {
        return entry.getName().endsWith(".class") && !entry.getName().startsWith("META-INF/versions/");
    }
}
