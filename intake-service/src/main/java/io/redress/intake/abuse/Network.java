package io.redress.intake.abuse;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A range of addresses as of CIDR (RFC 4632).
 *
 * @param prefix the number of leading bits that its addresses share
 */
record Network(byte[] start, int prefix) {

    /** Strict, because what only looks like an address would be asked of a name server. */
    private static final String BYTE = "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)";

    private static final Pattern V4 = Pattern.compile("(?:" + BYTE + "\\.){3}" + BYTE);
    private static final Pattern V6 = Pattern.compile("[0-9a-fA-F:]*:[0-9a-fA-F:.]*");

    /**
     * @param text such as {@code 10.0.0.0/8}, {@code fd00::/8}, or one address
     * @throws IllegalArgumentException when it is none
     */
    static Network parse(String text) {
        String[] parts = text.strip().split("/", 2);
        byte[] start = address(parts[0]).orElseThrow(() -> none(text));
        int bits = start.length * Byte.SIZE;
        try {
            int prefix = parts.length == 1 ? bits : Integer.parseInt(parts[1]);
            if (prefix < 0 || prefix > bits) {
                throw none(text);
            }
            return new Network(start, prefix);
        } catch (NumberFormatException e) {
            throw none(text);
        }
    }

    /** The bytes of an address; no name is ever resolved. An IPv4 address inside an IPv6 one is an IPv4 address. */
    static Optional<byte[]> address(String text) {
        String plain = text == null ? "" : text.strip().replaceFirst("%.*$", "");
        if (!V4.matcher(plain).matches() && !V6.matcher(plain).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(plain).getAddress());
        } catch (UnknownHostException malformed) {
            return Optional.empty();
        }
    }

    boolean contains(byte[] address) {
        if (address.length != start.length) {
            return false;
        }
        for (int bit = 0; bit < prefix; bit++) {
            int mask = 0x80 >> bit % Byte.SIZE;
            if ((address[bit / Byte.SIZE] & mask) != (start[bit / Byte.SIZE] & mask)) {
                return false;
            }
        }
        return true;
    }

    private static IllegalArgumentException none(String text) {
        return new IllegalArgumentException("redress.intake.abuse.trusted-proxies (REDRESS_TRUSTED_PROXIES): '" + text
                + "' is no network; write it as 10.0.0.0/8 or fd00::/8");
    }
}
