package io.redress.system.cluster;

import io.redress.system.stack.Stack;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Looks into the database that the replicas share. */
final class Database implements AutoCloseable {

    private final Connection connection;

    private Database(Connection connection) {
        this.connection = connection;
    }

    static Database of(Stack stack, String name) {
        String url = "jdbc:postgresql://127.0.0.1:" + stack.port("REDRESS_DB_PORT") + "/" + name;
        try {
            return new Database(DriverManager.getConnection(url, "redress", stack.credential("database.password")));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of every row. */
    List<String> rows(String query) {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            while (found.next()) {
                rows.add(found.getString(1));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    int count(String query) {
        return Integer.parseInt(rows(query).get(0));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
