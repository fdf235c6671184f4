package io.redress.intake.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.redress.calendar.BusinessCalendar;
import io.redress.calendar.BusinessCalendars;
import io.redress.intake.IntakeTest;
import io.redress.taxonomy.Taxonomy;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** What customers can count on: every figure of {@code policy.json}, which no page can know by itself, and the calendar. */
@TestPropertySource(properties = "redress.intake.abuse.other-channel=0800 55")
class PolicyPageTest extends IntakeTest {

    private final BusinessCalendar office = BusinessCalendars.load().get("office");

    @Test
    void thePolicyTellsEveryFigureOfTheConfiguration() throws Exception {
        Document page = page("/policy", "en");

        assertThat(page.select("#times tr").eachText())
                .containsExactly(
                        "What it is about From urgent to not urgent",
                        "Emergency: funds or account at risk right now 3 hours, around the clock",
                        "Technical problem 7 to 61 working hours of our desk",
                        "Account security 5 to 26 hours, around the clock",
                        "Question about a feature 9 to 91 working hours of our desk",
                        "Personal request 11 to 77 working hours of our desk");
        assertThat(page.select("#times").text())
                .contains("A person has read your complaint within 6 working hours.")
                .contains("you can say so for 19 days.");
        assertThat(page.select("#limits dd").eachText())
                .containsExactly(
                        "2 months When we cannot keep this we write to you before, with the reason; then it is 3 months in all."
                                + " France, Germany",
                        "15 working days When we cannot keep this we write to you before, with the reason; then it is 35 working"
                                + " days in all. For payments. France, Germany",
                        "8 weeks When we cannot keep this we write to you before, with the reason; then it is 12 weeks in all."
                                + " United Kingdom");
    }

    @Test
    void itTellsHowToComplainAboutWhatAndInWhichLanguages() throws Exception {
        Document page = page("/policy", "en");

        assertThat(page.select("#how").text())
                .contains("How to complain", "Use our form", "You can also reach us here: 0800 55");
        assertThat(page.select("#how a").attr("href")).isEqualTo("/");
        Taxonomy taxonomy = Taxonomy.load(null);
        assertThat(page.select("#how li li").eachText())
                .isEqualTo(taxonomy.categories().stream()
                        .filter(category -> !category.isFamily())
                        .map(category -> category.name().in(Locale.ENGLISH))
                        .toList());
        assertThat(page.select("#how li b").eachText())
                .containsExactly(
                        "Technical problem", "Account security", "Question about a feature", "Personal request");
        assertThat(page("/policy", "ja").select("#how li li").eachText())
                .contains(taxonomy.get("TECHNICAL.STUCK_TRANSACTION").name().in(Locale.JAPANESE));
        assertThat(page.select("#languages li").eachText())
                .containsExactly("English", "简体中文", "繁體中文", "日本語", "한국어", "Español", "Français", "Deutsch", "Русский");
        assertThat(page.text()).contains("Complaining is free of charge");
    }

    @Test
    void itTellsTheStepsWhatIsKeptAndForHowLong() throws Exception {
        Document page = page("/policy", "en");

        assertThat(page.select("#steps li")).hasSize(5);
        assertThat(page.select("#steps").text())
                .contains("After 4 working days we remind you; after 9 without an answer", "take your complaint back");
        assertThat(page.select("#kept").text())
                .contains(
                        "We keep what you write and how to reach you",
                        "Our statistics know neither",
                        "Recovery phrases and keys are removed",
                        "places and details of the device are removed",
                        "How long:",
                        "deleted 207 days after its end",
                        "take the whole record away");
        assertThat(page.select("#outside dt")).isNotEmpty();
    }

    @Test
    void andInChinese() throws Exception {
        Document page = page("/policy", "zh");

        assertThat(page.select("#times tr").eachText())
                .contains("紧急情况：资金或账户正面临风险 3 小时，昼夜不停", "技术问题 7 至 61 个客服工作小时", "账户安全 5 至 26 小时，昼夜不停");
        assertThat(page.select("#times").text()).contains("在 6 个工作小时内阅读").contains("可在 19 天内提出");
        assertThat(page.select("#limits").text()).contains("2 个月", "总共为 3 个月", "15 个工作日", "8 周", "德国", "法国");
        assertThat(page.text()).contains("完全免费");
    }

    @Test
    void theHoursAreThoseOfTheCalendar() throws Exception {
        Document page = page("/policy", "en");

        String weekdays = String.join(", ", office.weeklyHours().get(DayOfWeek.MONDAY));
        assertThat(page.select("#hours tr").eachText())
                .containsExactly("Monday to Friday " + weekdays, "Saturday to Sunday closed");
        assertThat(page.select("#hours caption").text()).contains("China Time, UTC+08:00");
        assertThat(page("/policy", "zh").select("#hours tr").eachText())
                .containsExactly("星期一至星期五 " + weekdays, "星期六至星期日 休息");
    }

    @Test
    void theNextWeeksSayFromWhichDayHolidaysAreNotKnown() throws Exception {
        LocalDate known = office.coveredUntil().orElseThrow();
        boolean within = !LocalDate.now(office.zone()).plusWeeks(8).isAfter(known);

        String hours = page("/policy", "en").select("#hours").text();

        assertThat(hours.contains("have not been announced yet: more days can be different"))
                .isEqualTo(!within);
        assertThat(within || hours.contains("Holidays from Friday, 1 January 2027 on"))
                .isTrue();
    }

    @Test
    void theFormTellsTheSameBelowItsHoursClosedUntilAskedFor() throws Exception {
        Document form = page("/", "en");

        assertThat(form.select("#hours details").hasAttr("open")).isFalse();
        assertThat(form.select("#hours details summary").text()).isEqualTo("Our hours, and how long an answer takes");
        assertThat(form.select("#hours tr").eachText())
                .contains("Monday to Friday 09:00-12:30, 13:30-18:00")
                .containsAll(page("/policy", "en").select("#times tr").eachText());
        assertThat(page("/", "zh").select("#hours tr").eachText()).contains("技术问题 7 至 61 个客服工作小时");
    }

    private Document page(String address, String language) throws Exception {
        return Jsoup.parse(mvc.perform(get(address).param("lang", language))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
