package org.prongsai.cli;

import java.util.Map;
import org.prongsai.cli.ProngsaiCommand.ExitCode;

/** Why a command cannot go on, to be said in one sentence of the message files, with the exit code that follows. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int exitCode;
    private final String key;
    private final transient Map<String, String> places;

    /** Wrong usage or configuration: the person who asked can repair it. */
    public Refusal(String key, Map<String, String> places) {
        this(ExitCode.USAGE, key, places);
    }

    public Refusal(int exitCode, String key, Map<String, String> places) {
        super(key + " " + places);
        this.exitCode = exitCode;
        this.key = key;
        this.places = Map.copyOf(places);
    }

    int exitCode() {
        return exitCode;
    }

    String key() {
        return key;
    }

    Map<String, String> places() {
        return places;
    }
}
