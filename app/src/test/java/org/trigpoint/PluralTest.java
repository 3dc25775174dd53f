package org.trigpoint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PluralTest {

    @Test
    void one_is_told_in_the_singular_all_others_in_the_plural_with_thousands_apart() {
        assertThat(Plural.of(1, "segment")).isEqualTo("1 segment");
        assertThat(Plural.of(0, "segment")).isEqualTo("0 segments");
        assertThat(Plural.of(1_204, "segment")).isEqualTo("1,204 segments");
        assertThat(Plural.of(1, "family", "families")).isEqualTo("1 family");
        assertThat(Plural.of(2, "family", "families")).isEqualTo("2 families");
    }
}
