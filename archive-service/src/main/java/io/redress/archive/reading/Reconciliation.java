package io.redress.archive.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.archive.record.ArchivedComplaint;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Iterator;
import java.util.stream.Stream;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells an administrator what the archive has, so that it can be compared with the other services. */
@RestController
class Reconciliation {

    private final MongoTemplate mongo;
    private final ObjectMapper json;

    Reconciliation(MongoTemplate mongo, ObjectMapper json) {
        this.mongo = mongo;
        this.json = json;
    }

    /** One line; {@code receivedAt} is absent while complaint-submitted has not arrived. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(String reference, String status, Instant receivedAt, Instant closedAt) {}

    @GetMapping(path = "/internal/reconciliation", produces = NdjsonPages.TYPE)
    void lines(HttpServletResponse response) throws IOException {
        response.setContentType(NdjsonPages.TYPE);
        Query all = new Query();
        all.fields().include("status", "receivedAt", "closedAt", "schemaVersion", "cycles");
        OutputStream out = response.getOutputStream();
        try (Stream<ArchivedComplaint> records = mongo.stream(all, ArchivedComplaint.class)) {
            for (Iterator<ArchivedComplaint> each = records.iterator(); each.hasNext(); ) {
                ArchivedComplaint record = each.next();
                out.write(json.writeValueAsBytes(
                        new Line(record.reference(), record.status(), record.receivedAt(), record.closedAt())));
                out.write('\n');
            }
        }
    }
}
