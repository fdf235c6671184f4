package io.redress.archive.reading;

import io.redress.archive.record.ArchivedComplaint;
import io.redress.archive.record.ArchivedComplaint.Survey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.stereotype.Component;

/**
 * Writes a page as CSV (RFC 4180, UTF-8, with a header line): one line per record; lists are counted or joined, the
 * opinion is the latest.
 */
@Component
class CsvPages extends AbstractHttpMessageConverter<ArchivePage> {

    static final String TYPE = "text/csv";

    private static final String LINE_END = "\r\n";

    private static final Map<String, Function<ArchivedComplaint, Object>> COLUMNS = columns();

    CsvPages() {
        super(StandardCharsets.UTF_8, MediaType.parseMediaType(TYPE));
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == ArchivePage.class;
    }

    @Override
    public boolean canRead(Class<?> type, MediaType mediaType) {
        return false;
    }

    @Override
    protected ArchivePage readInternal(Class<? extends ArchivePage> type, HttpInputMessage input) {
        throw new UnsupportedOperationException("pages are only written");
    }

    @Override
    protected void writeInternal(ArchivePage page, HttpOutputMessage output) throws IOException {
        StringBuilder csv = new StringBuilder(line(COLUMNS.keySet().toArray()));
        for (ArchivedComplaint record : page.items()) {
            csv.append(line(COLUMNS.values().stream()
                    .map(column -> column.apply(record))
                    .toArray()));
        }
        output.getBody().write(csv.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Function<ArchivedComplaint, Object>> columns() {
        Map<String, Function<ArchivedComplaint, Object>> columns = new LinkedHashMap<>();
        columns.put("reference", ArchivedComplaint::reference);
        columns.put("schemaVersion", ArchivedComplaint::schemaVersion);
        columns.put("status", ArchivedComplaint::status);
        columns.put("channel", ArchivedComplaint::channel);
        columns.put("language", ArchivedComplaint::language);
        columns.put("country", ArchivedComplaint::country);
        columns.put("subjectPseudonym", ArchivedComplaint::subjectPseudonym);
        columns.put("category", ArchivedComplaint::category);
        columns.put("severity", ArchivedComplaint::severity);
        columns.put("department", ArchivedComplaint::department);
        columns.put("lane", ArchivedComplaint::lane);
        columns.put("receivedAt", ArchivedComplaint::receivedAt);
        columns.put("recordedAt", ArchivedComplaint::recordedAt);
        columns.put("dueAt", ArchivedComplaint::dueAt);
        columns.put("firstDueAt", ArchivedComplaint::firstDueAt);
        columns.put("statutoryDueAt", ArchivedComplaint::statutoryDueAt);
        columns.put(
                "missedDates",
                record -> record.missed() == null ? 0 : record.missed().size());
        columns.put("promiseKept", ArchivedComplaint::promiseKept);
        columns.put("estimates", record -> record.estimates().size());
        columns.put("pauses", record -> record.pauses().size());
        columns.put("cycles", ArchivedComplaint::cycles);
        columns.put("outcome", ArchivedComplaint::outcome);
        columns.put("remedyAmount", ArchivedComplaint::remedyAmount);
        columns.put("remedyCurrency", ArchivedComplaint::remedyCurrency);
        columns.put("resolvedAt", ArchivedComplaint::resolvedAt);
        columns.put("closedAt", ArchivedComplaint::closedAt);
        columns.put("closeReason", ArchivedComplaint::closeReason);
        columns.put("disposition", ArchivedComplaint::disposition);
        columns.put("vulnerable", ArchivedComplaint::vulnerable);
        columns.put("redactionKinds", record -> String.join(" ", record.redactionKinds()));
        columns.put("surveyStatus", survey(Survey::status));
        columns.put("csat", survey(Survey::csat));
        columns.put("effort", survey(Survey::effort));
        columns.put("recommend", survey(Survey::recommend));
        columns.put("resolvedForCustomer", survey(Survey::resolved));
        columns.put("answeredAt", survey(Survey::answeredAt));
        columns.put("notificationsDelivered", record -> record.notifications().delivered());
        columns.put("notificationsFailed", record -> record.notifications().failed());
        return columns;
    }

    private static Function<ArchivedComplaint, Object> survey(Function<Survey, Object> field) {
        return record -> record.survey() == null ? null : field.apply(record.survey());
    }

    static String line(Object... values) {
        return Arrays.stream(values).map(CsvPages::field).collect(Collectors.joining(",", "", LINE_END));
    }

    /**
     * Text that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, CSV injection); what holds a
     * separator, quote or line break is quoted.
     */
    private static String field(Object value) {
        String text = value == null ? "" : value.toString();
        if (value instanceof String && !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0) {
            text = "'" + text;
        }
        return text.matches("(?s).*[\",\r\n].*") ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }
}
