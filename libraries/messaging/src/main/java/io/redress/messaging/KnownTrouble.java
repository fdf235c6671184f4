package io.redress.messaging;

import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.PermissionDeniedDataAccessException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionTimedOutException;

/** Broker, network and databases that are away, overloaded or locked. */
final class KnownTrouble implements InfrastructureTrouble {

    /** Classes of SQLSTATE: connection, resources, operator's intervention, and rollback by a conflict. */
    private static final Set<String> STATES = Set.of("08", "53", "57", "40");

    @Override
    public boolean recognises(Throwable failure) {
        return network(failure) || database(failure) || broker(failure);
    }

    private static boolean network(Throwable failure) {
        return failure instanceof SocketException
                || failure instanceof SocketTimeoutException
                || failure instanceof UnknownHostException
                || failure instanceof HttpTimeoutException;
    }

    private static boolean database(Throwable failure) {
        return failure instanceof TransientDataAccessException
                || failure instanceof RecoverableDataAccessException
                || failure instanceof DataAccessResourceFailureException
                || failure instanceof PermissionDeniedDataAccessException
                || failure instanceof CannotCreateTransactionException
                || failure instanceof TransactionTimedOutException
                || failure instanceof SQLTransientException
                || failure instanceof SQLRecoverableException
                || failure instanceof SQLNonTransientConnectionException
                || failure instanceof SQLException sql
                        && sql.getSQLState() != null
                        && sql.getSQLState().length() == 5
                        && STATES.contains(sql.getSQLState().substring(0, 2));
    }

    /** Everything that Kafka complains about, except a record that it will never take. */
    private static boolean broker(Throwable failure) {
        return failure instanceof KafkaException
                && !(failure instanceof RecordTooLargeException
                        || failure instanceof RecordBatchTooLargeException
                        || failure instanceof InvalidRecordException
                        || failure instanceof SerializationException);
    }
}
