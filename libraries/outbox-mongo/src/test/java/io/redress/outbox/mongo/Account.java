package io.redress.outbox.mongo;

import java.util.List;
import java.util.Map;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** An aggregate as a service would have it. */
@Document("accounts")
record Account(@Id String reference, List<String> notes, Map<String, Long> seen, Outbox outbox) {}
