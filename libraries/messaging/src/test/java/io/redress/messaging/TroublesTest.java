package io.redress.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;

/** What passes by itself, and what does not. */
class TroublesTest {

    private final Troubles troubles = new Troubles(List.of(new KnownTrouble(), new WebTrouble()));

    static Stream<Throwable> passing() {
        return Stream.of(
                new ResourceAccessException("", new ConnectException()),
                new RuntimeException(new IllegalStateException(new SocketTimeoutException())),
                new HttpServerErrorException(HttpStatus.BAD_GATEWAY),
                new HttpClientErrorException(HttpStatus.UNAUTHORIZED),
                new HttpClientErrorException(HttpStatus.TOO_MANY_REQUESTS),
                new DataAccessResourceFailureException(""),
                new CannotAcquireLockException(""),
                new OptimisticLockingFailureException(""),
                new CannotCreateTransactionException(""),
                new RuntimeException(new SQLException("", "57P01")),
                new RuntimeException(new SQLException("", "40001")),
                new TimeoutException());
    }

    static Stream<Throwable> staying() {
        RuntimeException circle = new RuntimeException();
        circle.initCause(new RuntimeException(circle));
        return Stream.of(
                new IllegalArgumentException(),
                new NullPointerException(),
                new MalformedRecord("value"),
                new UncheckedIOException(new IOException()),
                new HttpClientErrorException(HttpStatus.NOT_FOUND),
                new HttpClientErrorException(HttpStatus.BAD_REQUEST),
                new DataIntegrityViolationException(""),
                new RuntimeException(new SQLException("", "23505")),
                new RecordTooLargeException(),
                circle);
    }

    @ParameterizedTest
    @MethodSource("passing")
    void infrastructureTroublePasses(Throwable failure) {
        assertThat(troubles.infrastructure(failure)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("staying")
    void poisonStays(Throwable failure) {
        assertThat(troubles.infrastructure(failure)).isFalse();
        assertThat(Troubles.name(failure)).isNotBlank();
    }
}
