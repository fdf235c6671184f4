package io.redress.system.stack;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Looks for a word wherever the running stack keeps something: every table and column, every document, every file of
 * Kafka's and every log. The stores' own files are left out: there the word is asked for through the store.
 */
public final class WordSearch {

    private final Stack stack;

    public WordSearch(Stack stack) {
        this.stack = stack;
    }

    /** Names such as {@code table:case_text}, {@code mongo:intake.complaints}, {@code file:logs/intake.log}. */
    public List<String> places(String word) {
        TreeSet<String> places = new TreeSet<>();
        inFiles(word, places);
        inDocuments(word, places);
        inTables(word, places);
        return new ArrayList<>(places);
    }

    private void inFiles(String word, TreeSet<String> places) {
        byte[] needle = word.getBytes(StandardCharsets.UTF_8);
        try (Stream<Path> files = Files.walk(stack.home())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = stack.home().relativize(file).toString();
                if (name.matches("data/(mongo|postgres)/.*")) {
                    continue;
                }
                if (contains(file, needle)) {
                    places.add("file:" + name);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean contains(Path file, byte[] needle) throws IOException {
        if (!Files.isReadable(file)) {
            return false;
        }
        String latin = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        return latin.contains(new String(needle, StandardCharsets.ISO_8859_1));
    }

    private void inDocuments(String word, TreeSet<String> places) {
        try (MongoClient mongo = MongoClients.create("mongodb://127.0.0.1:" + stack.port("REDRESS_MONGO_PORT"))) {
            for (String database : mongo.listDatabaseNames()) {
                for (String collection : mongo.getDatabase(database).listCollectionNames()) {
                    for (var document : mongo.getDatabase(database)
                            .getCollection(collection)
                            .find()) {
                        if (document.toJson().contains(word)) {
                            places.add("mongo:" + database + "." + collection);
                        }
                    }
                }
            }
        }
    }

    private void inTables(String word, TreeSet<String> places) {
        String url = "jdbc:postgresql://127.0.0.1:" + stack.port("REDRESS_DB_PORT") + "/workflow";
        try (Connection db = DriverManager.getConnection(url, "redress", stack.credential("database.password"));
                Statement tables = db.createStatement();
                ResultSet names = tables.executeQuery(
                        "select table_name from information_schema.tables where table_schema = 'public'")) {
            while (names.next()) {
                String table = names.getString(1);
                // a row as text shows byte columns in hex, so both spellings are asked for
                try (PreparedStatement rows = db.prepareStatement(
                        "select count(*) from " + table + " t where t::text like ? or t::text like ?")) {
                    rows.setString(1, "%" + word + "%");
                    rows.setString(2, "%" + hex(word) + "%");
                    ResultSet count = rows.executeQuery();
                    count.next();
                    if (count.getInt(1) > 0) {
                        places.add("table:" + table);
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hex(String word) {
        return java.util.HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
    }
}
