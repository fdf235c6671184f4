package io.redress.intake.colleagues;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Another service of the house, asked while a page is made. Answers are kept in memory for a few minutes and never stored;
 * a service that does not answer is left alone for some seconds, so that a page waits at most once.
 */
final class Colleague {

    private static final Logger log = LoggerFactory.getLogger(Colleague.class);

    private static final int MOST_ANSWERS = 2_000;

    private final String name;
    private final RestClient client;
    private final Clock clock;
    private final Duration fresh;
    private final Duration rest;
    private final Map<String, Answer> answers = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Answer> eldest) {
            return size() > MOST_ANSWERS;
        }
    };

    private volatile Instant awayUntil = Instant.MIN;

    /**
     * @param fresh how long an answer counts
     * @param rest how long a service that did not answer is left alone
     */
    Colleague(String name, RestClient client, Clock clock, Duration fresh, Duration rest) {
        this.name = name;
        this.client = client;
        this.clock = clock;
        this.fresh = fresh;
        this.rest = rest;
    }

    private record Answer(Object value, Instant until) {}

    /** @param path with its parts already checked: references, ids and numbers */
    <T> Asked<T> ask(String path, Class<T> form) {
        Instant now = clock.instant();
        Answer known = known(path);
        if (known != null && known.until().isAfter(now)) {
            return Asked.got(form.cast(known.value()));
        }
        if (now.isBefore(awayUntil)) {
            return Asked.noAnswer();
        }
        try {
            T value = client.get().uri(path).retrieve().body(form);
            keep(path, new Answer(value, now.plus(fresh)));
            return Asked.got(value);
        } catch (HttpClientErrorException refused) {
            if (refused.getStatusCode() == HttpStatus.NOT_FOUND) {
                return Asked.got(null);
            }
            return away(now, refused);
        } catch (RestClientException trouble) {
            return away(now, trouble);
        }
    }

    private <T> Asked<T> away(Instant now, RestClientException trouble) {
        awayUntil = now.plus(rest);
        log.warn("{} does not answer: {}", name, trouble.getClass().getSimpleName());
        return Asked.noAnswer();
    }

    private synchronized Answer known(String path) {
        return answers.get(path);
    }

    private synchronized void keep(String path, Answer answer) {
        answers.put(path, answer);
    }
}
