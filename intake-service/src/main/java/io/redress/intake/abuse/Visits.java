package io.redress.intake.abuse;

import io.redress.intake.keys.KeyedHash;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * What is known of the request under way. Addresses and contacts leave here as hashes with a key that this process made
 * and forgets with its end: no log, metric or store can hold an address.
 */
@Component
class Visits {

    private static final int KEY_BYTES = 32;

    private final ClientAddress clientAddress;
    private final KeyedHash hash;

    Visits(ClientAddress clientAddress) {
        this.clientAddress = clientAddress;
        this.hash = new KeyedHash(randomKey());
    }

    static String randomKey() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return HexFormat.of().formatHex(key);
    }

    /** The client of the request under way; empty outside of requests, where nobody's address counts. */
    Optional<String> address() {
        return request().map(request -> key("address", clientAddress.of(request)));
    }

    /** The proof of work that came with the request: in its header, or in the form's field. */
    Optional<String> work() {
        return request()
                .map(request -> request.getHeader(Work.HEADER) == null
                        ? request.getParameter(Work.FIELD)
                        : request.getHeader(Work.HEADER))
                .filter(work -> !work.isBlank());
    }

    /** @param kind keeps a contact from being taken for an address */
    String key(String kind, String value) {
        return hash.hex(kind, value);
    }

    private static Optional<HttpServletRequest> request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? Optional.of(attributes.getRequest())
                : Optional.empty();
    }
}
