package org.prongsai.check.report;

import org.prongsai.rule.Verdict;

/** Colours of a terminal, or none. */
record Paint(boolean colours) {

    String bold(String text) {
        return in("1", text);
    }

    String faint(String text) {
        return in("2", text);
    }

    String of(Verdict verdict, String text) {
        return switch (verdict) {
            case PASS -> in("32", text);
            case FAIL -> in("31;1", text);
            case REVIEW -> in("33", text);
            case UNCHECKED, EXEMPT -> in("36", text);
        };
    }

    private String in(String code, String text) {
        return colours ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
