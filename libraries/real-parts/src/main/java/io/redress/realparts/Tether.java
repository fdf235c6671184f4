package io.redress.realparts;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;

/**
 * Runs another main class and ends the process when its standard input does: a child whose parent was killed notices
 * it by the closed pipe and stops cleanly instead of staying behind.
 */
public final class Tether {

    private Tether() {}

    /** @param args the main class to run, then its arguments */
    public static void main(String[] args) throws ReflectiveOperationException {
        Thread watch = new Thread(Tether::exitAtEndOfInput, "tether");
        watch.setDaemon(true);
        watch.start();
        Method main = Class.forName(args[0]).getMethod("main", String[].class);
        try {
            main.invoke(null, (Object) Arrays.copyOfRange(args, 1, args.length));
        } catch (InvocationTargetException e) {
            e.getCause().printStackTrace();
            System.exit(1);
        }
    }

    private static void exitAtEndOfInput() {
        try {
            while (System.in.read() >= 0) {
                // whatever is written to the child's input means nothing
            }
        } catch (IOException e) {
            // a broken pipe says the same as its end
        }
        System.exit(0);
    }
}
