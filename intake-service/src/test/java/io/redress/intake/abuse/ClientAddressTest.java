package io.redress.intake.abuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.validation.ValidationAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletRequest;

/** Whose address counts, and which settings are refused. */
class ClientAddressTest {

    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withInitializer(context ->
                    context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance()))
            .withConfiguration(AutoConfigurations.of(
                    ConfigurationPropertiesAutoConfiguration.class, ValidationAutoConfiguration.class))
            .withUserConfiguration(Settings.class);

    @Configuration
    @EnableConfigurationProperties(AbuseSettings.class)
    @Import(ClientAddress.class)
    static class Settings {}

    @ParameterizedTest(name = "{0} holds {1}: {2}")
    @CsvSource({
        "10.0.0.0/8, 10.255.0.1, true",
        "10.0.0.0/8, 11.0.0.1, false",
        "192.0.2.7, 192.0.2.7, true",
        "192.0.2.7, 192.0.2.8, false",
        "192.0.2.128/25, 192.0.2.127, false",
        "fd00::/8, fdab::1, true",
        "10.0.0.0/8, ::ffff:10.1.2.3, true",
        "::/0, 10.1.2.3, false",
    })
    void knowsWhoLiesInside(String network, String address, boolean inside) {
        assertThat(Network.parse(network).contains(Network.address(address).orElseThrow()))
                .isEqualTo(inside);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost", "10.0.0.0/33", "fd00::/129", "10.0.0/8", "10.0.0.0/x", "300.1.1.1", "10.0.0.0/-1"})
    void aNetworkThatIsNoneStopsTheStart(String network) {
        service.withPropertyValues("redress.intake.abuse.trusted-proxies=" + network)
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .hasMessageContaining("REDRESS_TRUSTED_PROXIES")
                        .hasMessageContaining(network));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "redress.intake.abuse.filings-per-address.free=1201",
                "redress.intake.abuse.filings-per-address.free=0",
                "redress.intake.abuse.filings-in-all.per=0s",
                "redress.intake.abuse.messages-per-complaint.most=-1",
                "redress.intake.abuse.guesses.longest-per-reference=1h",
                "redress.intake.abuse.work.bits=40",
                "redress.intake.abuse.remembered=1",
                "server.forward-headers-strategy=framework",
            })
    void aSettingThatCannotBeMeantStopsTheStart(String setting) {
        service.run(context -> assertThat(context).hasNotFailed());
        service.withPropertyValues(setting).run(context -> assertThat(context).hasFailed());
    }

    @Test
    void namesAreNeverResolved() {
        assertThat(Stream.of("localhost", "example.org", "300.1.1.1", "1.2.3", "", "::x", "1.2.3.4, 5.6.7.8")
                        .flatMap(text -> Network.address(text).stream()))
                .isEmpty();
        assertThatThrownBy(() -> Network.parse("example.org/24")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "peer {0}, forwarded for {1}: as {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                // no proxy of ours: its word is nothing
                "203.0.113.9 | 198.51.100.1 | 203.0.113.9",
                // ours: the last one that is not ours, whatever stands before
                "10.0.0.1 | 198.51.100.1 | 198.51.100.1",
                "10.0.0.1 | 1.1.1.1, 198.51.100.1 | 198.51.100.1",
                "10.0.0.1 | 1.1.1.1, 198.51.100.1, 10.0.0.2 | 198.51.100.1",
                "10.0.0.1 | 198.51.100.1:4711 | 198.51.100.1",
                "10.0.0.1 | [2001:db8:1:2::5]:4711 | 2001:db8:1:2:9::1",
                "10.0.0.1 | nonsense | 10.0.0.1",
                "10.0.0.1 | 198.51.100.1, nonsense | 10.0.0.1",
                "10.0.0.1 | | 10.0.0.1",
                // neighbours in one /64 are one, the next network is another
                "2001:db8:1:2::1 | | 2001:db8:1:2:ffff::2",
                "::ffff:203.0.113.9 | | 203.0.113.9",
            })
    void theClientIsWhomOurProxiesName(String peer, String forwarded, String same) {
        service.withPropertyValues("redress.intake.abuse.trusted-proxies=10.0.0.0/8")
                .run(context -> {
                    ClientAddress addresses = context.getBean(ClientAddress.class);

                    assertThat(addresses.of(from(peer, forwarded))).isEqualTo(addresses.of(from(same, null)));
                    assertThat(addresses.of(from(peer, forwarded)))
                            .isNotEqualTo(addresses.of(from("192.0.2.99", null)))
                            .isNotEqualTo(addresses.of(from("2001:db8:1:3::1", null)));
                });
    }

    @Test
    void anEndlessListOfHopsIsNotReadToItsEnd() {
        service.withPropertyValues("redress.intake.abuse.trusted-proxies=10.0.0.0/8")
                .run(context -> {
                    String hops = "198.51.100.1, " + String.join(", ", Collections.nCopies(500, "10.0.0.2"));

                    assertThat(context.getBean(ClientAddress.class).of(from("10.0.0.1", hops)))
                            .isEqualTo("0a000002");
                });
    }

    private static MockHttpServletRequest from(String peer, String forwarded) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(peer);
        for (String header : forwarded == null ? List.<String>of() : List.of(forwarded)) {
            request.addHeader("X-Forwarded-For", header);
        }
        return request;
    }
}
