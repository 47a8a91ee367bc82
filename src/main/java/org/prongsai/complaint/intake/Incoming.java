package org.prongsai.complaint.intake;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    private int sent;
    private boolean isFull;
    private boolean hasNoRoom;
    private boolean isBusy;

    public Incoming(Filing.Bringing brought) {
        this.brought = brought;
    }

    @Override
    public void take(Map<String, String> texts, String name, InputStream content) {
        sent++;
        try {
            if (sent > MOST_FILES) {
                refuse(Refusal.TOO_MANY, name);
            } else if (!isFull && !hasNoRoom) {
                brought.take(content, name, Math.min(MOST_BYTES, MOST_TOGETHER - brought.size()));
            }
        } catch (ComplaintFolder.Refused e) {
            refuse(e.why(), name);
        } catch (Filing.NoRoom e) {
            hasNoRoom = true;
            problems.add(Problem.of("files", "complaint.problem.room"));
        } catch (Filing.NotKept e) {
            // the rest is still read, so that a page can answer
            isFull = true;
        }
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

    /** Whether the disk took no more. */
    public boolean isFull() {
        return isFull;
    }

    private void refuse(Refusal why, String name) {
        String shown = Shown.visible(name);
        problems.add(new Problem(
                "files",
                "complaint.refused." + why.code(),
                Map.of("name", shown.substring(0, Math.min(SHOWN_NAME, shown.length())))));
    }
}
