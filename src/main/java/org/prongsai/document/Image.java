package org.prongsai.document;

/**
 * A picture in a body.
 *
 * @param url absolute address, empty for a picture inside a document file
 * @param text its alternative text or caption, may be empty
 * @param block the index of the block at or before it, -1 before the first
 */
public record Image(String url, String text, int block) {}
