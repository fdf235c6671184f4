package io.redress.intake.tracking;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.intake.complaint.Complaint;
import io.redress.intake.complaint.Complaints;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists every complaint with where it stands here, for {@code ./redress reconcile}: one JSON object a line. */
@Hidden
@RestController
class Reconciliation {

    private static final int BATCH = 500;

    private final Complaints complaints;
    private final Trackings trackings;
    private final ObjectMapper json;

    Reconciliation(Complaints complaints, Trackings trackings, ObjectMapper json) {
        this.complaints = complaints;
        this.trackings = trackings;
        this.json = json;
    }

    /** @param pendingEvents facts that the broker does not have yet */
    record Line(String reference, Status status, Instant receivedAt, int pendingEvents) {}

    @GetMapping(path = "/internal/reconciliation", produces = MediaType.APPLICATION_NDJSON_VALUE)
    void all(HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        write(response.getOutputStream());
    }

    private void write(OutputStream out) throws IOException {
        try (Stream<Complaint> all = complaints.all()) {
            Iterator<Complaint> rest = all.iterator();
            List<Complaint> batch = new ArrayList<>(BATCH);
            while (rest.hasNext()) {
                batch.add(rest.next());
                if (batch.size() == BATCH || !rest.hasNext()) {
                    write(batch, out);
                    batch.clear();
                }
            }
        }
    }

    private void write(List<Complaint> batch, OutputStream out) throws IOException {
        Map<String, Tracking> known =
                trackings.of(batch.stream().map(Complaint::reference).toList());
        for (Complaint complaint : batch) {
            Tracking tracking = known.getOrDefault(complaint.reference(), Tracking.unknown(complaint.reference()));
            Line line = new Line(
                    complaint.reference(),
                    ShowComplaint.status(complaint, tracking),
                    complaint.receivedAt(),
                    complaint.outbox().pending().size());
            out.write(json.writeValueAsString(line).getBytes(StandardCharsets.UTF_8));
            out.write('\n');
        }
    }
}
