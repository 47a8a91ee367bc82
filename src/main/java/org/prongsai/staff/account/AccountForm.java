package org.prongsai.staff.account;

import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.staff.Account;
import org.prongsai.staff.Office;
import org.prongsai.staff.Role;
import org.prongsai.web.form.Problem;
import org.prongsai.web.form.Problems;
import org.prongsai.web.form.TypedForm;

/**
 * What an administrator typed about an account.
 *
 * @param agency the name or the address word of an agency, as it was typed
 * @param offices the agencies that may be meant
 */
public record AccountForm(
        String email, String name, String position, String role, String agency, boolean handles, List<Office> offices) {
    static final int MOST_EMAIL = 254;
    static final int MOST_NAME = 200;
    /** Good enough to find slips; whether an address works shows when its owner signs in. */
    private static final Pattern EMAIL = Pattern.compile("[!-~&&[^@,;<>\"]]+@[a-z0-9-]+(?:\\.[a-z0-9-]+)+");

    private static final AccountForm EMPTY = new AccountForm("", "", "", "officer", "", false, List.of());

    public AccountForm {
        offices = List.copyOf(offices);
    }

    static AccountForm empty() {
        return EMPTY;
    }

    /** The form as it came. */
    static AccountForm of(Context ctx, Office.Register register) {
        String agency = TypedForm.line(ctx, "agency");
        return new AccountForm(
                Account.known(TypedForm.line(ctx, "email")),
                TypedForm.line(ctx, "name"),
                TypedForm.line(ctx, "position"),
                TypedForm.line(ctx, "role"),
                agency,
                TypedForm.ticked(ctx, "handles"),
                meant(agency, register));
    }

    /** The form of an account that is there. */
    static AccountForm of(Account account, Optional<Office> office) {
        return new AccountForm(
                account.email(),
                account.name(),
                account.position(),
                account.role().word(),
                office.map(Office::name).orElse(""),
                account.handles(),
                office.stream().toList());
    }

    /** What is wrong with the person's part, for an account to be added. */
    Problems problems(boolean emailTaken) {
        return Problems.of(
                emailProblem(emailTaken),
                Problems.text("name", name, MOST_NAME),
                Problems.text("position", position, MOST_NAME),
                roleProblem(),
                agencyProblem());
    }

    /** What is wrong with the rights alone. */
    Problems rightsProblems() {
        return Problems.of(roleProblem(), agencyProblem());
    }

    /** The role; only for a form without problems. */
    Role chosenRole() {
        return Role.valueOf(role.toUpperCase(Locale.ROOT));
    }

    /** The agency's number, null for a role without one. */
    @Nullable
    Long agencyId() {
        return isOfficer() ? offices.get(0).id() : null;
    }

    boolean mayHandle() {
        return isOfficer() && handles;
    }

    /** The account as it shall be added. */
    Account account() {
        return new Account(0, email, name, position, chosenRole(), agencyId(), mayHandle(), false, false, null);
    }

    private boolean isOfficer() {
        return role.equals(Role.OFFICER.word());
    }

    private Optional<Problem> emailProblem(boolean taken) {
        if (email.length() > MOST_EMAIL || !EMAIL.matcher(email).matches()) {
            return Optional.of(Problem.of("email", "staff.email.wrong"));
        }
        return taken ? Optional.of(Problem.of("email", "staff.email.taken")) : Optional.empty();
    }

    private Optional<Problem> roleProblem() {
        boolean known = Stream.of(Role.values()).anyMatch(each -> each.word().equals(role));
        return known ? Optional.empty() : Optional.of(Problem.of("role", "staff.role.missing"));
    }

    private Optional<Problem> agencyProblem() {
        if (!isOfficer() || (offices.size() == 1 && isNamed(agency, offices.get(0)))) {
            return Optional.empty();
        }
        return Optional.of(Problem.of(
                "agency",
                agency.isBlank()
                        ? "staff.agency.missing"
                        : offices.isEmpty() ? "staff.agency.unknown" : "staff.agency.several"));
    }

    private static boolean isNamed(String text, Office office) {
        return text.equals(office.slug()) || text.equals(office.name()) || text.equalsIgnoreCase(office.englishName());
    }

    /** The one agency with that address word or exactly that name, or all whose names hold the text. */
    private static List<Office> meant(String text, Office.Register register) {
        Optional<Office> exact = register.bySlug().apply(text);
        if (text.isBlank() || exact.isPresent()) {
            return exact.stream().toList();
        }
        List<Office> like = register.like().apply(text);
        List<Office> same =
                like.stream().filter(office -> isNamed(text, office)).toList();
        return same.size() == 1 ? same : like;
    }
}
