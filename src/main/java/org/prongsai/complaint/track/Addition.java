package org.prongsai.complaint.track;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.prongsai.complaint.Told;
import org.prongsai.complaint.intake.Filing;
import org.prongsai.complaint.intake.Incoming;
import org.prongsai.complaint.intake.IntakeForm;
import org.prongsai.complaint.intake.TrackingCode;
import org.prongsai.web.form.Problem;
import org.prongsai.web.form.Upload;

/** What a reporter adds: the complaint is opened when the first file comes, by the code that stands before it. For one request. */
final class Addition implements Upload.Taker {
    private final Function<String, DoorGate.Door> doors;
    private final Filing filing;
    private DoorGate.@Nullable Door door;
    private Filing.@Nullable Bringing brought;
    private @Nullable Incoming incoming;
    private Filing.@Nullable Outcome outcome;
    private boolean isFull;
    private boolean isBusy;

    /** {@code doors} says where a code leads. */
    Addition(Function<String, DoorGate.Door> doors, Filing filing) {
        this.doors = doors;
        this.filing = filing;
    }

    @Override
    public void take(Map<String, String> texts, String name, InputStream content) {
        if (door(texts).why() == null && incoming != null) {
            incoming.take(texts, name, content);
            isFull = incoming.isFull();
        }
    }

    @Override
    public void isPassedOver() {
        isBusy = true;
    }

    /** What its code leads to. */
    DoorGate.Door door(Map<String, String> texts) {
        DoorGate.Door known = door;
        if (known == null) {
            known = doors.apply(texts.getOrDefault("code", ""));
            door = known;
            if (known.open() != null) {
                brought = filing.more(
                        known.open(), Objects.requireNonNull(known.complaint()).agencyId());
                incoming = new Incoming(brought);
            }
        }
        return known;
    }

    /** What must be mended before it can be kept. */
    List<Problem> problems(String text, boolean isExpired) {
        List<Problem> problems = new ArrayList<>();
        if (isFull) {
            return List.of(Problem.of("message", "complaint.problem.full"));
        }
        if (isBusy) {
            problems.add(Problem.of("message", "complaint.problem.busy"));
        }
        if (isExpired) {
            problems.add(Problem.of("message", "complaint.problem.expired"));
        }
        if (text.isEmpty() && !hasFiles()) {
            problems.add(Problem.of("message", "complaint.problem.nothing"));
        }
        IntakeForm.check(problems, "message", text, IntakeForm.MOST_TEXT);
        if (incoming != null) {
            problems.addAll(incoming.problems());
        }
        return problems;
    }

    /** Keeps it, or notes that it could not be kept. */
    void keep(String text, String word, List<Problem> problems) {
        try {
            outcome = filing.add(
                    Objects.requireNonNull(brought),
                    Told.of(text),
                    TrackingCode.of(word).isPresent() ? word : TrackingCode.word());
        } catch (Filing.NotKept e) {
            isFull = true;
            problems.add(Problem.of("message", "complaint.problem.full"));
        }
    }

    /** Its files that must be chosen again. */
    Incoming.Lost lost() {
        return isBusy ? Incoming.Lost.UNKNOWN : incoming == null ? Incoming.Lost.NONE : incoming.lost();
    }

    private boolean hasFiles() {
        return isBusy || (incoming != null && incoming.hasFiles());
    }

    /** What came of it when it was kept. */
    Filing.Outcome outcome() {
        return Objects.requireNonNull(outcome);
    }

    /** Whether only the time was wrong. */
    boolean mayComeLater() {
        return isFull || isBusy;
    }

    /** Lets go of files that were not kept. */
    void end() {
        if (outcome == null && brought != null) {
            brought.drop();
        }
    }
}
