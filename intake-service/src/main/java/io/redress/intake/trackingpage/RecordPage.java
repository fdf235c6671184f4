package io.redress.intake.trackingpage;

import io.redress.intake.complaint.ComplaintDoor;
import io.redress.intake.hours.Moments;
import io.redress.intake.pages.Page;
import io.redress.intake.tracking.ComplaintRecord;
import io.redress.intake.tracking.MakeRecord;
import io.redress.taxonomy.Taxonomy;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The whole record of a complaint for its owner: on paper, and as a file that programs read. */
@Page
@RequestMapping("/track/{reference}")
class RecordPage {

    private final ComplaintDoor door;
    private final MakeRecord makeRecord;
    private final Taxonomy taxonomy;
    private final Moments moments;

    RecordPage(ComplaintDoor door, MakeRecord makeRecord, Taxonomy taxonomy, Moments moments) {
        this.door = door;
        this.makeRecord = makeRecord;
        this.taxonomy = taxonomy;
        this.moments = moments;
    }

    @GetMapping("/record")
    String record(@PathVariable String reference, HttpServletRequest request, Model model, Locale locale) {
        ComplaintRecord record = makeRecord.of(door.open(reference, request), locale);
        model.addAttribute("record", record);
        model.addAttribute("here", "/track/" + record.reference());
        model.addAttribute("chosen", name(record.told().category(), locale));
        model.addAttribute("takenFor", name(record.category(), locale));
        model.addAttribute("occurred", occurred(record.told().occurredAt(), locale));
        model.addAttribute(
                "language", Locale.forLanguageTag(record.told().language()).getDisplayName(locale));
        model.addAttribute("country", country(record.told().contact().country(), locale));
        return "record";
    }

    @GetMapping("/record.json")
    ResponseEntity<ComplaintRecord> file(@PathVariable String reference, HttpServletRequest request, Locale locale) {
        ComplaintRecord record = makeRecord.of(door.open(reference, request), locale);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("redress-" + record.reference() + ".json")
                                .build()
                                .toString())
                .body(record);
    }

    /** A code that the taxonomy does not have any more stays a code: nothing is left out of a record. */
    private String name(String category, Locale locale) {
        return category == null
                ? null
                : taxonomy.find(category).map(known -> known.name().in(locale)).orElse(category);
    }

    /** Whoever names only a day means no time of it. */
    private String occurred(Instant at, Locale locale) {
        if (at == null) {
            return null;
        }
        return at.atZone(ZoneOffset.UTC).toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moments.day(at.atZone(ZoneOffset.UTC).toLocalDate(), locale)
                : moments.full(at, locale);
    }

    private static String country(String code, Locale locale) {
        return code == null
                ? null
                : new Locale.Builder().setRegion(code).build().getDisplayCountry(locale);
    }
}
