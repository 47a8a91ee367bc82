package org.prongsai.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Thai sentences about life in a town that belong to no item of any checklist. */
public final class Prose {
    private static final List<String> WHEN = List.of(
            "ในช่วงเช้าตรู่",
            "เมื่อเข้าสู่ฤดูฝน",
            "ยามเย็นหลังเลิกงาน",
            "ในวันหยุดสุดสัปดาห์",
            "ตั้งแต่อดีตจนถึงปัจจุบัน",
            "หลังฤดูเก็บเกี่ยว",
            "ทุกครั้งที่น้ำหลาก",
            "เมื่อลมหนาวมาเยือน");
    private static final List<String> WHO = List.of(
            "ชาวบ้านริมคลอง",
            "กลุ่มแม่บ้าน",
            "เยาวชนในหมู่บ้าน",
            "ผู้เฒ่าผู้แก่",
            "ชาวนาและชาวสวน",
            "นักท่องเที่ยวจากต่างถิ่น",
            "พ่อค้าแม่ค้าในตลาด",
            "ครอบครัวชาวประมง",
            "ช่างทอผ้า",
            "เด็กนักเรียน");
    private static final List<String> DO = List.of(
            "ช่วยกันดูแลต้นไม้ใหญ่",
            "ทำขนมพื้นบ้านขาย",
            "เล่านิทานเก่าแก่ให้ลูกหลานฟัง",
            "ปั่นจักรยานชมทุ่งนา",
            "จักสานตะกร้าไม้ไผ่",
            "ปลูกผักสวนครัวไว้กิน",
            "ทอผ้าลายดอกพิกุล",
            "ออกเรือหาปลาในบึง",
            "แต่งดนตรีพื้นเมือง",
            "ตากกล้วยและทำน้ำตาลสด",
            "วาดภาพทิวเขาและสายน้ำ");
    private static final List<String> WHERE = List.of(
            "ริมฝั่งคลองสายเก่า",
            "ใต้ต้นจามจุรี",
            "บนเนินเขาเตี้ย ๆ",
            "ที่ลานวัดกลางหมู่บ้าน",
            "ข้างทุ่งดอกบัว",
            "ในตลาดไม้เก่า",
            "ตลอดแนวถนนลูกรัง",
            "รอบหนองน้ำใหญ่",
            "หน้าศาลาริมน้ำ");
    private static final List<String> WHY = List.of(
            "ทำให้บรรยากาศอบอุ่นและน่าอยู่",
            "จึงเป็นที่รักของผู้มาเยือน",
            "เป็นความทรงจำที่งดงามของคนรุ่นก่อน",
            "สร้างรอยยิ้มให้ทุกครอบครัว",
            "ด้วยความผูกพันที่มีต่อผืนดิน",
            "เพราะธรรมชาติยังอุดมสมบูรณ์",
            "จนกลายเป็นเสน่ห์ของท้องถิ่น");

    private final RandomGenerator random;

    public Prose(RandomGenerator random) {
        this.random = random;
    }

    /** Four sentences, about 250 signs. */
    public String paragraph() {
        return IntStream.range(0, 4).mapToObj(sentence -> sentence()).collect(Collectors.joining(" "));
    }

    public String sentence() {
        return String.join("", pick(WHEN), pick(WHO), pick(DO), pick(WHERE), pick(WHY));
    }

    List<String> paragraphs(int count) {
        List<String> paragraphs = new ArrayList<>();
        for (int paragraph = 0; paragraph < count; paragraph++) {
            paragraphs.add(paragraph());
        }
        return paragraphs;
    }

    private String pick(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
