package org.prongsai.complaint;

import java.util.List;
import java.util.Locale;

/** How far the handling of a complaint is. */
public enum State {
    NEW,
    EXAMINED,
    FORWARDED,
    CONCLUDED,
    CLOSED;

    /** The states that a handler may lead to from here; a complaint that was ended may be taken up again. */
    public List<State> next() {
        return switch (this) {
            case NEW -> List.of(EXAMINED, FORWARDED);
            case EXAMINED -> List.of(FORWARDED, CONCLUDED);
            case FORWARDED -> List.of(CONCLUDED, EXAMINED);
            case CONCLUDED -> List.of(CLOSED, EXAMINED);
            case CLOSED -> List.of(EXAMINED);
        };
    }

    /** Whether it counts as finished. */
    public boolean isFinished() {
        return this == CONCLUDED || this == CLOSED;
    }

    /** The word in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
