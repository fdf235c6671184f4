package io.redress.workflow.replicas;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Lets replicas that start at the same moment prepare their database one after the other: an advisory lock of PostgreSQL,
 * which is gone with its session, so that one who dies holds up nobody.
 */
@Component
public class InTurn {

    /** Any number will do that nobody else locks in this database; Flyway's are derived from its table's name. */
    static final long LOCK = 0x5245_4452_4553_53L;

    private static final Logger log = LoggerFactory.getLogger(InTurn.class);

    private final DataSource database;

    InTurn(DataSource database) {
        this.database = database;
    }

    /** Runs a preparation while nobody else runs one. What it needs of the database it takes for itself. */
    public void run(Runnable preparation) {
        Turn turn = take();
        try {
            preparation.run();
        } finally {
            turn.close();
        }
    }

    /** Waits for the turn; it lasts until it is closed, or this process ends. */
    Turn take() {
        try {
            Connection session = database.getConnection();
            try {
                if (!is(session, "select pg_try_advisory_lock(?)")) {
                    log.info("Another replica prepares the database: waiting for it");
                    is(session, "select pg_advisory_lock(?) is not null");
                }
                return new Turn(session);
            } catch (SQLException e) {
                session.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("no turn at preparing the database", e);
        }
    }

    private static boolean is(Connection session, String question) throws SQLException {
        try (PreparedStatement statement = session.prepareStatement(question)) {
            statement.setLong(1, LOCK);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    /** The turn of one replica. */
    static final class Turn {

        private final Connection session;

        private Turn(Connection session) {
            this.session = session;
        }

        /** Gives the lock back before the session returns to its pool, where it would live on. */
        void close() {
            try (Connection closing = session) {
                is(closing, "select pg_advisory_unlock(?)");
            } catch (SQLException e) {
                throw new IllegalStateException("the turn at preparing the database cannot be given back", e);
            }
        }
    }
}
