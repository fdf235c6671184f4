package io.redress.secretguard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;

/** The pages' script in an engine of its own, with the word lists that it would load. One thread at a time. */
final class Browser implements AutoCloseable {

    private static final String SCRIPT = "/META-INF/resources/secret-guard/rules.js";

    private final Context engine = Context.newBuilder("js")
            // the JIT compiler of the engine is no part of every Java
            .option("engine.WarnInterpreterOnly", "false")
            .option("js.ecmascript-version", "2017")
            .build();

    private final Value rules;

    /** @param lists the lists that the script has loaded */
    Browser(WordList... lists) {
        engine.eval("js", read(SCRIPT));
        Value texts = engine.eval("js", "({})");
        Arrays.stream(lists)
                .forEach(list -> texts.putMember(list.name().toLowerCase(Locale.ROOT), read(list.resource())));
        rules = engine.eval("js", "RedressSecrets").getMember("rules").execute(texts);
    }

    /** What the script finds in a text, in order. */
    List<Span> find(String text) {
        return spans(rules.execute(text));
    }

    /** The same in the field for a transaction's hash. */
    List<Span> findInHash(String text) {
        return spans(rules.execute(text, true));
    }

    private static List<Span> spans(Value found) {
        List<Span> spans = new ArrayList<>();
        for (long at = 0; at < found.getArraySize(); at++) {
            Value span = found.getArrayElement(at);
            spans.add(new Span(
                    SecretKind.valueOf(span.getMember("kind").asString()),
                    span.getMember("start").asInt(),
                    span.getMember("end").asInt(),
                    span.getMember("sure").asBoolean() ? Confidence.CERTAIN : Confidence.LIKELY));
        }
        return spans;
    }

    private static String read(String resource) {
        try (InputStream in = Browser.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        engine.close();
    }
}
