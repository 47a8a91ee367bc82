package org.prongsai.data.open;

/**
 * A province that has agencies.
 *
 * @param name its Thai name
 * @param agencies how many agencies it has
 * @param checked how many of them have a newest check that could look at something, {@code unseen} at nothing
 */
public record OpenProvince(String name, int agencies, int checked, int unseen) {}
