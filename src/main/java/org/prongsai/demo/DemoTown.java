package org.prongsai.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.prongsai.agency.Agency;
import org.prongsai.complaint.intake.TrackingCode;

/**
 * The two-way half of the demo: two of the invented agencies publish on the portal, people have asked them, and one of them has
 * officers and an open complaint channel; a second one has a handler and a channel too, to which complaints can be forwarded.
 * A restart adds nothing.
 */
public final class DemoTown {
    private static final String NEIGHBOUR = "thara-mani";

    private final DemoStaff staff;
    private final DemoChannel channel;
    private final DemoQuestions questions;
    private final DemoDisclosures disclosures;

    public DemoTown(DemoStaff staff, DemoChannel channel, DemoQuestions questions, DemoDisclosures disclosures) {
        this.disclosures = disclosures;
        this.staff = staff;
        this.channel = channel;
        this.questions = questions;
    }

    /**
     * What whoever starts the demo is told once.
     *
     * @param code of a complaint that was answered
     */
    public record Welcome(List<Login> logins, String code) {}

    /** With what an invented officer signs in. */
    public record Login(String email, String password) {}

    /** Fills it where it is empty; says how to look behind it, when it was empty. */
    Optional<Welcome> settle(Map<String, Agency> agencies, Agency town) {
        disclosures.publish(agencies, town);
        questions.ask(agencies);
        if (staff.isThere()) {
            return Optional.empty();
        }
        List<DemoStaff.Hired> hired = new ArrayList<>(staff.hire(town));
        TrackingCode code = channel.fill(town, hired.get(hired.size() - 1));
        Agency neighbour = Objects.requireNonNull(agencies.get(NEIGHBOUR));
        hired.add(staff.hireHandler(neighbour, "วารี สมมติวงศ์"));
        channel.open(neighbour, hired.get(hired.size() - 1));
        return Optional.of(new Welcome(
                hired.stream()
                        .map(each -> new Login(each.account().email(), each.password()))
                        .toList(),
                code.text()));
    }
}
