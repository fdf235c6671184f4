package io.redress.archive.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.archive.record.ArchivedComplaint;
import java.util.List;

/**
 * Some records, in the order of receipt.
 *
 * @param nextCursor where the next page begins; absent on the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ArchivePage(List<ArchivedComplaint> items, String nextCursor) {}
