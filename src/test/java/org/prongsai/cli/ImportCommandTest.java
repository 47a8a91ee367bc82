package org.prongsai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.check.Examples;

class ImportCommandTest {
    @TempDir
    Path folder;

    private final TestProgram program = new TestProgram(visit -> Examples.visit(visit, "O1 O2- O3?"));

    @Test
    void agenciesAreImportedAllOrNone() throws IOException {
        Path file = folder.resolve("list.csv");
        String data = folder.resolve("data").toString();
        Files.writeString(file, "name,kind,province,url\nก,อบต.,เลย,a.example\nค,ผิด,เลย,b.example\n");
        assertThat(program.run("import", "agencies", file.toString(), "--data", data))
                .isEqualTo(2);
        assertThat(program.err.toString())
                .contains("list.csv:3: ไม่รู้จักประเภทหน่วยงาน “ผิด” ในช่อง “ประเภท (kind)”")
                .contains("ประเภทที่ใช้ได้คือ subdistrict-organisation (อบต.), ");
        Files.writeString(file, "name,kind,province,url\nก,อบต.,เลย,a.example\n");
        assertThat(program.run("import", "agencies", file.toString(), "--data", data))
                .isZero();
        assertThat(program.out.toString()).contains("เพิ่มใหม่ 1", "1 new, 0 changed, 0 unchanged");
        Files.writeString(file, "name,kind,province,url\nก,อบต.,เลย,a.example\nค,อบต.,เลย,b.example\n");
        program.run("import", "agencies", file.toString(), "--data", data);
        assertThat(program.out.toString()).contains("1 new, 0 changed, 1 unchanged");
        Files.writeString(file, "name,kind,province,url\nก,ทต.,เลย,a.example\nค,อบต.,เลย,b.example\n");
        program.run("import", "agencies", file.toString(), "--data", data);
        assertThat(program.out.toString()).contains("เปลี่ยนแปลง 1", "0 new, 1 changed, 1 unchanged");
        program.assertRefused(
                program.run("import", "agencies", folder.resolve("none.csv").toString()), 2, "อ่านไฟล์");
    }

    @Test
    void agencyInAPrivateNetworkIsTakenWithAWarning() throws IOException {
        Path file = folder.resolve("list.csv");
        Files.writeString(file, """
                name,kind,province,url
                ก,อบต.,เลย,http://192.168.1.5/
                ค,อบต.,เลย,http://localhost:8081/
                ง,อบต.,เลย,http://[::1]/
                จ,อบต.,เลย,https://server1.example/
                """);
        assertThat(program.run(
                        "import",
                        "agencies",
                        file.toString(),
                        "--data",
                        folder.resolve("data").toString()))
                .isZero();
        assertThat(program.out.toString()).contains("4 new");
        assertThat(program.err.toString().lines())
                .hasSize(3)
                .allMatch(line -> line.contains("opened"))
                .first()
                .asString()
                .contains("http://192.168.1.5/ ของ “ก” อยู่ในเครือข่ายภายใน");
    }

    @Test
    void wrongColumnsAreNamedInBothLanguagesWithTheNearest() throws IOException {
        Path file = Files.writeString(
                folder.resolve("list.csv"), "ชื่อหน่วยงาน,ประเภท,จังหวัด,เวบไซต์\nก,อบต.,เลย,a.example\n");
        assertThat(program.run("import", "agencies", file.toString())).isEqualTo(2);
        assertThat(program.err.toString())
                .contains("ไม่มีคอลัมน์ “เว็บไซต์ (url)”")
                .contains("ไม่รู้จักคอลัมน์ “เวบไซต์” น่าจะหมายถึง “เว็บไซต์”")
                .containsOnlyOnce("คอลัมน์ที่ใช้ได้คือ ชื่อหน่วยงาน (name), ");
    }

    @Test
    void websiteThatIsNoneIsNamedWithItsLineColumnAndWhatWasMeant() throws IOException {
        Path file = Files.writeString(
                folder.resolve("list.csv"), "name,kind,province,url\nก,ทบ.,เลย,htp:/x\nค,อบต.,เลย,htp://a.example\n");
        assertThat(program.run("import", "agencies", file.toString())).isEqualTo(2);
        assertThat(program.err.toString())
                .contains(
                        "list.csv:2: “htp:/x” ในช่อง “เว็บไซต์ (url)” ไม่ใช่ที่อยู่เว็บไซต์ ที่อยู่ที่ใช้ได้มีรูปแบบเช่น")
                .contains("list.csv:3: “htp://a.example”", "น่าจะหมายถึง “https://a.example”")
                .contains("น่าจะหมายถึง “ทต.”, “ทน.”, “ทม.”");
    }

    @Test
    void emptyFileIsCalledEmpty() throws IOException {
        String file = Files.writeString(folder.resolve("list.csv"), "\n").toString();
        String data = folder.resolve("data").toString();
        assertThat(program.run("import", "agencies", file, "--data", data)).isEqualTo(2);
        assertThat(program.err.toString()).contains("ไฟล์นี้ว่างเปล่า", "this file is empty", "คอลัมน์ที่ใช้ได้คือ");
        assertThat(program.run("import", "--data", data, "disclosures", file)).isEqualTo(2);
        assertThat(program.err.toString()).contains("ไฟล์นี้ว่างเปล่า", "this file is empty");
    }

    @Test
    void disclosuresAreImportedAllOrNoneAndSummedUp() throws IOException {
        String data = folder.resolve("data").toString();
        Path agencies = Files.writeString(
                folder.resolve("agencies.csv"), "name,kind,province,url,slug\nก,อบต.,เลย,a.example,a-town\n");
        program.run("import", "agencies", agencies.toString(), "--data", data);
        Path file = folder.resolve("list.csv");
        String head = "หน่วยงาน,ปีงบประมาณ,ข้อ,หัวข้อ,คำอธิบาย,ไฟล์\n";
        Files.writeString(file, head + "ก,2567,ข้อ ๑,โครงสร้าง,แผนผัง,\na-town,2567,O99,x,y,../z.pdf\n");
        assertThat(program.run("import", "disclosures", file.toString(), "--data", data))
                .isEqualTo(2);
        assertThat(program.err.toString())
                .contains("list.csv:3: ไม่มีข้อ “O99” ในช่อง “ข้อ”")
                .contains("O1–O5")
                .contains("“../z.pdf” ในช่อง “ไฟล์”")
                .contains("ไม่ได้นำเข้ารายการใด เพราะพบ 2 จุด");
        Files.writeString(folder.resolve("plan.txt"), "แผน");
        Files.writeString(file, head + "ก,2567,ข้อ ๑,โครงสร้าง,แผนผัง,\na-town,2567,O4,แผน,,plan.txt\n");
        assertThat(program.run("import", "disclosures", file.toString(), "--data", data))
                .isZero();
        assertThat(program.out.toString()).contains("นำเข้า 2 รายการแล้ว เพิ่ม 2 แก้ไข 0 เหมือนเดิม 0 ลบ 0");
        Files.writeString(file, head + "ก,2567,ข้อ ๑,โครงสร้าง,แผนผัง,\n");
        assertThat(program.run("import", "disclosures", file.toString(), "--data", data, "--replace", "--lang", "en"))
                .isZero();
        assertThat(program.out.toString()).contains("Imported 1 entries: 0 added, 0 changed, 1 the same, 1 removed");
    }
}
