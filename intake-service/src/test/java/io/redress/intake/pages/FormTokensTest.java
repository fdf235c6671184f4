package io.redress.intake.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/** A form is taken from a page that we gave out, and nothing that others make up breaks anything. */
class FormTokensTest {

    private static final String TOKEN = UUID.randomUUID().toString();
    private static final byte[] MASK = new byte[TOKEN.length()];

    private final FormTokens tokens = new FormTokens();
    private final CsrfToken expected = new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", TOKEN);

    @Test
    void theTokenOfThePageIsTheOneOfTheCookie() {
        MockHttpServletRequest page = new MockHttpServletRequest();
        tokens.handle(page, new MockHttpServletResponse(), () -> expected);
        String onThePage = ((CsrfToken) page.getAttribute("_csrf")).getToken();

        assertThat(onThePage).isNotEqualTo(TOKEN);
        assertThat(sent(onThePage)).isEqualTo(TOKEN);
    }

    static Stream<String> wrong() {
        byte[] noText = new byte[MASK.length];
        Arrays.fill(noText, (byte) 0xff);
        return Stream.of(
                "",
                "no token",
                TOKEN,
                masked("f".repeat(MASK.length).getBytes(StandardCharsets.US_ASCII)),
                masked(noText),
                masked(new byte[MASK.length - 1]),
                masked(new byte[10 * MASK.length]));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void anyOtherIsAWrongOne(String token) {
        assertThat(sent(token)).isNotEqualTo(TOKEN);
    }

    private String sent(String token) {
        MockHttpServletRequest form = new MockHttpServletRequest();
        form.setParameter("_csrf", token);
        return tokens.resolveCsrfTokenValue(form, expected);
    }

    private static String masked(byte[] token) {
        byte[] both = Arrays.copyOf(MASK, MASK.length + token.length);
        System.arraycopy(token, 0, both, MASK.length, token.length);
        return Base64.getUrlEncoder().encodeToString(both);
    }
}
