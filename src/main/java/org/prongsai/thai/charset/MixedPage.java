package org.prongsai.thai.charset;

import java.nio.charset.StandardCharsets;

/** A body in which Thai UTF-8 and other bytes stand side by side: each run of high bytes is decoded on its own. */
final class MixedPage {
    private final byte[] body;
    private final StringBuilder text;
    private boolean afterThaiBytes;

    MixedPage(byte[] body) {
        this.body = body;
        this.text = new StringBuilder(body.length);
    }

    String decode() {
        int i = 0;
        while (i < body.length) {
            int end = i;
            boolean high = body[i] < 0;
            while (end < body.length && body[end] < 0 == high) {
                end++;
            }
            boolean thaiBytes = high && isThaiBytes(i, end);
            text.append(new String(body, i, end - i, thaiBytes ? Labels.THAI : StandardCharsets.UTF_8));
            i = end;
        }
        return text.toString();
    }

    /** Whether a run is 8-bit Thai. Runs that could be both follow the run before them. */
    private boolean isThaiBytes(int from, int to) {
        int thai = Utf8.thaiBytes(body, from, to);
        int bad = Utf8.badBytes(body, from, to);
        boolean plausible = ThaiBytes.isPlausible(body, from, to);
        if (thai * 2 >= to - from) {
            afterThaiBytes = false;
        } else if (bad > 0) {
            boolean word = to - from > 1 && plausible;
            afterThaiBytes = word || (afterThaiBytes && plausible);
        } else {
            return afterThaiBytes && plausible && !isSymbols(from, to);
        }
        return afterThaiBytes;
    }

    private boolean isSymbols(int from, int to) {
        return new String(body, from, to - from, StandardCharsets.UTF_8)
                .codePoints()
                .noneMatch(Character::isLetter);
    }
}
