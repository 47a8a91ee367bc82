package org.prongsai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.check.Check;
import org.prongsai.check.CheckStore;
import org.prongsai.database.Database;
import org.prongsai.database.SampleDatabase;

@DisabledOnOs(OS.WINDOWS)
class InterruptionTest {
    @TempDir
    Path data;

    @Test
    void controlCEndsWithinTwoSecondsAndMarksTheCheck() throws IOException, InterruptedException {
        Process child = start();
        waitForVisit(child);
        long begun = System.nanoTime();
        new ProcessBuilder("kill", "-INT", String.valueOf(child.pid())).start().waitFor();
        assertThat(child.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
        assertThat(child.exitValue()).isEqualTo(130);
        String said = new String(child.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(said).contains("หยุดการตรวจแล้ว").doesNotContain("Exception");
        assertThat(state()).isEqualTo(Check.State.INTERRUPTED);
    }

    @Test
    void killedProgramsCheckIsMarkedByTheNextOne() throws IOException, InterruptedException {
        Process child = start();
        waitForVisit(child);
        child.destroyForcibly().waitFor();
        assertThat(state()).isEqualTo(Check.State.RUNNING);
        TestProgram next = new TestProgram(visit -> org.prongsai.check.Examples.visit(visit, "O1"));
        assertThat(next.run("check", "http://a.example/", "--data", data.toString()))
                .isZero();
        assertThat(state()).isEqualTo(Check.State.INTERRUPTED);
    }

    private Process start() throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new ProcessBuilder(List.of(
                        java.toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        TestProgram.class.getName(),
                        "check",
                        "http://a.example/",
                        "--data",
                        data.toString()))
                .start();
    }

    private static void waitForVisit(Process child) throws IOException {
        BufferedReader out = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8));
        assertThat(out.readLine()).isEqualTo("visiting");
    }

    private Check.State state() {
        try (Database database = SampleDatabase.open(data)) {
            return database.store(CheckStore.class).byId(1).orElseThrow().state();
        }
    }
}
