package org.prongsai.data.open;

/**
 * A province that has agencies.
 *
 * @param name its Thai name
 * @param agencies how many agencies it has, and how many of them were {@code checked}
 */
public record OpenProvince(String name, int agencies, int checked) {}
