package io.redress.archive.reading;

import io.redress.archive.record.ArchivedComplaint;
import io.redress.doors.Refused;
import java.util.ArrayList;
import java.util.List;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Finds records for analysts. */
@Component
class ReadArchive {

    private static final Sort ORDER_OF_RECEIPT = Sort.by("receivedAt", "_id");

    private final MongoTemplate mongo;

    ReadArchive(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    ArchivePage page(ArchiveFilter filter, Cursor after, int limit) {
        List<Criteria> all = new ArrayList<>(filter.criteria());
        if (after != null) {
            all.add(after.beyond());
        }
        // one more than asked for tells whether there is a next page
        Query query = Query.query(new Criteria().andOperator(all))
                .with(ORDER_OF_RECEIPT)
                .limit(limit + 1);
        List<ArchivedComplaint> found = mongo.find(query, ArchivedComplaint.class);
        if (found.size() <= limit) {
            return new ArchivePage(found, null);
        }
        List<ArchivedComplaint> items = List.copyOf(found.subList(0, limit));
        return new ArchivePage(items, Cursor.after(items.get(limit - 1)).word());
    }

    ArchivedComplaint one(String reference) {
        ArchivedComplaint record = mongo.findById(reference, ArchivedComplaint.class);
        if (record == null) {
            throw new Refused(
                    HttpStatus.NOT_FOUND,
                    "unknown-reference",
                    null,
                    "The archive has no complaint with this reference. Write it as XXXX-XXXX-XXXX.");
        }
        return record;
    }
}
