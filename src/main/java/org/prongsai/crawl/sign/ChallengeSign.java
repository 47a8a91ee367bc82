package org.prongsai.crawl.sign;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.prongsai.document.Document;

/** How firewalls turn automatic visitors away: a short page that asks for proof of being human, or refuses. */
public final class ChallengeSign {
    private static final int SHORT = 800;
    private static final int HEAD = 16_384;
    private static final Pattern WORDS =
            Pattern.compile("(?i)just a moment\\.\\.\\.|attention required! \\| cloudflare|checking your browser"
                    + "|verify(?:ing)? (?:that )?you are (?:a )?human|are you a (?:human|robot)|i.m not a robot|human verification|pardon our interruption"
                    + "|ddos.guard|ddos protection by|sucuri website firewall|incapsula incident|request unsuccessful\\. incapsula"
                    + "|the requested url was rejected|request rejected|web application firewall|^access denied$|you have been blocked|captcha"
                    + "|ยืนยันว่า(?:คุณ|ท่าน)(?:เป็นมนุษย์|ไม่ใช่(?:หุ่นยนต์|โปรแกรม|บอท))");
    private static final Pattern MARKS = Pattern.compile(
            "cf-chl-|cf_chl_opt|challenge-platform|_Incapsula_Resource|/_sec/cp_challenge|awsWafCookie|ddos-guard");

    private ChallengeSign() {}

    /** Whether a page with status 200 is a challenge in place of the page. */
    public static boolean isIn(Document page) {
        int length =
                page.blocks().stream().mapToInt(block -> block.text().length()).sum();
        return length < SHORT
                && (WORDS.matcher(page.title()).find()
                        || (page.forms().isEmpty()
                                && page.links().size() < 10
                                && page.blocks().stream()
                                        .anyMatch(block ->
                                                WORDS.matcher(block.text()).find())));
    }

    /** Whether the body of an error answer is a challenge. */
    public static boolean isIn(byte[] errorBody) {
        String head = new String(errorBody, 0, Math.min(errorBody.length, HEAD), StandardCharsets.UTF_8);
        return MARKS.matcher(head).find() || head.contains("<title>Just a moment");
    }
}
