package io.redress.doors;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** Refuses bodies over the limit: by their announced length at once, else while they are read. */
final class BodyLimit extends OncePerRequestFilter {

    private final long ofBodies;
    private final long ofUploads;
    private final ObjectMapper json;

    BodyLimit(DoorsProperties doors, ObjectMapper json) {
        this.ofBodies = doors.maxBody().toBytes();
        this.ofUploads = doors.maxUpload().toBytes();
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long limit = isUpload(request) ? ofUploads : ofBodies;
        if (request.getContentLengthLong() > limit) {
            if (isOfAPage(request)) {
                // so that the page of the failure does not try to read the files once more
                request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, new MaxUploadSizeExceededException(limit));
                response.sendError(HttpStatus.PAYLOAD_TOO_LARGE.value());
                return;
            }
            Problems.write(
                    json,
                    response,
                    HttpStatus.PAYLOAD_TOO_LARGE,
                    "too-large",
                    "The request is larger than " + limit / 1024
                            + " KB. Shorten the text or choose a smaller file, and send it again.");
            return;
        }
        chain.doFilter(new Limited(request, limit), response);
    }

    private static boolean isUpload(HttpServletRequest request) {
        return request.getContentType() != null
                && request.getContentType().toLowerCase(Locale.ROOT).startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
    }

    /** A person gets a page. */
    private static boolean isOfAPage(HttpServletRequest request) {
        String accepts = request.getHeader(HttpHeaders.ACCEPT);
        return accepts != null && accepts.contains(MediaType.TEXT_HTML_VALUE);
    }

    private static final class Limited extends HttpServletRequestWrapper {

        private final long limit;

        private Limited(HttpServletRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new LimitedStream(super.getInputStream(), limit);
        }
    }

    private static final class LimitedStream extends ServletInputStream {

        private final ServletInputStream body;
        private final long limit;
        private long read;

        private LimitedStream(ServletInputStream body, long limit) {
            this.body = body;
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int b = body.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int n = body.read(into, from, length);
            count(Math.max(n, 0));
            return n;
        }

        private void count(int n) {
            read += n;
            if (read > limit) {
                throw new Refused(
                        HttpStatus.PAYLOAD_TOO_LARGE,
                        "too-large",
                        null,
                        "The request is larger than " + limit / 1024
                                + " KB. Shorten the text or choose a smaller file, and send it again.");
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
