package org.prongsai.crawl.frontier;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.crawl.address.Target;

/** An address that a visit knows of, with the click that leads to it. For the visit's thread only. */
public final class Lead {
    private final Target target;
    private final int order;
    private @Nullable Lead parent;
    private String text;
    private int depth;
    private int sendings;
    private double interest;
    private double click = Double.NEGATIVE_INFINITY;
    private boolean isTaken;
    private boolean isLarge;
    private String landed;

    Lead(Target target, @Nullable Lead parent, String text, int order) {
        this.target = target;
        this.order = order;
        this.parent = parent;
        this.text = text;
        this.depth = parent == null ? 0 : parent.depth + 1;
        this.landed = target.url();
    }

    public Target target() {
        return target;
    }

    /** The words of the click, empty for the start page. */
    public String text() {
        return text;
    }

    /** Clicks from the start page. */
    public int depth() {
        return depth;
    }

    public double interest() {
        return interest;
    }

    public boolean isTaken() {
        return isTaken;
    }

    /** How many pages in a row sent the visitor on by themselves. */
    public int sendings() {
        return sendings;
    }

    /** The address that answered for this one. */
    public void landedAt(String url) {
        landed = url;
    }

    public String landed() {
        return landed;
    }

    /** The addresses of the clicks from the start page to this one. */
    public List<String> path() {
        Deque<String> path = new ArrayDeque<>();
        for (Lead at = this; at != null; at = at.parent) {
            if (!at.landed.equals(path.peekFirst())) {
                path.addFirst(at.landed);
            }
        }
        return List.copyOf(path);
    }

    int order() {
        return order;
    }

    void take() {
        isTaken = true;
    }

    /** Gives it up for now, because a large file answered; it may be taken again. */
    public void leave() {
        isTaken = false;
        isLarge = true;
    }

    boolean isLarge() {
        return isLarge;
    }

    void interest(double value) {
        interest = value;
    }

    void sentOn(Lead from) {
        sendings = from.sendings + 1;
        depth = from.depth;
    }

    /** Takes a click to the same address if it is more telling, or as telling and nearer to the start page. */
    void reachedBy(Lead from, String words, double interestOfClick) {
        boolean isNearer = from.depth + 1 < depth || (text.isEmpty() && !words.isEmpty());
        if (interestOfClick > click || (interestOfClick == click && isNearer)) {
            parent = from;
            text = words;
            depth = from.depth + 1;
            click = interestOfClick;
        }
    }
}
