package io.redress.intake.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TraitsTest {

    private static final String HASH = "88df016429689c079f3b2f6ad39fa052532c56795b733da78a91ebe6a713944b";

    private final Traits traits =
            new Traits(new Pseudonyms(new Pseudonyms.Key("a-pseudonym-key-that-is-only-used-in-tests")));

    @Test
    void whatIsWrittenInDifferentWaysIsTheSame() {
        assertThat(traits.ofEmail(" Kim@Example.ORG ")).isEqualTo(traits.ofEmail("kim@example.org"));
        assertThat(traits.ofPhone("+49 (30) 555-777")).isEqualTo(traits.ofPhone("4930555777"));
        assertThat(traits.ofTransaction("0x" + HASH)).isEqualTo(traits.ofTransaction(HASH.toUpperCase()));
    }

    @Test
    void whatDiffersDiffers() {
        assertThat(traits.ofEmail("kim@example.org")).isNotEqualTo(traits.ofEmail("kin@example.org"));
        assertThat(traits.ofTransaction("5VERv8NMvzbJMEkV8xnrLkEaWRtSz9CosKDYjCJjBRnb"))
                .as("base 58 knows capitals")
                .isNotEqualTo(traits.ofTransaction("5verv8nmvzbjmekv8xnrlkeawrtsz9coskdyjcjjbrnb"));
    }

    @Test
    void whatWasMaskedIsNoTrait() {
        assertThat(traits.of(null, null, List.of("⟦removed:PRIVATE_KEY⟧"))).isEmpty();
    }

    @Test
    void aTraitShowsItsKindAndNothingElse() {
        List<String> all = traits.of("kim@example.org", "+49 30 555777", List.of(HASH, "0x" + HASH));

        assertThat(all)
                .hasSize(3)
                .allMatch(trait -> trait.matches("(email|phone|transaction):[0-9a-f]{32}"))
                .filteredOn(Traits::isTransaction)
                .hasSize(1);
    }
}
