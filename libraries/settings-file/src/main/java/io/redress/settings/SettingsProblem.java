package io.redress.settings;

/** Settings that cannot be used: the message names the file, the line, what is wrong and what to do. */
public final class SettingsProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param line from 1, or 0 when the file as a whole is meant */
    public SettingsProblem(String file, int line, String whatToDo) {
        super(file + (line == 0 ? "" : ", line " + line) + ": " + whatToDo);
    }

    SettingsProblem(String file, int line, String whatToDo, Throwable cause) {
        super(file + (line == 0 ? "" : ", line " + line) + ": " + whatToDo, cause);
    }
}
