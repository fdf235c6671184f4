package io.redress.archive.reading;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.archive.record.ArchivedComplaint;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.stereotype.Component;

/** Writes a page as one JSON object per line. */
@Component
class NdjsonPages extends AbstractHttpMessageConverter<ArchivePage> {

    static final String TYPE = "application/x-ndjson";

    private final ObjectMapper json;

    NdjsonPages(ObjectMapper json) {
        super(MediaType.parseMediaType(TYPE));
        this.json = json;
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
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (ArchivedComplaint record : page.items()) {
            lines.writeBytes(json.writeValueAsBytes(record));
            lines.write('\n');
        }
        lines.writeTo(output.getBody());
    }
}
