package io.redress.intake.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.intake.hours.Moments;
import io.redress.intake.hours.ServiceDesk;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The one sentence that the form, the policy page and the tracking page say about the next opening. */
class NextOpeningTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en | 2026-11-30T02:00:00Z | ''
                    en | 2026-12-30T12:00:00Z | Thursday, 31 December 2026, 09:00 (China Time, UTC+08:00)
                    zh | 2026-12-30T12:00:00Z | 2026年12月31日 星期四 09:00（中国时间，UTC+08:00）
                    en | 2026-12-31T10:00:00Z | Friday, 1 January 2027, 09:00 (China Time, UTC+08:00); holidays from \
                    1 January 2027 on have not been announced yet, so the day can still change
                    zh | 2026-12-31T10:00:00Z | 2027年1月1日 星期五 09:00（中国时间，UTC+08:00）（2027年1月1日 起的节假日尚未公布，日期仍可能变动）
                    """)
    void saysFromWhichDayItIsNotSure(String language, Instant now, String expected) {
        try (AnnotationConfigApplicationContext pages = new AnnotationConfigApplicationContext()) {
            pages.registerBean(Clock.class, () -> Clock.fixed(now, ZoneOffset.UTC));
            pages.registerBean("messageSource", MessageSource.class, NextOpeningTest::bundles);
            pages.register(ServiceDesk.class, Moments.class, Surroundings.class);
            pages.refresh();

            assertThat(pages.getBean(Surroundings.class).nextOpening(Locale.forLanguageTag(language)))
                    .isEqualTo(expected);
        }
    }

    private static MessageSource bundles() {
        ResourceBundleMessageSource bundles = new ResourceBundleMessageSource();
        bundles.setBasename("messages");
        bundles.setDefaultEncoding("UTF-8");
        bundles.setFallbackToSystemLocale(false);
        return bundles;
    }
}
