package org.prongsai.crawl.sign;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.prongsai.document.Block;
import org.prongsai.document.Document;

/**
 * How a site says "not found" with a status of 200: learnt from its answer to an address that cannot exist, and from the
 * words of the page itself.
 */
public final class NotFoundSign {
    private static final int SHORT = 600;
    private static final int ECHO = 12;
    private static final int SHELL = 100;
    private static final int FEW_LINKS = 3;
    private static final Pattern WORDS = Pattern.compile(
            "(?i)(?:^|\\D)404\\b.{0,40}(?:error|not found|ไม่พบ|หน้า)|^[^\\p{L}\\d]*(?:error[^\\p{L}\\d]*)?404[^\\p{L}\\d]*$"
                    + "|(?:page|file|url|document|content|object|requested)\\b.{0,40}\\b(?:not found|(?:does not|doesn.t|no longer) exist|could not be found|cannot be found|can.t be found)"
                    + "|^[^\\p{L}]*(?:error[^\\p{L}]*)?not found[^\\p{L}]*$|nothing (?:was )?found"
                    + "|ไม่พบ(?:หน้า|เพจ|ไฟล์|เอกสารที่|บทความ|เนื้อหาที่|url|ลิงก์|ลิงค์)|(?:หน้า|เพจ|ลิงก์|ลิงค์|url)\\S{0,30}\\s?(?:ไม่มีอยู่|ไม่พบ|ไม่ถูกต้อง|ถูกลบ|หาไม่พบ)"
                    + "|ขออภัย\\S{0,10}\\s?ไม่พบ|ไม่มีหน้า(?:นี้|ที่)");
    private static final Pattern HOME = Pattern.compile("(?i)/?|.*/(?:index|home|main|default|site|th)(?:\\.\\w+)?/?");

    private final Set<String> blocks;
    private final String address;

    private NotFoundSign(Set<String> blocks, String address) {
        this.blocks = blocks;
        this.address = address;
    }

    /** Nothing learnt: the site answers unknown addresses as it should. */
    public static NotFoundSign none() {
        return new NotFoundSign(Set.of(), "");
    }

    /** Learnt from the page that answered for an address that cannot exist; {@code target} is where it was sent, or empty. */
    public static NotFoundSign of(Document answer, String target) {
        // A shell that scripts fill is the same for every address and says nothing.
        boolean isShell = letters(answer) < SHELL && answer.links().size() < FEW_LINKS && !says(answer);
        return isShell ? none() : new NotFoundSign(texts(answer), target);
    }

    /** Whether unknown addresses are sent to this one. */
    public boolean isWhereUnknownGo(String landed, String askedPath) {
        return !address.isEmpty()
                && address.equals(landed)
                && !HOME.matcher(askedPath).matches();
    }

    /** Whether a page is the site's "not found" page, or its home page in place of one. */
    public boolean matches(Document page, String path) {
        return says(page) || (!HOME.matcher(path).matches() && addsNothing(page));
    }

    /** Whether a short page says in its title or first words that there is no such page. */
    public static boolean says(Document page) {
        if (letters(page) > SHORT) {
            return false;
        }
        if (WORDS.matcher(page.title()).find()) {
            return true;
        }
        return page.blocks().stream()
                .filter(block -> block.region() == Block.Region.BODY)
                .filter(block -> block.isHeading() || block.text().length() < 120)
                .limit(6)
                .anyMatch(block -> WORDS.matcher(block.text()).find());
    }

    /** Whether a page holds no more words than the answer to an unknown address, an echo of the address aside. */
    private boolean addsNothing(Document page) {
        if (blocks.isEmpty() || page.blocks().isEmpty()) {
            return false;
        }
        int more = 0;
        for (Block block : page.blocks()) {
            if (!blocks.contains(block.text())) {
                more += (int) block.text().chars().filter(Character::isLetter).count();
            }
        }
        return more <= ECHO;
    }

    private static Set<String> texts(Document page) {
        Set<String> texts = new HashSet<>();
        page.blocks().forEach(block -> texts.add(block.text()));
        return texts;
    }

    private static int letters(Document page) {
        return page.blocks().stream()
                .filter(block -> block.region() == Block.Region.BODY)
                .mapToInt(block -> block.text().length())
                .sum();
    }
}
