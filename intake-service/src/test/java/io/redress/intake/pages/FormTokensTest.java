package io.redress.intake.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.redress.intake.IntakeTest;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.test.web.servlet.MvcResult;

/** A form is taken from the page that we gave out only. */
class FormTokensTest extends IntakeTest {

    private static final String ANOTHER = "f".repeat(36);

    @Test
    void theTokenOfThePageGoesWithItsCookie() throws Exception {
        MvcResult page = mvc.perform(get("/")).andReturn();
        String token = Jsoup.parse(page.getResponse().getContentAsString())
                .select("form#complaint input[name=_csrf]")
                .val();

        assertThat(sent(page.getResponse().getCookie("redress_csrf"), token)).isEqualTo(400);
    }

    static Stream<String> wrong() {
        byte[] mask = new byte[36];
        byte[] noText = new byte[36];
        Arrays.fill(noText, (byte) 0xff);
        return Stream.of(
                "",
                "no token",
                ANOTHER,
                masked(mask, ANOTHER.getBytes(StandardCharsets.US_ASCII)),
                masked(mask, noText),
                masked(mask, new byte[35]),
                masked(mask, new byte[360]));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void anyOtherIsRefusedWhateverItIs(String token) throws Exception {
        MvcResult page = mvc.perform(get("/")).andReturn();

        assertThat(sent(page.getResponse().getCookie("redress_csrf"), token)).isEqualTo(403);
    }

    private int sent(Cookie cookie, String token) throws Exception {
        return mvc.perform(post("/").cookie(cookie).param("_csrf", token).param("language", "en"))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private static String masked(byte[] mask, byte[] token) {
        byte[] both = Arrays.copyOf(mask, mask.length + token.length);
        System.arraycopy(token, 0, both, mask.length, token.length);
        return Base64.getUrlEncoder().encodeToString(both);
    }
}
