package org.prongsai.document;

import java.nio.file.*;

public class Dump {
    public static void main(String[] a) throws Exception {
        try (DocumentReader r = new DocumentReader(ReadingLimits.standard())) {
            for (String f : a) {
                long t = System.nanoTime();
                Document d = r.read(Files.readAllBytes(Path.of(f)), "", "http://a.go.th/x/y.html");
                t = System.nanoTime() - t;
                System.out.println(
                        "=== " + f + " " + d.kind() + " " + d.state() + " «" + d.title() + "» " + t / 1000000 + " ms");
                int i = 0;
                for (Block b : d.blocks()) {
                    System.out.println((i++) + " " + b.type() + b.level() + " " + b.region() + " t" + b.table() + " #"
                            + b.anchor() + " " + (b.isRow() ? b.cells() : b.text()));
                }
                d.links().forEach(l -> System.out.println("  " + l));
                d.forms().forEach(l -> System.out.println("  " + l));
                d.images().forEach(l -> System.out.println("  " + l));
                d.scripts().forEach(l -> System.out.println("  S " + l));
            }
        }
    }
}
