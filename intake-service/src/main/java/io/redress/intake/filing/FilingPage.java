package io.redress.intake.filing;

import io.redress.doors.Refused;
import io.redress.intake.abuse.Slowed;
import io.redress.intake.colleagues.HandlingPolicy;
import io.redress.intake.colleagues.OpenIncidents;
import io.redress.intake.complaint.Complaint;
import io.redress.intake.evidence.AddEvidence;
import io.redress.intake.hours.Moments;
import io.redress.intake.input.InvalidFields;
import io.redress.intake.pages.HoursAndTimes;
import io.redress.intake.pages.Page;
import io.redress.intake.pages.SlowPage;
import io.redress.intake.token.HeldComplaints;
import io.redress.intake.token.TrackingCookie;
import io.redress.taxonomy.Taxonomy;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The form. It works without script, keeps what was typed, and files once however often the button is pressed. */
@Page
class FilingPage {

    private static final String VIEW = "file";
    /** Fields that are folded away until somebody needs them. */
    private static final List<String> MORE = List.of("chain", "hash", "remedySought");

    private static final List<String> OFFICIAL = List.of(
            "phone",
            "address",
            "customerNumber",
            "legalId",
            "detriment",
            "representativeName",
            "representativeEmail",
            "representativePhone",
            "representativeAddress",
            "representativeLegalId");
    private static final Pattern FORM_KEY = Pattern.compile("[0-9a-f-]{36}");

    private final FileComplaint fileComplaint;
    private final AddToOpen addToOpen;
    private final HeldComplaints held;
    private final AddEvidence addEvidence;
    private final TrackingCookie cookie;
    private final HoursAndTimes shown;
    private final HandlingPolicy policy;
    private final Moments moments;
    private final OpenIncidents incidents;
    private final Clock clock;
    private final SlowPage slowPage;
    private final Taxonomy taxonomy;
    private final FormProblems formProblems;

    FilingPage(
            FileComplaint fileComplaint,
            AddToOpen addToOpen,
            HeldComplaints held,
            AddEvidence addEvidence,
            TrackingCookie cookie,
            HoursAndTimes shown,
            HandlingPolicy policy,
            Moments moments,
            OpenIncidents incidents,
            Clock clock,
            SlowPage slowPage,
            Taxonomy taxonomy,
            FormProblems formProblems) {
        this.fileComplaint = fileComplaint;
        this.addToOpen = addToOpen;
        this.held = held;
        this.addEvidence = addEvidence;
        this.cookie = cookie;
        this.shown = shown;
        this.policy = policy;
        this.moments = moments;
        this.incidents = incidents;
        this.clock = clock;
        this.slowPage = slowPage;
        this.taxonomy = taxonomy;
        this.formProblems = formProblems;
    }

    /** What a customer can count on, before a word is written. */
    @ModelAttribute
    void hoursAndTimes(Model model, Locale locale) {
        model.addAttribute("zone", moments.zone(clock.instant(), locale));
        model.addAttribute("week", shown.week(locale));
        model.addAttribute("known", false);
        policy.current().ifPresent(rules -> {
            model.addAttribute("known", true);
            model.addAttribute("times", shown.times(rules, locale));
        });
    }

    @ModelAttribute("written")
    List<WrittenLanguage> written() {
        return WrittenLanguage.OFFERED;
    }

    @ModelAttribute("countries")
    List<Country> countries(Locale locale) {
        return Country.all(locale);
    }

    @ModelAttribute("incidents")
    List<OpenIncidents.Incident> incidents() {
        return incidents.current();
    }

    @ModelAttribute("families")
    List<OfferedKinds> families() {
        return OfferedKinds.of(taxonomy);
    }

    @GetMapping("/")
    String empty(Model model, Locale locale) {
        return form(model, ComplaintForm.empty(taxonomy, locale.toLanguageTag()), List.of());
    }

    /** Switching the language posts the form here, so that no word is lost. */
    @PostMapping(path = "/", params = "lang")
    String inOtherLanguage(Model model, @RequestParam Map<String, String> fields) {
        return form(model, new ComplaintForm(taxonomy, fields), List.of());
    }

    /** @param anyway pressed by whoever was asked whether it belongs to an open complaint of theirs, and said no */
    @PostMapping(
            path = "/",
            params = {"!lang", "!addTo"})
    String file(
            Model model,
            @RequestParam Map<String, String> fields,
            @RequestParam(required = false) String anyway,
            @RequestParam(required = false) List<MultipartFile> files,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        ComplaintForm form = new ComplaintForm(taxonomy, fields);
        try {
            Complaint complaint = fileComplaint.file(form.request(), key(form), holds(request), anyway != null);
            if (!complaint.firstLinkIsOff()) {
                // a form that is sent once more from a browser's memory is no new link
                cookie.set(response, complaint.name(), complaint.tokenGeneration());
            }
            return "redirect:/track/" + complaint.reference()
                    + (allTaken(complaint, files, true) ? "?filed" : "?filed&refused");
        } catch (AlreadyOpen open) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("open", open.reference().value());
            model.addAttribute("openSubject", open.subject());
            return form(model, form, List.of());
        } catch (InvalidFields invalid) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return form(model, form, formProblems.shown(invalid.problems(), form, locale));
        } catch (Slowed slowed) {
            slowPage.tell(slowed, model, response, locale);
            return form(model, form, List.of());
        } catch (KeyReused reused) {
            // came back with "back" and changed something: theirs to decide whether that is a second complaint
            response.setStatus(HttpStatus.CONFLICT.value());
            if (reused.tokenGeneration() == Complaint.FIRST_GENERATION) {
                cookie.set(response, reused.reference(), reused.tokenGeneration());
            }
            model.addAttribute("alreadyFiled", reused.reference().value());
            return form(model, form.withKey(UUID.randomUUID().toString()), List.of());
        }
    }

    /** What was typed belongs to an open complaint: it becomes a message there. */
    @PostMapping(
            path = "/",
            params = {"!lang", "addTo"})
    String addToOpen(
            Model model,
            @RequestParam Map<String, String> fields,
            @RequestParam String addTo,
            @RequestParam(required = false) List<MultipartFile> files,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        ComplaintForm form = new ComplaintForm(taxonomy, fields);
        try {
            Complaint open = addToOpen.add(form.request(), key(form), addTo, holds(request));
            cookie.set(response, open.name(), open.tokenGeneration());
            return "redirect:/track/" + open.reference() + (allTaken(open, files, false) ? "" : "?refused")
                    + "#conversation";
        } catch (InvalidFields invalid) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return form(model, form, formProblems.shown(invalid.problems(), form, locale));
        } catch (Slowed slowed) {
            slowPage.tell(slowed, model, response, locale);
            return form(model, form, List.of());
        } catch (Refused refused) {
            response.setStatus(refused.status().value());
            model.addAttribute("notAdded", "refused." + refused.code());
            return form(model, form.withKey(UUID.randomUUID().toString()), List.of());
        }
    }

    private static String key(ComplaintForm form) {
        return form.formKey() != null && FORM_KEY.matcher(form.formKey()).matches() ? "form:" + form.formKey() : null;
    }

    private Predicate<Complaint> holds(HttpServletRequest request) {
        return complaint -> held.holds(request, complaint.name(), complaint.tokenGeneration());
    }

    /** The complaint counts whatever its files are: what cannot be taken is asked for on the next page. */
    private boolean allTaken(Complaint complaint, List<MultipartFile> files, boolean withComplaint) {
        boolean all = true;
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            try {
                if (!file.isEmpty()) {
                    addEvidence.add(complaint, file, withComplaint);
                }
            } catch (InvalidFields | Refused notTaken) {
                all = false;
            }
        }
        return all;
    }

    private String form(Model model, ComplaintForm form, List<FormProblems.Shown> problems) {
        OfficialForm official = policy.current().map(OfficialForm::of).orElse(OfficialForm.UNKNOWN);
        List<String> wrong = problems.stream().map(FormProblems.Shown::place).toList();
        model.addAttribute("form", form.masked());
        model.addAttribute("problems", problems);
        model.addAttribute("wrong", wrong);
        model.addAttribute("moreOpen", form.has(MORE) || wrong.stream().anyMatch(MORE::contains));
        model.addAttribute("official", official);
        model.addAttribute(
                "officialOpen",
                official.asksIn(form.value("country"))
                        || form.has(OFFICIAL)
                        || wrong.stream().anyMatch(OFFICIAL::contains));
        return VIEW;
    }
}
