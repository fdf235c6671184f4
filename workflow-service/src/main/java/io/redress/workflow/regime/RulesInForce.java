package io.redress.workflow.regime;

import io.redress.calendar.BusinessCalendars;
import io.redress.settings.SettingsFile;
import io.redress.taxonomy.Taxonomy;
import io.redress.workflow.WorkflowSettings;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** The calendars and regimes that count now. They change together, and only as a whole. */
@Component
public class RulesInForce {

    /** One state of both. */
    public static final class Rules {

        private final BusinessCalendars calendars;
        private final RegimeBook regimes;
        private final String fingerprint;

        Rules(BusinessCalendars calendars, RegimeBook regimes, String fingerprint) {
            this.calendars = calendars;
            this.regimes = regimes;
            this.fingerprint = fingerprint;
        }

        /** The same for the same files, on whatever replica. */
        String fingerprint() {
            return fingerprint;
        }

        /** The working calendars. */
        public BusinessCalendars calendars() {
            return calendars;
        }

        RegimeBook regimes() {
            return regimes;
        }
    }

    private static final ThreadLocal<Rules> SUPPOSED = new ThreadLocal<>();

    private final WorkflowSettings settings;
    private final Taxonomy taxonomy;
    private final WrittenSettings written;
    private volatile Rules now;

    RulesInForce(WorkflowSettings settings, Taxonomy taxonomy, WrittenSettings written) {
        this.settings = settings;
        this.taxonomy = taxonomy;
        this.written = written;
        this.now = read();
    }

    public Rules now() {
        Rules supposed = SUPPOSED.get();
        return supposed == null ? now : supposed;
    }

    /** Answers a question as if these rules counted already, for this thread only. */
    public <T> T supposing(Rules rules, Supplier<T> question) {
        SUPPOSED.set(rules);
        try {
            return question.get();
        } finally {
            SUPPOSED.remove();
        }
    }

    /**
     * Reads both from where they are configured, without making them count.
     *
     * @throws io.redress.settings.SettingsProblem with file, line and what to do
     */
    public Rules read() {
        BusinessCalendars calendars = BusinessCalendars.load(settings.calendars());
        settings.departments().forEach((code, department) -> {
            if (!calendars.ids().contains(department.calendar())) {
                throw written.problem(
                        "redress.workflow.departments." + code + ".calendar",
                        "is " + department.calendar() + ", which is no calendar: use one of "
                                + new TreeSet<>(calendars.ids()) + ", or add it to the directory of calendars");
            }
        });
        return new Rules(
                calendars,
                RegimeBook.read(
                        SettingsFile.read(settings.regimes(), RulesInForce.class, "regimes.yml"),
                        calendars,
                        taxonomy.products()),
                Fingerprint.of(settings.calendars(), settings.regimes()));
    }

    /** From now on these count. */
    public void replace(Rules rules) {
        now = rules;
    }
}
