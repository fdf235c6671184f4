package io.redress.survey.result;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.survey.invitation.SurveysOfOne;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** One line per survey, for the comparison of all services. */
@Hidden
@RestController
class Reconciliation {

    private final MongoTemplate mongo;
    private final ObjectMapper json;

    Reconciliation(MongoTemplate mongo, ObjectMapper json) {
        this.mongo = mongo;
        this.json = json;
    }

    /** @param pendingEvents of the complaint: surveys about one complaint share an outbox */
    record Line(String reference, int cycle, String status, int pendingEvents) {}

    @GetMapping(path = "/internal/reconciliation", produces = MediaType.APPLICATION_NDJSON_VALUE)
    void lines(HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        OutputStream out = response.getOutputStream();
        Query all = new Query().with(Sort.by("_id"));
        all.fields().include("cycles.cycle", "cycles.status", "outbox.pending");
        try (Stream<Document> documents = mongo.stream(all, Document.class, SurveysOfOne.COLLECTION)) {
            for (Iterator<Document> each = documents.iterator(); each.hasNext(); ) {
                write(each.next(), out);
            }
        }
    }

    private void write(Document document, OutputStream out) throws IOException {
        int pending = document.get("outbox", new Document())
                .getList("pending", Object.class, List.of())
                .size();
        for (Document survey : document.getList("cycles", Document.class, List.of())) {
            Line line = new Line(
                    document.getString("_id"), survey.getInteger("cycle"), survey.getString("status"), pending);
            out.write(json.writeValueAsBytes(line));
            out.write('\n');
        }
    }
}
