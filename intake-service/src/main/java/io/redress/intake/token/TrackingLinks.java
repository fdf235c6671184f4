package io.redress.intake.token;

import io.redress.intake.reference.Reference;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Links to the tracking page as people get them: with a token, under the public address. */
@Component
@EnableConfigurationProperties(TrackingLinks.Address.class)
public class TrackingLinks {

    private final TrackingTokens tokens;
    private final URI publicUrl;

    TrackingLinks(TrackingTokens tokens, Address address) {
        this.tokens = tokens;
        this.publicUrl = URI.create(address.publicUrl().toString().replaceAll("/+$", ""));
    }

    /** @param publicUrl where customers reach this service */
    @ConfigurationProperties("redress")
    record Address(URI publicUrl) {}

    /** A fresh link that opens the tracking page. */
    public String link(Reference reference, int generation) {
        return publicUrl + "/track/" + reference + "?token=" + tokens.issue(reference, generation);
    }

    /** Whether customers come over https, so that cookies can insist on it. */
    public boolean secure() {
        return "https".equals(publicUrl.getScheme());
    }
}
