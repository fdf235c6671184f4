package io.redress.notification.delivery;

import io.redress.notification.message.Kind;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/**
 * A notice that is to go out.
 *
 * @param deliveryId made of event, recipient and channel: the same event can plan it only once
 * @param recipient who in the complaint, never an address
 */
public record Planned(String deliveryId, String recipient, Kind kind, String channel, Map<String, String> facts) {

    /** The person who complained. */
    public static final String COMPLAINANT = "COMPLAINANT";

    /** Plans a notice to the person who complained. */
    public static Planned toComplainant(String eventId, Kind kind, String channel, Map<String, String> facts) {
        return new Planned(id(eventId, COMPLAINANT, channel), COMPLAINANT, kind, channel, facts);
    }

    /** 32 hex digits. */
    private static String id(String eventId, String recipient, String channel) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", eventId, recipient, channel).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
