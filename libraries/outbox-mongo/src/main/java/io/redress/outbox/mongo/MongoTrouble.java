package io.redress.outbox.mongo;

import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import io.redress.messaging.InfrastructureTrouble;

/** MongoDB is away, changes its primary, or does not let us in. */
final class MongoTrouble implements InfrastructureTrouble {

    private static final String RETRYABLE = "RetryableWriteError";

    @Override
    public boolean recognises(Throwable failure) {
        return failure instanceof MongoSocketException
                || failure instanceof MongoTimeoutException
                || failure instanceof MongoNotPrimaryException
                || failure instanceof MongoNodeIsRecoveringException
                || failure instanceof MongoServerUnavailableException
                || failure instanceof MongoSecurityException
                || failure instanceof MongoWriteConcernException
                || failure instanceof MongoInterruptedException
                || failure instanceof MongoException labelled && labelled.hasErrorLabel(RETRYABLE);
    }
}
