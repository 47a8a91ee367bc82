package org.prongsai.demo;

import java.util.List;
import org.prongsai.agency.Agency;
import org.prongsai.agency.Kind;

/**
 * An invented agency.
 *
 * @param folder the folder of its website among the resources, also its word in addresses
 * @param port the port that its website takes when it is free
 */
public record DemoAgency(String folder, String name, String englishName, Kind kind, int port) {
    private static final String PROVINCE = "ศรีตะวัน";

    /** All invented agencies. */
    public static List<DemoAgency> all() {
        return DemoFiles.lines("agencies.tsv").stream().map(DemoAgency::of).toList();
    }

    /** The agency as the portal keeps it, with the address where its website answers now. */
    public Agency toAgency(String url) {
        return new Agency(0, folder, name, englishName, kind, PROVINCE, url);
    }

    private static DemoAgency of(String line) {
        String[] cells = line.split("\t", 5);
        return new DemoAgency(
                cells[0], cells[1], cells[2], Kind.of(cells[3]).orElseThrow(), Integer.parseInt(cells[4]));
    }
}
