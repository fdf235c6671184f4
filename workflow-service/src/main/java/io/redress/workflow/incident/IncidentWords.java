package io.redress.workflow.incident;

import io.redress.workflow.texts.CaseText;
import io.redress.workflow.texts.CaseTexts;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What supervisors write about incidents. The words lie in the text table (law 6), masked like all others (law 5). */
@Repository
class IncidentWords {

    enum Kind {
        TITLE,
        NOTICE,
        UPDATE,
        REASON,
        REMEDY,
        MESSAGE
    }

    private final JdbcTemplate jdbc;
    private final CaseTexts texts;

    IncidentWords(JdbcTemplate jdbc, CaseTexts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    /** All words of one incident. */
    record OfIncident(Map<String, Wording> byKind) {

        /** Null when nothing of this kind was written. */
        Wording of(Kind kind) {
            return of(kind, 0);
        }

        Wording of(Kind kind, int no) {
            return byKind.get(key(kind, no));
        }
    }

    /** Keeps words, in the place of earlier ones of the same kind and number. */
    void store(String incident, Kind kind, int no, Wording wording) {
        jdbc.update(
                "delete from incident_word where incident_id = ? and kind = ? and no = ?", incident, kind.name(), no);
        wording.byLanguage().forEach((language, text) -> {
            String id = texts.store(
                    home(incident), 1, null, "incident-" + kind.name().toLowerCase(java.util.Locale.ROOT), text);
            jdbc.update(
                    "insert into incident_word (incident_id, kind, no, language, text_id) values (?, ?, ?, ?, ?)",
                    incident,
                    kind.name(),
                    no,
                    language,
                    id);
        });
    }

    OfIncident of(String incident) {
        Map<String, String> byId =
                texts.of(home(incident)).stream().collect(Collectors.toMap(CaseText::id, CaseText::text));
        Map<String, Map<String, String>> byKind = new HashMap<>();
        jdbc.query(
                "select kind, no, language, text_id from incident_word where incident_id = ?",
                row -> {
                    String text = byId.get(row.getString("text_id"));
                    if (text != null) {
                        byKind.computeIfAbsent(
                                        key(Kind.valueOf(row.getString("kind")), row.getInt("no")),
                                        key -> new HashMap<>())
                                .put(row.getString("language"), text);
                    }
                },
                incident);
        return new OfIncident(byKind.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> new Wording(entry.getValue()))));
    }

    private static String key(Kind kind, int no) {
        return kind + "/" + no;
    }

    private static String home(String incident) {
        return "incident:" + incident;
    }
}
