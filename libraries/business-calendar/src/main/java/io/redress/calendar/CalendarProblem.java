package io.redress.calendar;

/** A calendar that cannot be used: the message names the file, the place in it, and what to do. */
public final class CalendarProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CalendarProblem(String file, String whatToDo) {
        super("Calendar " + file + ": " + whatToDo);
    }

    CalendarProblem(String file, String whatToDo, Throwable cause) {
        super("Calendar " + file + ": " + whatToDo, cause);
    }
}
