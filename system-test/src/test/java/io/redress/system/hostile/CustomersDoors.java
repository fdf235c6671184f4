package io.redress.system.hostile;

import io.redress.system.hostile.Attack.Door;
import io.redress.system.hostile.Known.Complaint;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** At the doors that are open to the internet: the form, the API, the pages of a complaint, and surveys. */
final class CustomersDoors {

    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final List<String> ASSIGNED = List.of(
            "_id",
            "reference",
            "status",
            "receivedAt",
            "tokenGeneration",
            "outbox",
            "redactions",
            "filing",
            "admin",
            "roles",
            "$set",
            "_class",
            "class",
            "words.subject");

    private final Known known;
    private final HostileTexts texts;
    private final Bodies bodies;
    private final Paths paths;

    CustomersDoors(Known known, HostileTexts texts) {
        this.known = known;
        this.texts = texts;
        this.bodies = new Bodies(texts);
        this.paths = new Paths(texts);
    }

    /** The API's filing, with something wrong for certain. */
    Attack filing(RandomGenerator random) {
        Map<String, String> fields = complaint(random);
        if (random.nextBoolean()) {
            fields.put("channel", "\"PIGEON\"");
        } else {
            fields.remove("description");
        }
        return Attack.on(
                Door.INTAKE,
                "filing",
                api("/api/complaints", random).body(type(random), bodies.json(fields, ASSIGNED, random)));
    }

    /** A filing that is accepted: hostile words, and secrets, in every field that takes words. */
    Attack accepted(int number, RandomGenerator random) {
        Map<String, String> fields = complaint(random);
        fields.put("subject", Bodies.quoted("Hostile " + number + " " + cut(texts.any(random), 150)));
        fields.put("description", Bodies.quoted(HostileRequestsIT.MARK + " " + texts.any(random)));
        fields.put("remedySought", Bodies.quoted(cut(texts.any(random), 1_900)));
        fields.put(
                "contact",
                "{\"name\":" + Bodies.quoted(cut(texts.any(random), 190)) + ",\"email\":\"hostile-" + number
                        + "@example.org\"}");
        return Attack.on(
                        Door.INTAKE, "accepted filing", new Request("POST", "/api/complaints").body(JSON, json(fields)))
                .byOwner();
    }

    /** What is no complaint at all. */
    Attack brokenFiling(RandomGenerator random) {
        String body = switch (random.nextInt(4)) {
            case 0 -> bodies.value(random);
            case 1 -> texts.any(random);
            case 2 -> "{" + bodies.value(random) + "}";
            default -> "[" + bodies.value(random) + "," + bodies.value(random);
        };
        return Attack.on(
                Door.INTAKE, "broken filing", api("/api/complaints", random).body(type(random), body));
    }

    /** The form, with and without what shows that the page sent it. */
    Attack form(RandomGenerator random) {
        Map<String, String> fields = new LinkedHashMap<>();
        List.of(
                        "formKey",
                        "language",
                        "category",
                        "description",
                        "occurredAt",
                        "remedySought",
                        "chain",
                        "hash",
                        "name",
                        "email",
                        "country",
                        "product")
                .forEach(field -> fields.put(field, texts.any(random)));
        Request request = new Request("POST", random.nextInt(4) == 0 ? "/?lang=" + paths.encoded(random) : "/");
        if (random.nextInt(4) > 0) {
            fields.put("_csrf", known.csrfToken());
            request.header("Cookie", known.csrfCookie());
        }
        if (random.nextInt(4) == 0) {
            Bodies.Multipart multipart = bodies.multipart(fields, "files", random);
            return Attack.on(Door.INTAKE, "form with files", request.body(multipart.type(), multipart.content()));
        }
        return Attack.on(Door.INTAKE, "form", request.body(FORM, bodies.form(fields, random)));
    }

    /** Looks at pages, with questions that nobody asks. */
    Attack page(RandomGenerator random) {
        String page = List.of(
                        "/", "/track", "/policy", "/assets/pages.css", "/assets/work.js", "/v3/api-docs", "/error")
                .get(random.nextInt(7));
        String query = random.nextInt(3) == 0
                ? ""
                : "?" + List.of("lang", "filed", "token", "refused", "x").get(random.nextInt(5)) + "="
                        + paths.encoded(random);
        return Attack.on(Door.INTAKE, "page", headers(new Request(method(random), page + query), random));
    }

    /** Somebody else's complaint, or nobody's. */
    Attack guess(RandomGenerator random) {
        Complaint complaint = any(random);
        String reference = random.nextBoolean() ? complaint.reference() : paths.reference(random);
        String token = switch (random.nextInt(4)) {
            case 0 ->
                complaint.token().substring(0, random.nextInt(complaint.token().length()));
            case 1 -> complaint.token() + "=";
            case 2 -> "k1." + texts.line(random);
            default -> texts.line(random);
        };
        String what = List.of("", "/messages", "/withdrawal", "/reopening", "/evidence", "/evidence/0123456789abcdef")
                .get(random.nextInt(6));
        if (random.nextBoolean()) {
            Request request = new Request(
                            what.isEmpty() || what.length() > 10 ? "GET" : "POST",
                            "/api/complaints/" + reference + what)
                    .header("Authorization", (random.nextInt(4) == 0 ? "Basic " : "Bearer ") + token);
            return Attack.on(Door.INTAKE, "guess at the API", request.body(JSON, "{\"text\":\"x\"}"));
        }
        Request request = new Request("GET", "/track/" + reference + what);
        request.header("Cookie", "redress_track=" + token.replaceAll("[;\"]", "_"));
        return Attack.on(Door.INTAKE, "guess at the page", request);
    }

    /** One's own complaint by the API. */
    Attack own(RandomGenerator random) {
        Complaint mine = any(random);
        String address = "/api/complaints/" + mine.reference();
        Request request = new Request(
                        "POST", address + List.of("/messages", "/reopening").get(random.nextInt(2)))
                .header("Authorization", "Bearer " + mine.token());
        if (random.nextInt(3) == 0) {
            Bodies.Multipart multipart = bodies.multipart(Map.of(), "file", random);
            Request evidence =
                    new Request("POST", address + "/evidence").header("Authorization", "Bearer " + mine.token());
            return Attack.on(Door.INTAKE, "own evidence", evidence.body(multipart.type(), multipart.content()))
                    .byOwner();
        }
        String field = random.nextInt(30) == 0 ? "text" : "txt";
        byte[] body = random.nextBoolean()
                ? bodies.json(Map.of(field, bodies.value(random)), ASSIGNED, random)
                : bodies.value(random).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return Attack.on(Door.INTAKE, "own message", request.body(type(random), body))
                .byOwner();
    }

    /** One's own complaint by its page. */
    Attack ownPage(RandomGenerator random) {
        Complaint mine = any(random);
        String cookies = "redress_track=" + mine.token();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("formKey", texts.any(random));
        if (random.nextInt(3) > 0) {
            cookies += "; " + known.csrfCookie();
            fields.put("_csrf", known.csrfToken());
        }
        String what = List.of("/messages", "/reopening", "/evidence", "/x", "").get(random.nextInt(5));
        fields.put(what.equals("/reopening") ? "reason" : "txt", texts.any(random));
        Request request = new Request("POST", "/track/" + mine.reference() + what).header("Cookie", cookies);
        if (what.equals("/evidence")) {
            Bodies.Multipart multipart = bodies.multipart(fields, "file", random);
            request.body(multipart.type(), multipart.content());
        } else {
            request.body(FORM, bodies.form(fields, random));
        }
        return Attack.on(Door.INTAKE, "own page", request).byOwner();
    }

    /** The page for those who lost their link. */
    Attack find(RandomGenerator random) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("reference", random.nextBoolean() ? paths.reference(random) : texts.any(random));
        fields.put("token", texts.any(random));
        fields.put("_csrf", known.csrfToken());
        return Attack.on(
                Door.INTAKE,
                "find",
                new Request("POST", "/track")
                        .header("Cookie", known.csrfCookie())
                        .body(FORM, bodies.form(fields, random)));
    }

    /** The page of a survey and its form. */
    Attack survey(RandomGenerator random) {
        String token = random.nextBoolean() ? known.surveyToken() : paths.segment(random);
        if (random.nextInt(3) == 0) {
            return Attack.on(
                    Door.SURVEY,
                    "survey page",
                    headers(new Request(method(random), "/s/" + token + "?lang=" + paths.encoded(random)), random));
        }
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("csat", random.nextBoolean() ? "6" : texts.any(random));
        fields.put("effort", texts.any(random));
        fields.put("recommend", texts.any(random));
        fields.put("resolved", texts.any(random));
        fields.put("comment", texts.any(random));
        return Attack.on(
                Door.SURVEY, "survey form", new Request("POST", "/s/" + token).body(FORM, bodies.form(fields, random)));
    }

    /** Answers by the API, none of which can be taken. */
    Attack answer(RandomGenerator random) {
        String token = random.nextBoolean() ? known.surveyToken() : paths.segment(random);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("csat", random.nextBoolean() ? "0" : "\"" + "9".repeat(random.nextInt(50)) + "\"");
        fields.put("comment", Bodies.quoted(texts.any(random)));
        fields.put("resolved", "7.5");
        Request request = headers(new Request("POST", "/api/surveys/" + token + "/answer"), random);
        return Attack.on(
                Door.SURVEY, "survey answer", request.body(type(random), bodies.json(fields, ASSIGNED, random)));
    }

    private Map<String, String> complaint(RandomGenerator random) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("channel", "\"APP\"");
        fields.put("language", "\"en\"");
        fields.put("category", "\"NEW_FEATURE\"");
        fields.put("subject", Bodies.quoted(texts.any(random)));
        fields.put("description", Bodies.quoted(texts.any(random)));
        return fields;
    }

    private static byte[] json(Map<String, String> fields) {
        StringBuilder json = new StringBuilder();
        fields.forEach((name, value) -> json.append(json.isEmpty() ? "{" : ",")
                .append(Bodies.quoted(name))
                .append(':')
                .append(value));
        return json.append('}').toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private Request api(String path, RandomGenerator random) {
        return headers(new Request("POST", path), random);
    }

    private Request headers(Request request, RandomGenerator random) {
        return switch (random.nextInt(6)) {
            case 0 -> request.header("Idempotency-Key", texts.line(random));
            case 1 -> request.header("Accept-Language", texts.line(random)).header("Accept", "text/html");
            case 2 ->
                request.header(
                        "Accept",
                        List.of("text/html", "*/*;q=x", "text/xml", "/").get(random.nextInt(4)));
            default -> request;
        };
    }

    private static String type(RandomGenerator random) {
        return random.nextInt(5) > 0
                ? JSON
                : List.of(
                                "text/plain",
                                "application/xml",
                                "application/json;charset=utf-32",
                                "application/json;charset=x",
                                "application/x-java-serialized-object",
                                FORM,
                                "multipart/form-data;boundary=x",
                                "*/*",
                                ";;",
                                "")
                        .get(random.nextInt(10));
    }

    private static String method(RandomGenerator random) {
        return random.nextInt(4) > 0
                ? "GET"
                : List.of("HEAD", "OPTIONS", "PUT", "DELETE", "PATCH", "TRACE", "PROPFIND", "get", "DEBUG")
                        .get(random.nextInt(9));
    }

    private Complaint any(RandomGenerator random) {
        return known.complaints().get(random.nextInt(known.complaints().size()));
    }

    private static String cut(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) : text;
    }
}
