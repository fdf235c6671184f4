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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
        return new ArrayList<>(places(List.of(word)).keySet());
    }

    /** The same for many words at once: each place with those of the words that were found there. */
    public Map<String, Set<String>> places(Collection<String> words) {
        TreeMap<String, Set<String>> places = new TreeMap<>();
        inFiles(words, places);
        inDocuments(words, places);
        inTables(words, places);
        return places;
    }

    private void inFiles(Collection<String> words, Map<String, Set<String>> places) {
        try (Stream<Path> files = Files.walk(stack.home())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = stack.home().relativize(file).toString();
                if (!name.matches("data/(mongo|postgres)/.*") && Files.isReadable(file)) {
                    String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                    words.stream()
                            .filter(word -> content.contains(asRead(word)))
                            .forEach(word -> found(places, "file:" + name, word));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String asRead(String word) {
        return new String(word.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private void inDocuments(Collection<String> words, Map<String, Set<String>> places) {
        try (MongoClient mongo = MongoClients.create("mongodb://127.0.0.1:" + stack.port("REDRESS_MONGO_PORT"))) {
            for (String database : mongo.listDatabaseNames()) {
                for (String collection : mongo.getDatabase(database).listCollectionNames()) {
                    for (var document : mongo.getDatabase(database)
                            .getCollection(collection)
                            .find()) {
                        String json = document.toJson();
                        words.stream()
                                .filter(json::contains)
                                .forEach(word -> found(places, "mongo:" + database + "." + collection, word));
                    }
                }
            }
        }
    }

    private void inTables(Collection<String> words, Map<String, Set<String>> places) {
        String url = "jdbc:postgresql://127.0.0.1:" + stack.port("REDRESS_DB_PORT") + "/workflow";
        try (Connection db = DriverManager.getConnection(url, "redress", stack.credential("database.password"));
                Statement tables = db.createStatement();
                ResultSet names = tables.executeQuery(
                        "select table_name from information_schema.tables where table_schema = 'public'")) {
            // a row as text shows byte columns in hex, so both spellings are asked for
            String[] spellings = words.stream()
                    .flatMap(word -> Stream.of(word, hex(word)))
                    .map(spelling -> "%" + spelling + "%")
                    .toArray(String[]::new);
            while (names.next()) {
                String table = names.getString(1);
                try (PreparedStatement rows =
                        db.prepareStatement("select s from unnest(?) s where exists (select 1 from " + table
                                + " t where t::text like s)")) {
                    rows.setArray(1, db.createArrayOf("text", spellings));
                    ResultSet found = rows.executeQuery();
                    while (found.next()) {
                        found(places, "table:" + table, found.getString(1).replace("%", ""));
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void found(Map<String, Set<String>> places, String place, String word) {
        places.computeIfAbsent(place, unknown -> new TreeSet<>()).add(word);
    }

    private static String hex(String word) {
        return java.util.HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
    }
}
