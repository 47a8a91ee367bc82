package org.prongsai.rule;

/** What a check says about one item; FAIL means that we looked, UNCHECKED that we could not. */
public enum Verdict {
    PASS,
    FAIL,
    REVIEW,
    UNCHECKED,
    EXEMPT
}
