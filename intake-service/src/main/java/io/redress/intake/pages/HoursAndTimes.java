package io.redress.intake.pages;

import io.redress.intake.colleagues.HandlingPolicy.HandlingTime;
import io.redress.intake.colleagues.HandlingPolicy.Policy;
import io.redress.intake.hours.ServiceDesk;
import io.redress.taxonomy.Category;
import io.redress.taxonomy.Taxonomy;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The desk's week and the handling times in words, from the calendar and the policy that drive the clocks. */
@Component
public class HoursAndTimes {

    private final ServiceDesk desk;
    private final Taxonomy taxonomy;
    private final MessageSource texts;

    HoursAndTimes(ServiceDesk desk, Taxonomy taxonomy, MessageSource texts) {
        this.desk = desk;
        this.taxonomy = taxonomy;
        this.texts = texts;
    }

    /**
     * A day, or days in a row, with the same hours.
     *
     * @param hours as they are written, {@code 09:00-12:30}; empty for closed
     */
    public record Days(String name, String hours) {}

    /** What complaints of one kind take, in words. */
    public record Time(String kind, String hours) {}

    /** An ordinary week, days in a row with the same hours told together. */
    public List<Days> week(Locale locale) {
        List<Days> week = new ArrayList<>();
        DayOfWeek first = DayOfWeek.MONDAY;
        Map<DayOfWeek, List<String>> hours = desk.weeklyHours();
        for (DayOfWeek day : DayOfWeek.values()) {
            boolean goesOn = day != DayOfWeek.SUNDAY && hours.get(day.plus(1)).equals(hours.get(day));
            if (!goesOn) {
                week.add(new Days(names(first, day, locale), written(hours.get(day))));
                first = day.plus(1);
            }
        }
        return week;
    }

    /** As they are shown; empty for closed. */
    String written(List<String> hours) {
        return String.join(", ", hours);
    }

    /** The emergency first, then every family, from urgent to not urgent. */
    public List<Time> times(Policy rules, Locale locale) {
        List<Time> times = new ArrayList<>();
        List<HandlingTime> emergency =
                rules.handlingTimes().stream().filter(HandlingTime::emergency).toList();
        if (!emergency.isEmpty()) {
            times.add(new Time(texts.getMessage("policy.times.emergency", null, locale), hours(emergency, locale)));
        }
        for (Category family :
                taxonomy.categories().stream().filter(Category::isFamily).toList()) {
            List<HandlingTime> ofFamily = rules.handlingTimes().stream()
                    .filter(time -> time.category().equals(family.code()) && !time.emergency())
                    .toList();
            if (!ofFamily.isEmpty()) {
                times.add(new Time(family.name().in(locale), hours(ofFamily, locale)));
            }
        }
        return times;
    }

    private String hours(List<HandlingTime> times, Locale locale) {
        long shortest =
                times.stream().mapToLong(HandlingTime::workingHours).min().orElseThrow();
        long longest =
                times.stream().mapToLong(HandlingTime::workingHours).max().orElseThrow();
        boolean desk = times.get(0).calendar() == null;
        if (shortest == longest) {
            String one = desk ? "policy.times.desk.one" : "policy.times.clock.one";
            return texts.getMessage(one, new Object[] {shortest}, locale);
        }
        String range = desk ? "policy.times.desk" : "policy.times.clock";
        return texts.getMessage(range, new Object[] {shortest, longest}, locale);
    }

    private String names(DayOfWeek first, DayOfWeek last, Locale locale) {
        String from = first.getDisplayName(TextStyle.FULL_STANDALONE, locale);
        String to = last.getDisplayName(TextStyle.FULL_STANDALONE, locale);
        return first == last ? from : texts.getMessage("policy.hours.days", new Object[] {from, to}, locale);
    }
}
