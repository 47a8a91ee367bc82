package org.prongsai.web;

/** Another program listens on the port already; its message is one sentence that says so. */
public final class PortTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int port;

    PortTaken(int port, Throwable cause) {
        super("port " + port + " is in use by another program; stop it or choose another port with --port", cause);
        this.port = port;
    }

    /** The port that is taken. */
    public int port() {
        return port;
    }
}
