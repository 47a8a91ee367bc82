package org.prongsai.bench;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** An invented town: its name, and the people who run it. */
record Agency(String name, List<String> people) {
    private static final List<String> FIRST =
            List.of("หนอง", "บ้าน", "โคก", "นา", "ดอน", "ท่า", "ห้วย", "คลอง", "วัง", "เขา");
    private static final List<String> SECOND = List.of(
            "ตัวอย่าง",
            "สมมติ",
            "ลมโชยชื่น",
            "ดาวกระจาย",
            "ขนุนหวาน",
            "ใบตองเขียว",
            "นกเค้าน้อย",
            "ปลาตะเพียน",
            "จันทร์ยิ้ม",
            "รุ้งเจ็ดสี");
    private static final List<String> GIVEN =
            List.of("นายสมมติ", "นางตัวอย่าง", "นายทดลอง", "นางสาวสมมุติ", "นายจำลอง", "นางสาวลองดู");
    private static final List<String> FAMILY = List.of("ใจสว่าง", "รักษ์ถิ่น", "มั่นคงดี", "ทองแท้", "สุขสงบ", "ฟ้าใส");

    static Agency of(int number, RandomGenerator random) {
        String name = "เทศบาลตำบล" + FIRST.get(number % 10) + SECOND.get(number / 10 % 10);
        return new Agency(
                name,
                IntStream.range(0, 4)
                        .mapToObj(seat -> GIVEN.get((seat + number) % 6) + " " + FAMILY.get(random.nextInt(6)))
                        .toList());
    }
}
