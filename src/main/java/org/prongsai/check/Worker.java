package org.prongsai.check;

import java.time.Instant;

/** The name under which a running program begins its checks, so that those of a program that died can be told apart. */
public final class Worker {
    private Worker() {}

    /** The name of this program: process number and time of its start, because numbers are used again. */
    public static String current() {
        return name(ProcessHandle.current());
    }

    /** Marks the checks of programs that run no more as interrupted. */
    public static void closeDead(CheckStore store, Instant at) {
        store.runningProcesses().stream()
                .filter(process -> !isAlive(process))
                .forEach(process -> store.interruptAllOf(process, at));
    }

    private static boolean isAlive(String process) {
        String number = process.split("@", 2)[0];
        return number.matches("[0-9]{1,18}")
                && ProcessHandle.of(Long.parseLong(number))
                        .map(handle -> name(handle).equals(process))
                        .orElse(false);
    }

    private static String name(ProcessHandle handle) {
        return handle.pid() + "@" + handle.info().startInstant().orElse(Instant.EPOCH);
    }
}
