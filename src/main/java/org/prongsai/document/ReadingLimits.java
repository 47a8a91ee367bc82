package org.prongsai.document;

import java.time.Duration;

/**
 * How much of a body is read at most, so that no hostile file can exhaust the program.
 *
 * @param bytes the longest body that is looked at
 * @param htmlBytes the longest web page
 * @param parsedHtmlBytes how much of a web page goes to the parser
 * @param pdfBytes the longest PDF
 * @param pdfPages the pages read of a PDF
 * @param fileTime the time for one PDF or office file, after which its reader process is ended
 * @param heapMegabytes the heap of a reader process
 * @param officeBytes the size to which an office file may unfold
 * @param textCharacters the text kept of one body
 */
public record ReadingLimits(
        int bytes,
        int htmlBytes,
        int parsedHtmlBytes,
        int pdfBytes,
        int pdfPages,
        Duration fileTime,
        int heapMegabytes,
        long officeBytes,
        int textCharacters) {
    private static final int MEGABYTE = 1024 * 1024;

    public ReadingLimits {
        if (bytes <= 0 || htmlBytes <= 0 || parsedHtmlBytes <= 0 || pdfBytes <= 0 || pdfPages <= 0) {
            throw new IllegalArgumentException("A reading limit must be positive");
        }
        if (fileTime.isNegative()
                || fileTime.isZero()
                || heapMegabytes < 32
                || officeBytes <= 0
                || textCharacters <= 0) {
            throw new IllegalArgumentException("A reading limit must be positive, and the heap at least 32 MB");
        }
    }

    /** The limits for reading public websites. */
    public static ReadingLimits standard() {
        return new ReadingLimits(
                20 * MEGABYTE,
                5 * MEGABYTE,
                2 * MEGABYTE,
                20 * MEGABYTE,
                500,
                Duration.ofSeconds(10),
                256,
                100L * MEGABYTE,
                2_000_000);
    }
}
