package io.redress.intake.filing;

import io.redress.intake.complaint.Words.Contact;
import io.redress.intake.complaint.Words.Representative;
import io.redress.intake.filing.ComplaintRequest.ContactRequest;
import io.redress.intake.filing.ComplaintRequest.RepresentativeRequest;
import io.redress.intake.input.EmailAddress;
import io.redress.intake.input.Input;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads who complains and how to reach them. */
final class ContactInput {

    static final int NAME = 200;
    static final int PHONE = 32;
    static final int ADDRESS = 400;
    /** The longest identifier of a company, an EUID with its country and register, has some fifty. */
    static final int NUMBER = 80;

    private static final Pattern PHONE_FORM = Pattern.compile("\\+?[0-9][0-9 ()./-]{4,30}");
    private static final Pattern COUNTRY_FORM = Pattern.compile("[A-Z]{2}");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private ContactInput() {}

    static Contact contact(ContactRequest request, Input input) {
        if (request == null) {
            return null;
        }
        String country = input.formed("contact.country", request.country(), COUNTRY_FORM, 2, "unknown-country");
        if (country != null && !COUNTRIES.contains(country)) {
            input.wrong("contact.country", "unknown-country");
        }
        return new Contact(
                input.line("contact.name", request.name(), NAME),
                email("contact.email", request.email(), input),
                phone("contact.phone", request.phone(), input),
                country,
                input.text("contact.address", request.address(), ADDRESS),
                input.line("contact.customerNumber", request.customerNumber(), NUMBER),
                input.line("contact.legalId", request.legalId(), NUMBER));
    }

    /** @return null when nothing is said of one */
    static Representative representative(RepresentativeRequest request, Input input) {
        if (request == null) {
            return null;
        }
        Representative read = new Representative(
                input.line("representative.name", request.name(), NAME),
                email("representative.email", request.email(), input),
                phone("representative.phone", request.phone(), input),
                input.text("representative.address", request.address(), ADDRESS),
                input.line("representative.legalId", request.legalId(), NUMBER));
        return read.equals(new Representative(null, null, null, null, null)) ? null : read;
    }

    private static String email(String field, String raw, Input input) {
        return input.formed(field, raw, EmailAddress.FORM, EmailAddress.LONGEST, "email");
    }

    private static String phone(String field, String raw, Input input) {
        return input.formed(field, raw, PHONE_FORM, PHONE, "phone");
    }
}
