package io.redress.messaging;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Asks everybody who can tell infrastructure trouble from poison. */
final class Troubles {

    /** Deeper than any real chain of causes; ends a chain that bites its tail. */
    private static final int DEEPEST = 30;

    private final List<InfrastructureTrouble> experts;

    Troubles(List<InfrastructureTrouble> experts) {
        this.experts = List.copyOf(experts);
    }

    boolean infrastructure(Throwable failure) {
        Throwable link = failure;
        for (int depth = 0; link != null && depth < DEEPEST; depth++, link = link.getCause()) {
            for (InfrastructureTrouble expert : experts) {
                if (expert.recognises(link)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The class name of the innermost cause: all that may be told, for messages may quote personal data. */
    static String name(Throwable failure) {
        Class<?> type = root(failure).getClass();
        return type.getSimpleName().isEmpty() ? type.getName() : type.getSimpleName();
    }

    /** Name and place of the innermost cause, for those who have to repair it. */
    static String nameAndPlace(Throwable failure) {
        StackTraceElement[] trace = root(failure).getStackTrace();
        Optional<StackTraceElement> ours = Stream.of(trace)
                .filter(frame -> frame.getClassName().startsWith("io.redress."))
                .findFirst();
        return name(failure)
                + ours.or(() -> Stream.of(trace).findFirst())
                        .map(frame -> " at " + frame)
                        .orElse("");
    }

    private static Throwable root(Throwable failure) {
        Throwable link = failure;
        for (int depth = 0; link.getCause() != null && depth < DEEPEST; depth++) {
            link = link.getCause();
        }
        return link;
    }
}
