package org.prongsai.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The generated sites, the same for the same seed; hosts are 127.0.1.1, 127.0.1.2 and so on, all on one port. */
record SiteSet(int port, List<Site> sites) {
    static final int SEED = 2567;
    static final int PAGES = 100;
    static final int DEAD_LINKS = 10;
    static final int DOCUMENTS = 5;
    private static final int PARAGRAPHS = 6_000;

    static SiteSet generate(int hosts, int port) {
        Answer.Memory memory = new Answer.Memory();
        SplittableRandom random = new SplittableRandom(SEED);
        List<ByteBuffer> prose = new Prose(random)
                .paragraphs(PARAGRAPHS).stream()
                        .map(text -> memory.keep(("<p>" + text + "</p>\n").getBytes(StandardCharsets.UTF_8)))
                        .toList();
        List<ItemText> items = ItemText.all();
        List<Site> sites = new ArrayList<>();
        for (int host = 1; host <= hosts; host++) {
            Place place = new Place(host, hosts, port);
            sites.add(new SiteMaker(place, items, prose, memory, random.split()).make());
        }
        return new SiteSet(port, List.copyOf(sites));
    }

    static String address(int host, int port) {
        return "http://127.0.1.%d:%d".formatted(host, port);
    }

    /** Where one site stands among its neighbours. */
    record Place(int host, int hosts, int port) {
        String address() {
            return SiteSet.address(host, port);
        }

        String neighbour(int steps) {
            return SiteSet.address(1 + Math.floorMod(host - 1 + steps, hosts), port);
        }
    }
}
