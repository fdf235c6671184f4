package io.redress.doors;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** Forms are read into what their records declare; a path into anything else ({@code class.x}, {@code name[0]}) is not followed. */
@ControllerAdvice
class DeclaredFieldsOnly {

    @InitBinder
    void only(WebDataBinder binder) {
        binder.setDeclarativeBinding(true);
    }
}
