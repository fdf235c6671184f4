package io.redress.archive.reading;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.redress.archive.record.ArchivedComplaint;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * The place after a record in the order of receipt. It points at no page number, so that records that arrive
 * meanwhile shift nothing: none is skipped and none comes twice. Callers see an opaque word.
 */
record Cursor(Instant receivedAt, String reference) {

    private static final Pattern WRITTEN = Pattern.compile("1 (-?\\d{1,17}) ([0-9A-Z-]{1,32})");

    static Cursor after(ArchivedComplaint last) {
        return new Cursor(last.receivedAt(), last.reference());
    }

    static Cursor parse(String word) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(word), StandardCharsets.US_ASCII);
            Matcher parts = WRITTEN.matcher(text);
            if (parts.matches()) {
                return new Cursor(Instant.ofEpochMilli(Long.parseLong(parts.group(1))), parts.group(2));
            }
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
        throw unknown();
    }

    String word() {
        String text = "1 " + receivedAt.toEpochMilli() + " " + reference;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    Criteria beyond() {
        return new Criteria()
                .orOperator(
                        where("receivedAt").gt(receivedAt),
                        where("receivedAt").is(receivedAt).and("_id").gt(reference));
    }

    private static RuntimeException unknown() {
        return Unreadable.parameter(
                "cursor", "Use the 'nextCursor' of the page before, unchanged, or leave it out to begin again.");
    }
}
