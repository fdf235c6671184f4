package io.redress.intake.abuse;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What one visitor may ask of this service, and in which time. The values and their reasons stand in {@code
 * application.yml}.
 *
 * @param trustedProxies networks ({@code 10.0.0.0/8}) whose word about their client's address is believed; nobody else's is
 * @param remembered how many keys each limit remembers at most; the ones not seen for longest are forgotten
 * @param filingsPerAddress complaints from one address
 * @param emergenciesPerAddress complaints about account security from one address, counted apart
 * @param filingsInAll complaints to the whole service (to each replica): above it everybody's browser works, nobody is refused
 * @param emergenciesInAll the same for account security
 * @param filingsPerContact complaints that name one e-mail address or phone number; each gets mail
 * @param emergenciesPerContact the same for account security
 * @param messagesPerComplaint messages to one complaint
 * @param lookupsPerAddress uses of the page for those who lost their link
 * @param linksPerAddress new links that are asked for from one address
 * @param linksPerContact letters to all complaints of one e-mail address, asked for without a reference
 * @param linksPerComplaint letters with a new link for one complaint; counted in the store
 * @param linksWithoutReference so many complaints of one e-mail address, the latest, get such a letter at once
 * @param guesses what wrong tracking tokens lead to
 * @param work the proof of work
 * @param maxHeaders the longest sum of a request's headers; longer ones are refused with 431
 * @param otherChannel how else the house can be reached, told to whoever has to wait; may be empty
 */
@Validated
@ConfigurationProperties("redress.intake.abuse")
record AbuseSettings(
        @NotNull List<String> trustedProxies,
        @Min(100) @Max(1_000_000) int remembered,
        @NotNull @Valid Threshold filingsPerAddress,
        @NotNull @Valid Threshold emergenciesPerAddress,
        @NotNull @Valid Limit filingsInAll,
        @NotNull @Valid Limit emergenciesInAll,
        @NotNull @Valid Limit filingsPerContact,
        @NotNull @Valid Limit emergenciesPerContact,
        @NotNull @Valid Limit messagesPerComplaint,
        @NotNull @Valid Limit lookupsPerAddress,
        @NotNull @Valid Limit linksPerAddress,
        @NotNull @Valid Limit linksPerContact,
        @NotNull @Valid Limit linksPerComplaint,
        @Min(1) @Max(20) int linksWithoutReference,
        @NotNull @Valid Guessing guesses,
        @NotNull @Valid Work work,
        @NotNull DataSize maxHeaders,
        String otherChannel) {

    /**
     * So many at once; the same number refills evenly in a period.
     *
     * @param most the burst
     */
    record Limit(
            @Min(1) @Max(1_000_000) int most,

            @NotNull @DurationMin(seconds = 1) @DurationMax(days = 7)
            Duration per) {}

    /**
     * A limit with a threshold below it, from which on a proof of work is asked for.
     *
     * @param free so many pass without work in a period
     * @param most so many pass at all
     */
    record Threshold(
            @Min(1) @Max(1_000_000) int free,
            @Min(1) @Max(1_000_000) int most,

            @NotNull @DurationMin(seconds = 1) @DurationMax(days = 7)
            Duration per) {

        @AssertTrue(message = "must not be smaller than 'free'")
        boolean isMostAtLeastFree() {
            return most >= free;
        }
    }

    /**
     * Each wrong token beyond the free ones doubles the time in which no further one is looked at.
     *
     * @param free wrong tokens that cost nothing: people mistype and paste halves of links
     * @param delay after the first wrong token beyond
     * @param longestPerAddress the longest delay for an address
     * @param longestPerReference the longest delay for a reference: short, because others could use it to keep out its owner
     * @param forget after so long without a wrong token all is forgotten
     */
    record Guessing(
            @Min(1) @Max(1000) int free,

            @NotNull @DurationMin(seconds = 1) @DurationMax(minutes = 5)
            Duration delay,

            @NotNull @DurationMin(seconds = 1) @DurationMax(hours = 1)
            Duration longestPerAddress,

            @NotNull @DurationMin(seconds = 1) @DurationMax(minutes = 5)
            Duration longestPerReference,

            @NotNull @DurationMin(minutes = 1) @DurationMax(days = 7)
            Duration forget) {}

    /**
     * How hard the work is.
     *
     * @param bits leading zero bits that the hash must have: each one more doubles the time
     * @param valid how long a challenge can be answered
     * @param key signs challenges, at least 32 characters; the same for all replicas. Empty: each start makes its own
     */
    record Work(
            @Min(1) @Max(28) int bits,

            @NotNull @DurationMin(seconds = 30) @DurationMax(hours = 24)
            Duration valid,

            String key) {

        @Override
        public String toString() {
            return "Work[bits=" + bits + ", valid=" + valid + "]";
        }
    }
}
