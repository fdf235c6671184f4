package io.redress.workflow.texts;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;

/** Looks at every column of every table of the service, bytes included. */
public final class EveryColumn {

    private EveryColumn() {}

    /** @return {@code table.column} wherever the words are found */
    public static List<String> with(JdbcTemplate jdbc, String words) {
        TreeSet<String> found = new TreeSet<>();
        for (String table : jdbc.queryForList(
                "select table_name from information_schema.tables where table_schema = 'public'", String.class)) {
            for (Map<String, Object> row : jdbc.queryForList("select * from " + table)) {
                row.forEach((column, value) -> {
                    if (text(value).contains(words)) {
                        found.add(table + "." + column);
                    }
                });
            }
        }
        return List.copyOf(found);
    }

    private static String text(Object value) {
        return value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : String.valueOf(value);
    }
}
