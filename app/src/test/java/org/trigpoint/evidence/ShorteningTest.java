package org.trigpoint.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trigpoint.Refusal;
import org.trigpoint.sources.Span;

class ShorteningTest {

    private static final String WHOLE = "She came 🙂 back, you know,\nand sat with us and waited.";

    @Test
    void words_that_are_taken_out_leave_a_sign_and_the_rest_stays_letter_by_letter() {
        List<Span> cuts = Shortening.between(WHOLE, "She came 🙂 back, and sat with us");

        assertThat(cuts).hasSize(2);
        assertThat(Shortening.printed(WHOLE, cuts)).isEqualTo("She came 🙂 back, […] and sat with us […]");
        assertThat(Shortening.between(WHOLE, Shortening.printed(WHOLE, cuts))).isEqualTo(cuts);
    }

    @Test
    void a_whole_quotation_is_printed_on_one_line_without_a_sign() {
        assertThat(Shortening.between(WHOLE, WHOLE)).isEmpty();
        assertThat(Shortening.printed(WHOLE, List.of()))
                .isEqualTo("She came 🙂 back, you know, and sat with us and waited.");
    }

    @Test
    void words_that_nobody_said_are_refused_and_so_is_nothing_at_all() {
        assertThatThrownBy(() -> Shortening.between(WHOLE, "She went back"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("“went”");
        assertThatThrownBy(() -> Shortening.between(WHOLE, "waited. She")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Shortening.between(WHOLE, "[…]")).isInstanceOf(Refusal.class);
    }
}
