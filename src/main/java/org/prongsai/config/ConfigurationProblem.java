package org.prongsai.config;

/** A mistake in a file or setting that a person wrote; its message is one sentence that says where and what. */
public final class ConfigurationProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ConfigurationProblem(String message) {
        super(message);
    }

    public ConfigurationProblem(String message, Throwable cause) {
        super(message, cause);
    }

    /** A mistake in a line of a file. */
    static ConfigurationProblem at(String file, int line, String message) {
        return new ConfigurationProblem(file + ":" + line + ": " + message);
    }
}
