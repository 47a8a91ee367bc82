package org.prongsai.config;

import java.util.List;
import java.util.Map;

/**
 * How much of the disk the files of complaints may take.
 *
 * @param agencyBytes of one agency together
 * @param reserveBytes that stay free on the disk for the database and everybody's answers
 */
public record RoomSettings(long agencyBytes, long reserveBytes) {
    /** The names of its variables, in the order of the components. */
    static final List<String> VARIABLES = List.of("PRONGSAI_COMPLAINTS_MB", "PRONGSAI_RESERVE_MB");

    /** A hundred complaints with as many files as a form takes. */
    public static final RoomSettings STANDARD = ofMegabytes(10_000, 512);

    private static final long MEGABYTE = 1_000_000;

    private static RoomSettings ofMegabytes(long agency, long reserve) {
        return new RoomSettings(agency * MEGABYTE, reserve * MEGABYTE);
    }

    static RoomSettings from(Map<String, String> environment) {
        return ofMegabytes(
                megabytes(environment, "PRONGSAI_COMPLAINTS_MB", STANDARD.agencyBytes),
                megabytes(environment, "PRONGSAI_RESERVE_MB", STANDARD.reserveBytes));
    }

    private static long megabytes(Map<String, String> environment, String variable, long standard) {
        String text = environment.getOrDefault(variable, String.valueOf(standard / MEGABYTE));
        if (text.strip().matches("[1-9][0-9]{0,8}")) {
            return Long.parseLong(text.strip());
        }
        throw Settings.wrong(variable, "config.wanted.megabytes", text);
    }
}
