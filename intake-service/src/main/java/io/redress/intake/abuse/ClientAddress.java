package io.redress.intake.abuse;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whose request it is, as far as that can be known: the peer of the connection, or, while that is a proxy of ours, whom it
 * names. {@code X-Forwarded-For} is read from its end, where our proxies write; what strangers put before it is not looked
 * at.
 */
@Component
class ClientAddress {

    private static final String FORWARDED_FOR = "X-Forwarded-For";
    /** More hops than anybody has; whoever sends more is not worth the reading. */
    private static final int MOST_HOPS = 20;
    /** What a provider gives to one customer (RFC 6177): its neighbours are the same person as likely as not. */
    private static final int V6_PREFIX_BYTES = 8;

    private static final Pattern WITH_PORT = Pattern.compile("\\[([^]]+)](?::\\d+)?|(\\d+(?:\\.\\d+){3}):\\d+");

    private final List<Network> proxies;

    ClientAddress(AbuseSettings settings, @Value("${server.forward-headers-strategy:none}") String forwardHeaders) {
        this.proxies = settings.trustedProxies().stream()
                .filter(text -> !text.isBlank())
                .map(Network::parse)
                .toList();
        if (!"none".equalsIgnoreCase(forwardHeaders) && proxies.isEmpty()) {
            throw new IllegalArgumentException("a proxy is configured (REDRESS_FORWARD_HEADERS=" + forwardHeaders
                    + ") but not whose word is believed: all customers would count as one. Set"
                    + " REDRESS_TRUSTED_PROXIES to the network of the proxy, such as 10.0.0.0/8");
        }
    }

    /** The part of the address that counts: all of IPv4, the first 64 bits of IPv6. */
    String of(HttpServletRequest request) {
        // underneath what filters made of it: some of them believe any header
        HttpServletRequest original = request;
        while (original instanceof HttpServletRequestWrapper wrapper
                && wrapper.getRequest() instanceof HttpServletRequest inner) {
            original = inner;
        }
        byte[] client = Network.address(original.getRemoteAddr()).orElse(new byte[0]);
        for (String hop : hopsFromTheNearest(original)) {
            if (!trusted(client)) {
                break;
            }
            Optional<byte[]> named = Network.address(withoutPort(hop));
            if (named.isEmpty()) {
                break;
            }
            client = named.get();
        }
        return HexFormat.of().formatHex(client.length > 4 ? Arrays.copyOf(client, V6_PREFIX_BYTES) : client);
    }

    private boolean trusted(byte[] address) {
        return proxies.stream().anyMatch(network -> network.contains(address));
    }

    private static List<String> hopsFromTheNearest(HttpServletRequest request) {
        List<String> hops = new ArrayList<>();
        for (String header : Collections.list(request.getHeaders(FORWARDED_FOR))) {
            hops.addAll(Arrays.asList(header.split(",")));
        }
        Collections.reverse(hops);
        return hops.size() > MOST_HOPS ? hops.subList(0, MOST_HOPS) : hops;
    }

    private static String withoutPort(String hop) {
        Matcher matcher = WITH_PORT.matcher(hop.strip());
        if (!matcher.matches()) {
            return hop;
        }
        return matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    }
}
