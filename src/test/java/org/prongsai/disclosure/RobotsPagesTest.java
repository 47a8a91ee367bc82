package org.prongsai.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.profile.SamplePortal;

class RobotsPagesTest {
    @TempDir
    Path folder;

    @Test
    void ourVisitorSeesOnlyDisclosuresAndOthersEverything() {
        try (SamplePortal portal = new SamplePortal(folder)) {
            byte[] rules = TestFiles.text(portal.visitor.open("/robots.txt").body());
            SimpleRobotRules ours = rules(rules, "prongsai");
            assertThat(List.of(
                            "/agencies/a/disclosures",
                            "/agencies/a/disclosures/2567/O1",
                            "/agencies/a/disclosures/files/1/x.pdf"))
                    .allMatch(path -> ours.isAllowed("https://portal.example" + path));
            assertThat(List.of("/", "/agencies", "/agencies/a", "/checklists/oit-2567/items/O17", "/checks/1"))
                    .noneMatch(path -> ours.isAllowed("https://portal.example" + path))
                    .allMatch(path -> rules(rules, "otherbot").isAllowed("https://portal.example" + path));
        }
    }

    private static SimpleRobotRules rules(byte[] text, String agent) {
        return new SimpleRobotRulesParser()
                .parseContent("https://portal.example/robots.txt", text, "text/plain", List.of(agent));
    }
}
