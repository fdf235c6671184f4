package io.redress.messaging;

import java.util.Set;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClientResponseException;

/** Another service is away, broken, busy, or does not accept our credentials (which is a matter of deployment). */
final class WebTrouble implements InfrastructureTrouble {

    private static final Set<Integer> STATUSES = Set.of(401, 403, 408, 425, 429);

    @Override
    public boolean recognises(Throwable failure) {
        return failure instanceof ResourceAccessException
                || failure instanceof RestClientResponseException answer
                        && (answer.getStatusCode().is5xxServerError()
                                || STATUSES.contains(answer.getStatusCode().value()));
    }
}
