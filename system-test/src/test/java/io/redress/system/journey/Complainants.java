package io.redress.system.journey;

import io.redress.system.stack.Customer;
import io.redress.system.stack.Stack;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The complaints of the day by the names that the story and its files have for them. */
final class Complainants {

    /** In every word that a customer writes, and nowhere else. */
    static final String MARK = "heron7391";

    private final Stack stack;
    private final Map<String, Customer> byComplaint = new LinkedHashMap<>();

    Complainants(Stack stack) {
        this.stack = stack;
    }

    void files(String name, Map<String, Object> complaint) {
        byComplaint.put(name, Customer.files(stack, complaint));
    }

    void filesByForm(String name, Map<String, Object> complaint) {
        byComplaint.put(name, Customer.filesByForm(stack, complaint));
    }

    /** What somebody complains of; the same person has the same address. */
    static Map<String, Object> complaint(
            String language, String country, String category, String who, String subject, String words) {
        Map<String, Object> complaint = Customer.complaint(language, subject, words + " " + MARK);
        complaint.put("category", category);
        complaint.put("contact", Map.of("name", who, "email", Integer.toHexString(who.hashCode()) + "@example.org"));
        return Customer.from(country, complaint);
    }

    Customer of(String complaint) {
        return byComplaint.get(complaint);
    }

    String reference(String complaint) {
        return of(complaint).reference();
    }

    Collection<Customer> all() {
        return byComplaint.values();
    }

    /** Names of those of which this is true, in the order in which they were filed. */
    List<String> which(Predicate<Customer> condition) {
        return byComplaint.keySet().stream()
                .filter(complaint -> condition.test(of(complaint)))
                .toList();
    }
}
