package org.prongsai.document;

import java.util.List;

/**
 * One fetched body as a reader sees it: its text in blocks, with the links, forms, images and scripts between them.
 * Immutable; everything in it comes from the body alone, in the order in which it stands there.
 *
 * @param kind the format, decided by content and not by file name or header
 * @param state whether its text could be read
 * @param title the title as the format gives it (HTML title, document property), or an empty text
 * @param blocks the text, in reading order; {@link Link#block()} and its likes are indexes into this list
 * @param links every address that the body leads to, resolved against the body's own address
 * @param forms web forms that a visitor could fill in
 * @param images pictures with their addresses and alternative texts
 * @param scripts addresses of scripts, and the first 4,000 characters of each inline script: chat windows and menus show here
 */
public record Document(
        Kind kind,
        State state,
        String title,
        List<Block> blocks,
        List<Link> links,
        List<Form> forms,
        List<Image> images,
        List<String> scripts) {

    public Document {
        blocks = List.copyOf(blocks);
        links = List.copyOf(links);
        forms = List.copyOf(forms);
        images = List.copyOf(images);
        scripts = List.copyOf(scripts);
    }

    /** A body without anything to read in it. */
    public static Document unreadable(Kind kind, State state) {
        return new Document(kind, state, "", List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** A file with the links that it holds as ways to its neighbours, seen from where it lies. */
    Document at(Address address) {
        List<Link> resolved = links.stream()
                .flatMap(link -> address.resolve(link.url()).stream()
                        .map(target ->
                                new Link(target.toString(), link.kind(), link.text(), link.hint(), link.block())))
                .toList();
        return new Document(kind, state, title, blocks, resolved, forms, images, scripts);
    }

    /** The format of a body. */
    public enum Kind {
        HTML,
        PDF,
        DOCX,
        DOC,
        XLSX,
        XLS,
        TEXT,
        IMAGE,
        ARCHIVE,
        OTHER
    }

    /** Whether the text of a body could be read. */
    public enum State {
        /** Text was found. */
        READABLE,
        /** Nothing at all stands in it. */
        EMPTY,
        /** Pages without a text layer: pictures of paper, which only a person or OCR can read. */
        SCAN,
        /** Protected by a password. */
        LOCKED,
        /** Broke a budget of size, time or memory before it was read. */
        TOO_LARGE,
        /** Not what its format promises, or cut off. */
        BROKEN
    }
}
