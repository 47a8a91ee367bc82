package org.prongsai.bench.complaint;

import java.util.HashSet;
import java.util.Set;
import org.prongsai.complaint.intake.TrackingCode;

/** Whether tracking codes are drawn evenly and never twice. Argument: how many to draw. */
public final class Codes {
    private static final int PLACES = 20;

    private Codes() {}

    public static void main(String[] args) {
        int draws = Integer.parseInt(args[0]);
        Set<String> codes = new HashSet<>();
        int[][] counts = new int[PLACES][10];
        int runs = 0;
        for (int draw = 0; draw < draws; draw++) {
            String digits = TrackingCode.of(TrackingCode.word()).orElseThrow().digits();
            codes.add(digits);
            for (int place = 0; place < PLACES; place++) {
                counts[place][digits.charAt(place) - '0']++;
                runs += place > 0 && digits.charAt(place) == digits.charAt(place - 1) ? 1 : 0;
            }
        }
        double chi = 0;
        for (int[] place : counts) {
            for (int count : place) {
                chi += Math.pow(count - draws / 10.0, 2) / (draws / 10.0);
            }
        }
        System.out.printf(
                "%d codes, repeats %d, chi² %.1f of 180 degrees, same neighbours %.4f %% (10 expected)%n",
                draws, draws - codes.size(), chi, 100.0 * runs / ((PLACES - 1.0) * draws));
    }
}
