package org.prongsai.agency;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prongsai.config.Suggestion;
import org.prongsai.thai.ThaiText;

/** The names of the 77 provinces, Bangkok among them, and how people write them. */
final class ProvinceNames {
    private static final List<String> OFFICIAL =
            List.of(("กระบี่ กรุงเทพมหานคร กาญจนบุรี กาฬสินธุ์ กำแพงเพชร ขอนแก่น จันทบุรี ฉะเชิงเทรา "
                            + "ชลบุรี ชัยนาท ชัยภูมิ ชุมพร เชียงราย เชียงใหม่ ตรัง ตราด "
                            + "ตาก นครนายก นครปฐม นครพนม นครราชสีมา นครศรีธรรมราช นครสวรรค์ นนทบุรี "
                            + "นราธิวาส น่าน บึงกาฬ บุรีรัมย์ ปทุมธานี ประจวบคีรีขันธ์ ปราจีนบุรี ปัตตานี "
                            + "พระนครศรีอยุธยา พะเยา พังงา พัทลุง พิจิตร พิษณุโลก เพชรบุรี เพชรบูรณ์ "
                            + "แพร่ ภูเก็ต มหาสารคาม มุกดาหาร แม่ฮ่องสอน ยโสธร ยะลา ร้อยเอ็ด "
                            + "ระนอง ระยอง ราชบุรี ลพบุรี ลำปาง ลำพูน เลย ศรีสะเกษ "
                            + "สกลนคร สงขลา สตูล สมุทรปราการ สมุทรสงคราม สมุทรสาคร สระแก้ว สระบุรี "
                            + "สิงห์บุรี สุโขทัย สุพรรณบุรี สุราษฎร์ธานี สุรินทร์ หนองคาย หนองบัวลำภู อ่างทอง "
                            + "อำนาจเจริญ อุดรธานี อุตรดิตถ์ อุทัยธานี อุบลราชธานี")
                    .split(" "));

    private static final Map<String, String> SHORT = Map.of(
            "กรุงเทพฯ",
            "กรุงเทพมหานคร",
            "กรุงเทพ",
            "กรุงเทพมหานคร",
            "กทม.",
            "กรุงเทพมหานคร",
            "กทม",
            "กรุงเทพมหานคร",
            "อยุธยา",
            "พระนครศรีอยุธยา",
            "โคราช",
            "นครราชสีมา");

    private ProvinceNames() {}

    /** The official name of the province that a text means, with or without the word for province before it. */
    static Optional<String> official(String text) {
        String bare = bare(text);
        String name = SHORT.getOrDefault(bare, bare);
        return OFFICIAL.contains(name) ? Optional.of(name) : Optional.empty();
    }

    /** The province whose name is nearest to what was written, empty when none is near. */
    static Optional<String> nearest(String text) {
        return Suggestion.nearest(bare(text), OFFICIAL);
    }

    private static String bare(String text) {
        return ThaiText.normal(text).replaceFirst("^(?:จังหวัด|จ\\.)\\s*", "").strip();
    }
}
