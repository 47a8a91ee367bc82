package org.prongsai.checklist;

/** A text that people read, in Thai and in English. */
public record Localized(String th, String en) {}
