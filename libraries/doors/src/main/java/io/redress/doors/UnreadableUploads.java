package io.redress.doors;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Refuses an upload that cannot be taken apart: no boundary, broken off, a name that is none. It is read before any
 * controller is known, so that no advice is asked.
 */
final class UnreadableUploads implements HandlerExceptionResolver, Ordered {

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, Object handler, Exception failure) {
        if (!(failure instanceof MultipartException) || failure instanceof MaxUploadSizeExceededException) {
            return null;
        }
        // so that the page of the failure does not try to take it apart once more
        request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, failure);
        try {
            response.sendError(HttpStatus.BAD_REQUEST.value());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return new ModelAndView();
    }
}
