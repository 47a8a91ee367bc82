package org.prongsai.seal;

/**
 * To which length something is filled up before it is sealed, so that the seal's length tells little of it: the rule Padmé of
 * "Reducing Metadata Leakage from Encrypted Files and Communication with PURBs" (Nikitin et al., 2019). Two lengths that share
 * their highest bits become one, and nothing grows by more than 12 %, but for what is shorter than the least length.
 */
public final class Padme {
    private Padme() {}

    /** A length that is at least so long, and never less than {@code least}. */
    public static long length(long length, long least) {
        if (length <= least) {
            return least;
        }
        int highest = bits(length) - 1;
        long step = 1L << (highest - bits(highest));
        return (length + step - 1) / step * step;
    }

    private static int bits(long number) {
        return Long.SIZE - Long.numberOfLeadingZeros(number);
    }
}
