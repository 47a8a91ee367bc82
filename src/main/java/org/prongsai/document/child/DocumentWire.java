package org.prongsai.document.child;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.prongsai.document.Block;
import org.prongsai.document.Document;
import org.prongsai.document.Image;
import org.prongsai.document.Link;

/** How a document, or a copy without hidden data, travels from a reader process to the program. Forms and scripts do not occur in files. */
final class DocumentWire {
    private static final int MOST = 1_000_000;
    private static final int LONGEST = 64 * 1024 * 1024;

    private DocumentWire() {}

    static void write(Document document, DataOutputStream out) throws IOException {
        text(document.kind().name(), out);
        text(document.state().name(), out);
        text(document.title(), out);
        out.writeInt(document.blocks().size());
        for (Block block : document.blocks()) {
            text(block.type().name(), out);
            out.writeByte(block.level());
            out.writeInt(block.table());
            text(block.text(), out);
            out.writeInt(block.cells().size());
            for (String cell : block.cells()) {
                text(cell, out);
            }
        }
        out.writeInt(document.links().size());
        for (Link link : document.links()) {
            text(link.url(), out);
            text(link.text(), out);
            out.writeInt(link.block());
        }
        out.writeInt(document.images().size());
        for (Image image : document.images()) {
            text(image.text(), out);
            out.writeInt(image.block());
        }
        out.flush();
    }

    static Document read(DataInputStream in) throws IOException {
        Document.Kind kind = constant(Document.Kind.class, in);
        Document.State state = constant(Document.State.class, in);
        String title = text(in);
        List<Block> blocks = new ArrayList<>();
        for (int left = count(in); left > 0; left--) {
            blocks.add(block(in));
        }
        List<Link> links = new ArrayList<>();
        for (int left = count(in); left > 0; left--) {
            links.add(new Link(text(in), Link.Kind.ANCHOR, text(in), "", index(in, blocks)));
        }
        List<Image> images = new ArrayList<>();
        for (int left = count(in); left > 0; left--) {
            images.add(new Image("", text(in), index(in, blocks)));
        }
        return new Document(kind, state, title, blocks, links, List.of(), images, List.of());
    }

    static void copy(Optional<byte[]> copy, DataOutputStream out) throws IOException {
        out.writeBoolean(copy.isPresent());
        byte[] bytes = copy.orElse(new byte[0]);
        out.writeInt(bytes.length);
        out.write(bytes);
        out.flush();
    }

    static Optional<byte[]> copy(DataInputStream in) throws IOException {
        boolean isThere = in.readBoolean();
        byte[] bytes = bytes(in);
        return isThere ? Optional.of(bytes) : Optional.empty();
    }

    private static Block block(DataInputStream in) throws IOException {
        Block.Type type = constant(Block.Type.class, in);
        int level = in.readUnsignedByte();
        int table = in.readInt();
        String text = text(in);
        List<String> cells = new ArrayList<>();
        for (int left = count(in); left > 0; left--) {
            cells.add(text(in));
        }
        return new Block(type, Block.Region.BODY, level, table, text, cells, "");
    }

    static void text(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static String text(DataInputStream in) throws IOException {
        return new String(bytes(in), StandardCharsets.UTF_8);
    }

    static byte[] bytes(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST) {
            throw new IOException("A text of " + length + " bytes");
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return bytes;
    }

    /** A process that read a hostile file is not trusted either. */
    private static int count(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > MOST) {
            throw new IOException("A list of " + count);
        }
        return count;
    }

    private static int index(DataInputStream in, List<Block> blocks) throws IOException {
        return Math.max(-1, Math.min(blocks.size() - 1, in.readInt()));
    }

    private static <T extends Enum<T>> T constant(Class<T> type, DataInputStream in) throws IOException {
        String name = text(in);
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException unknown) {
            throw new IOException("A constant " + name, unknown);
        }
    }
}
