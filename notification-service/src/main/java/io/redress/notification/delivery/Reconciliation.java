package io.redress.notification.delivery;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.redress.notification.delivery.Delivery.State;
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

/** One line per complaint, for the comparison of all services. */
@Hidden
@RestController
class Reconciliation {

    private final MongoTemplate mongo;
    private final ObjectWriter json;

    Reconciliation(MongoTemplate mongo, ObjectMapper json) {
        this.mongo = mongo;
        this.json = json.writer();
    }

    /** @param undelivered how many still wait or were refused */
    record Line(String reference, int deliveries, long undelivered, int pendingEvents) {}

    @GetMapping(path = "/internal/reconciliation", produces = MediaType.APPLICATION_NDJSON_VALUE)
    void lines(HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        OutputStream out = response.getOutputStream();
        Query all = new Query().with(Sort.by("_id"));
        all.fields().include("deliveries.state", "outbox.pending");
        try (Stream<Document> documents = mongo.stream(all, Document.class, NoticesOfOne.COLLECTION)) {
            for (Iterator<Document> each = documents.iterator(); each.hasNext(); ) {
                out.write(json.writeValueAsBytes(line(each.next())));
                out.write('\n');
            }
        }
    }

    private static Line line(Document document) {
        List<Document> deliveries = document.getList("deliveries", Document.class, List.of());
        Document outbox = document.get("outbox", new Document());
        return new Line(
                document.getString("_id"),
                deliveries.size(),
                deliveries.stream().filter(Reconciliation::undelivered).count(),
                outbox.getList("pending", Object.class, List.of()).size());
    }

    private static boolean undelivered(Document delivery) {
        State state = State.valueOf(delivery.getString("state"));
        return state == State.PENDING || state == State.FAILED;
    }
}
