package io.redress.survey.invitation;

import io.redress.clock.ClockDriven;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Writes down that a survey ran out. Several replicas may do it at once: only one of them succeeds. */
@Component
class ExpireSurveys {

    private static final Logger log = LoggerFactory.getLogger(ExpireSurveys.class);
    private static final int BATCH = 200;

    private final Surveys surveys;
    private final Clock clock;
    private volatile boolean prepared;

    ExpireSurveys(Surveys surveys, Clock clock) {
        this.surveys = surveys;
        this.clock = clock;
    }

    @EventListener({ApplicationReadyEvent.class, ClockDriven.class})
    @Scheduled(fixedDelayString = "${redress.survey.sweep-every}")
    public synchronized void sweep() {
        try {
            if (!prepared) {
                surveys.prepare();
                prepared = true;
            }
            List<SurveysOfOne> batch;
            do {
                batch = surveys.due(clock.instant(), BATCH);
                batch.forEach(this::expire);
            } while (batch.size() == BATCH);
        } catch (DataAccessException trouble) {
            log.warn(
                    "the store is in trouble; the next sweep looks again: {}",
                    trouble.getMostSpecificCause().toString());
        }
    }

    private void expire(SurveysOfOne read) {
        Instant now = clock.instant();
        for (Survey survey : read.open()) {
            if (survey.ranOutBy(now) && surveys.expire(read.reference(), survey)) {
                log.info("survey {}/{} ran out", read.reference(), survey.cycle());
            }
        }
        surveys.find(read.reference()).ifPresent(surveys::lookAgain);
    }
}
