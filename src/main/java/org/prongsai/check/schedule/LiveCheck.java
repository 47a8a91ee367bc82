package org.prongsai.check.schedule;

/**
 * How far a check is that waits or runs now.
 *
 * @param waiting whether it has not begun
 * @param url the address that is being looked at, empty before the first
 * @param done addresses looked at
 * @param known addresses found so far, those looked at included
 */
public record LiveCheck(boolean waiting, String url, int done, int known) {
    static final LiveCheck WAITING = new LiveCheck(true, "", 0, 0);
    static final LiveCheck BEGUN = new LiveCheck(false, "", 0, 0);
}
