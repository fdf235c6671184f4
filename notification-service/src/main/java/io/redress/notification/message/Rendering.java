package io.redress.notification.message;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Gives a letter its two forms. The HTML form escapes whatever is in it. */
@Component
public class Rendering {

    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    Rendering() {
        engine.addTemplateResolver(resolver(TemplateMode.HTML, ".html"));
        engine.addTemplateResolver(resolver(TemplateMode.TEXT, ".txt"));
    }

    public String html(Letter letter) {
        return engine.process("letter.html", context(letter));
    }

    public String text(Letter letter) {
        return engine.process("letter.txt", context(letter));
    }

    private static ClassLoaderTemplateResolver resolver(TemplateMode mode, String ending) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("letters/");
        resolver.setTemplateMode(mode);
        resolver.setForceTemplateMode(true);
        resolver.setCharacterEncoding("UTF-8");
        resolver.getResolvablePatternSpec().addPattern("*" + ending);
        return resolver;
    }

    private static Context context(Letter letter) {
        Context context = new Context(Locale.forLanguageTag(letter.language()));
        context.setVariable("letter", letter);
        return context;
    }
}
