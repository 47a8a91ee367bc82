package org.prongsai.web;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** The server cannot listen where it was told to; says why. */
public final class NotListening extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Server.Address address;
    private final Cause why;

    private NotListening(Server.Address address, Cause why, Throwable cause) {
        super(address.host() + ":" + address.port() + " " + why, cause);
        this.address = address;
        this.why = why;
    }

    /** Looks whether an address can be listened on now; throws {@link NotListening}. */
    public static void requireFree(Server.Address address) {
        try (ServerSocket same = new ServerSocket(address.port(), 1, InetAddress.getByName(address.host()))) {
            same.getLocalPort();
        } catch (IOException e) {
            throw at(address, e);
        }
    }

    static NotListening at(Server.Address address, Throwable cause) {
        return new NotListening(address, why(address), cause);
    }

    /** Asks for any free port of the host: where not even that is given, the host is wrong. */
    private static Cause why(Server.Address address) {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getByName(address.host()))) {
            return any.isBound() && isTaken(address) ? Cause.PORT_TAKEN : Cause.PORT_FORBIDDEN;
        } catch (IOException e) {
            return Cause.HOST;
        }
    }

    /** A port below 1024 may be forbidden and free. */
    private static boolean isTaken(Server.Address address) {
        try (ServerSocket same = new ServerSocket(address.port(), 1, InetAddress.getByName(address.host()))) {
            return same.isBound();
        } catch (BindException e) {
            return !String.valueOf(e.getMessage()).contains("Permission denied");
        } catch (IOException e) {
            return false;
        }
    }

    public String host() {
        return address.host();
    }

    public int port() {
        return address.port();
    }

    public Cause why() {
        return why;
    }

    /** What stands in the way. */
    public enum Cause {
        /** The host is no address of this machine, or no host at all. */
        HOST,
        /** Another program listens there. */
        PORT_TAKEN,
        /** The machine does not let this program have the port. */
        PORT_FORBIDDEN
    }
}
