package io.redress.archive.reading;

import io.redress.doors.Refused;
import org.springframework.http.HttpStatus;

/** The refusal of a query parameter. */
final class Unreadable {

    private Unreadable() {}

    static Refused parameter(String name, String whatToDo) {
        return new Refused(HttpStatus.BAD_REQUEST, "invalid-parameter", name, whatToDo);
    }
}
