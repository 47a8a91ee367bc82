package org.prongsai.data.dump;

import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** A file that is being written and knows its SHA-256 when it is closed; by then it has reached the disk. For one thread. */
final class SummedFile extends FilterOutputStream {
    private final FileOutputStream file;
    private final String name;
    private final Map<String, String> sums;
    private final MessageDigest digest;
    private boolean closed;

    /** Notes its sum under its name in {@code sums}. */
    SummedFile(Path folder, String name, Map<String, String> sums) throws IOException {
        this(new FileOutputStream(folder.resolve(name).toFile()), name, sums);
    }

    private SummedFile(FileOutputStream file, String name, Map<String, String> sums) {
        super(file);
        this.file = file;
        this.name = name;
        this.sums = sums;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        file.write(bytes, offset, length);
        digest.update(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try (file) {
            file.getFD().sync();
        }
        sums.put(name, HexFormat.of().formatHex(digest.digest()));
    }
}
