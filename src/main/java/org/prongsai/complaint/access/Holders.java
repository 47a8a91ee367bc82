package org.prongsai.complaint.access;

import java.util.ArrayList;
import java.util.List;
import org.prongsai.complaint.channel.Holder;
import org.prongsai.staff.Account;

/** An agency's handlers, and whoever else holds its keys still. */
public record Holders(List<Person> people) {
    public Holders {
        people = List.copyOf(people);
    }

    /** How one stands to the keys. */
    public enum Standing {
        HOLDS,
        /** May work on complaints and holds no key. */
        WAITS,
        /** May work on complaints, but has not chosen a password, so that nothing can be sealed for them yet. */
        INVITED,
        /** Holds keys and may work on complaints no more. */
        LEFT;

        /** The word in message keys. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** One of them. */
    public record Person(Account account, Standing standing) {}

    /** {@code present} are the agency's accounts that may sign in, {@code holding} whoever holds a key. */
    static Holders of(List<Account> present, List<Account> holding) {
        List<Person> people = new ArrayList<>();
        for (Account account : present) {
            if (account.handles()) {
                boolean holds = holding.stream().anyMatch(each -> each.id() == account.id());
                Standing without = account.publicKey().isPresent() ? Standing.WAITS : Standing.INVITED;
                people.add(new Person(account, holds ? Standing.HOLDS : without));
            }
        }
        for (Account account : holding) {
            if (people.stream().noneMatch(each -> each.account().id() == account.id())) {
                people.add(new Person(account, Standing.LEFT));
            }
        }
        return new Holders(people);
    }

    /** Those of a standing. */
    public List<Person> those(Standing standing) {
        return people.stream().filter(each -> each.standing() == standing).toList();
    }

    /** Those who can give keys to an account: whoever else holds them. */
    public List<Person> others(long account) {
        return those(Standing.HOLDS).stream()
                .filter(each -> each.account().id() != account)
                .toList();
    }

    /** Whether somebody holds keys who should not. */
    public boolean needsRenewal() {
        return !those(Standing.LEFT).isEmpty();
    }

    /** Whether somebody waits for keys. */
    public boolean hasWaiting() {
        return !those(Standing.WAITS).isEmpty();
    }

    /** Who is to hold a new version: those who hold the present one and still may. */
    List<Holder> staying() {
        return those(Standing.HOLDS).stream()
                .map(Person::account)
                .flatMap(account -> account.publicKey().stream().map(key -> new Holder(account.id(), key)))
                .toList();
    }
}
