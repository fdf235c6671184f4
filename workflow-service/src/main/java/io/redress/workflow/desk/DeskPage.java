package io.redress.workflow.desk;

import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.HtmlUtils;

/** One page as it grows, in English or Chinese. What comes from data is escaped by the methods that take it. */
final class DeskPage {

    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    private final ResourceBundle words;
    private final DateTimeFormatter times;
    private final StringBuilder body = new StringBuilder();
    private final String title;

    /** @param title a key of the bundle */
    DeskPage(Locale locale, ZoneId zone, String title) {
        this.words = ResourceBundle.getBundle(
                "desk.messages",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.times = DateTimeFormatter.ofPattern("EEE d MMM HH:mm zzz", locale).withZone(zone);
        this.title = say(title);
    }

    /** The bundle's word, or the code itself where it has none. */
    String say(String key, Object... given) {
        return words.containsKey(key) ? MessageFormat.format(words.getString(key), given) : key;
    }

    /** A code in words, such as {@code severity}, {@code HIGH}. */
    String code(String kind, String value) {
        return value == null ? "" : words.containsKey(kind + "." + value) ? say(kind + "." + value) : value;
    }

    String time(Instant at) {
        return at == null ? "" : times.format(at);
    }

    /** Markup of our own. */
    DeskPage html(String markup) {
        body.append(markup);
        return this;
    }

    /** An element with nothing but text in it. */
    DeskPage element(String name, String attributes, String text) {
        return html("<" + name + (attributes.isEmpty() ? "" : " " + attributes) + ">" + HtmlUtils.htmlEscape(text)
                + "</" + name + ">");
    }

    /** One line of a table; header cells for its head. */
    DeskPage cells(String name, String... texts) {
        for (String text : texts) {
            element(name, "", text);
        }
        return this;
    }

    /** For the value of an attribute. */
    static String quoted(String value) {
        return "\"" + HtmlUtils.htmlEscape(value) + "\"";
    }

    ResponseEntity<String> answer() {
        String page = """
                <!doctype html>
                <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Redress: %s</title><link rel="stylesheet" href="/login/desk.css">
                <link rel="icon" href="/login/redress.svg" type="image/svg+xml"></head><body>
                <header><strong><img src="/login/redress.svg" alt="" width="26" height="26"> Redress</strong>
                <nav><a href="/incidents">%s</a> <a href="/supervision">%s</a> <a href="/camunda/app/tasklist/default/">%s</a></nav>
                </header>
                <main><h1>%s</h1>%s</main></body></html>
                """.formatted(
                        say("language"),
                        HtmlUtils.htmlEscape(title),
                        say("incidents"),
                        say("supervision"),
                        say("tasklist"),
                        HtmlUtils.htmlEscape(title),
                        body);
        return ResponseEntity.ok()
                .contentType(HTML)
                .header("Cache-Control", "no-store")
                .body(page);
    }
}
