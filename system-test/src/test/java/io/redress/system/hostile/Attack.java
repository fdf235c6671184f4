package io.redress.system.hostile;

import java.nio.charset.StandardCharsets;

/**
 * One request, byte by byte.
 *
 * @param name what it tries
 * @param door where it goes
 * @param bytes what is sent
 * @param visitor whose address it comes from
 * @param ending how the connection goes on after it
 */
record Attack(String name, Door door, byte[] bytes, Visitor visitor, Ending ending) {

    /** The services, by the setting that holds their port. */
    enum Door {
        INTAKE,
        SURVEY,
        WORKFLOW,
        ARCHIVE,
        NOTIFICATION;

        String port() {
            return "REDRESS_" + this + "_PORT";
        }
    }

    /** Limits are per address, so it matters who asks. */
    enum Visitor {
        /** Has opened complaints with their tokens, and tries no wrong ones. */
        OWNER,
        /** One of many. */
        STRANGER
    }

    /** What the sender does when everything is sent. */
    enum Ending {
        /** Waits for the answer, and sends the next request through the same connection. */
        KEEPS,
        /** Sends no more and waits for the end: the server may leave without a word, since the request is not whole. */
        HANGS_UP
    }

    static Attack on(Door door, String name, Request request) {
        return new Attack(name, door, request.bytes(), Visitor.STRANGER, Ending.KEEPS);
    }

    Attack byOwner() {
        return new Attack(name, door, bytes, Visitor.OWNER, ending);
    }

    Attack hangingUp() {
        return new Attack(name, door, bytes, visitor, Ending.HANGS_UP);
    }

    /** For a report: what cannot be seen is escaped. */
    String shown() {
        StringBuilder shown = new StringBuilder(name + " at " + door + " by " + visitor + ", " + ending + "\n");
        for (char c : new String(bytes, StandardCharsets.ISO_8859_1).toCharArray()) {
            if (c == '\n' || c >= ' ' && c < 127) {
                shown.append(c);
            } else {
                shown.append(String.format("\\x%02x", (int) c));
            }
        }
        return shown.length() > 6_000 ? shown.substring(0, 6_000) + "… " + bytes.length + " bytes" : shown.toString();
    }

    boolean asksForHead() {
        return new String(bytes, 0, Math.min(bytes.length, 5), StandardCharsets.ISO_8859_1).equals("HEAD ");
    }
}
