package org.prongsai.complaint.intake;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.complaint.file.ComplaintFolder;
import org.prongsai.complaint.file.Refusal;
import org.prongsai.web.form.Problem;
import org.prongsai.web.form.Upload;
import org.prongsai.web.view.Shown;

/** The files of one form as they come in: taken as far as the limits go, each refusal noted. For one request. */
public final class Incoming implements Upload.Taker {
    /** What the form names as its limits. */
    public static final int MOST_FILES = 10;

    public static final long MOST_BYTES = 20_000_000;
    public static final long MOST_TOGETHER = 100_000_000;
    /** Beyond what a form may hold, so that a page can say so, but not without end. */
    public static final Upload.Limits LIMITS = new Upload.Limits(400_000, 3 * MOST_TOGETHER);

    private static final int SHOWN_NAME = 60;

    private final Filing.Bringing brought;
    private final List<Problem> problems = new ArrayList<>();
    /** The names of files with which nothing is wrong. */
    private final List<String> right = new ArrayList<>();

    private int sent;
    private boolean isFull;
    private boolean hasNoRoom;
    private boolean isBusy;

    public Incoming(Filing.Bringing brought) {
        this.brought = brought;
    }

    /**
     * The files of a form that was not taken, of which none is kept.
     *
     * @param any whether any must be chosen again
     * @param names of those, as far as they are known
     * @param isRefused whether there were others, which cannot be taken
     */
    public record Lost(boolean any, List<String> names, boolean isRefused) {
        public static final Lost NONE = new Lost(false, List.of(), false);
        /** Nobody can tell which there were. */
        public static final Lost UNKNOWN = new Lost(true, List.of(), false);

        public Lost {
            names = List.copyOf(names);
        }

        /** The message on what is still there of the form, empty when nothing was. */
        public String still(boolean isTyped) {
            if (any) {
                return "complaint.problems.files" + (isTyped ? "" : ".alone");
            } else if (isRefused) {
                return "complaint.problems.files.refused" + (isTyped ? "" : ".alone");
            }
            return isTyped ? "complaint.problems.kept" : "";
        }
    }

    @Override
    public void take(Map<String, String> texts, String name, InputStream content) {
        sent++;
        String shown = Shown.visible(name);
        shown = shown.substring(0, Math.min(SHOWN_NAME, shown.length()));
        Refusal why = sent > MOST_FILES ? Refusal.TOO_MANY : refusal(name, content);
        if (why == null) {
            right.add(shown);
        } else {
            problems.add(new Problem("files", "complaint.refused." + why.code(), Map.of("name", shown)));
        }
    }

    /** Takes a file as far as there is room; what is wrong with the file itself, else null. */
    private @Nullable Refusal refusal(String name, InputStream content) {
        try {
            if (!isFull && !hasNoRoom) {
                brought.take(content, name, Math.min(MOST_BYTES, MOST_TOGETHER - brought.size()));
            }
        } catch (ComplaintFolder.Refused e) {
            return e.why();
        } catch (Filing.NoRoom e) {
            hasNoRoom = true;
            problems.add(Problem.of("files", "complaint.problem.room"));
        } catch (Filing.NotKept e) {
            // the rest is still read, so that a page can answer
            isFull = true;
        }
        return null;
    }

    @Override
    public void isPassedOver() {
        isBusy = true;
        problems.add(Problem.of("files", "complaint.problem.busy"));
    }

    /** Whether too many were sending for its files to be read. */
    public boolean isBusy() {
        return isBusy;
    }

    /** What was not taken, file by file. */
    public List<Problem> problems() {
        return problems;
    }

    /** Whether any file was sent. */
    public boolean hasFiles() {
        return sent > 0 || isBusy;
    }

    /** What must be chosen again, because the form was not taken: all that was not refused. */
    public Lost lost() {
        return isBusy ? Lost.UNKNOWN : new Lost(!right.isEmpty(), right, sent > right.size());
    }

    /** Whether the disk took no more. */
    public boolean isFull() {
        return isFull;
    }
}
