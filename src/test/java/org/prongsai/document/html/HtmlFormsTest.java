package org.prongsai.document.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.prongsai.document.Document;
import org.prongsai.document.Form;
import org.prongsai.document.Image;

class HtmlFormsTest {
    @Test
    void formTellsWhatCanBeFilledIn() {
        Form form = Pages.read(
                        "<h2>ร้องเรียน</h2><form method=POST action=/send><label for=n>ชื่อ-สกุล</label><input id=n name=fullname>"
                                + "<label>รายละเอียด <textarea name=detail></textarea></label><input type=tel name=tel placeholder=โทรศัพท์>"
                                + "<input type=hidden name=csrf>แนบไฟล์ <input type=file name=doc><input type=submit value=ส่งคำร้อง></form>")
                .forms()
                .get(0);
        assertThat(form.action()).isEqualTo("http://www.ban-mai.go.th/send");
        assertThat(form.method()).isEqualTo("post");
        assertThat(form.block()).isZero();
        assertThat(form.text()).contains("ชื่อ-สกุล", "โทรศัพท์", "ส่งคำร้อง");
        assertThat(form.fields())
                .containsExactly(
                        new Form.Field("fullname", "text", "ชื่อ-สกุล"),
                        new Form.Field("detail", "textarea", "รายละเอียด"),
                        new Form.Field("tel", "tel", "โทรศัพท์"),
                        new Form.Field("doc", "file", "แนบไฟล์"));
    }

    @Test
    void labelInTheCellBeforeNamesAField() {
        Form form = Pages.read(
                        "<form><table><tr><td>รหัสผ่าน</td><td><input type=password name=p></td></tr></table></form>")
                .forms()
                .get(0);
        assertThat(form.asksForPassword()).isTrue();
        assertThat(form.fields().get(0).label()).isEqualTo("รหัสผ่าน");
        assertThat(form.action()).isEqualTo(Pages.HERE);
    }

    @Test
    void formBetweenTableRowsKeepsItsFields() {
        Form form = Pages.read(
                        "<table><form action=/s method=post><tr><td>เรื่อง</td><td><input name=subject></td></tr></form></table>")
                .forms()
                .get(0);
        assertThat(form.action()).isEqualTo("http://www.ban-mai.go.th/s");
        assertThat(form.fields()).extracting(Form.Field::name).containsExactly("subject");
    }

    @Test
    void fieldsWithoutAFormAreOneForm() {
        assertThat(Pages.read(
                                "<div>ชื่อ <input name=a></div><textarea name=b></textarea><button onclick=send()>ส่ง</button>")
                        .forms())
                .singleElement()
                .satisfies(form -> assertThat(form.fields()).hasSize(2));
        assertThat(Pages.read("<p>ค้นหา <input name=q></p>").forms()).isEmpty();
    }

    @Test
    void picturesOfTheContentAreKept() {
        Document page = Pages.read(
                "<nav><img src=/logo.png></nav><h1>โครงสร้าง</h1><img src='chart.jpg' alt='แผนผัง'><img src=/dot.gif width=1 height=1><img data-src=/lazy.jpg src='data:x'>");
        assertThat(page.images())
                .containsExactly(
                        new Image("http://www.ban-mai.go.th/ita/chart.jpg", "แผนผัง", 0),
                        new Image("http://www.ban-mai.go.th/lazy.jpg", "", 0));
    }

    @Test
    void scriptsAreKeptToRecogniseChatWindows() {
        Document page =
                Pages.read("<script src='https://connect.facebook.net/sdk.js'></script><script>var chat = 1;</script>");
        assertThat(page.scripts()).containsExactly("https://connect.facebook.net/sdk.js", "var chat = 1;");
    }
}
