package org.trigpoint.ui.instruments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trigpoint.codebooks.Certainty;
import org.trigpoint.codebooks.instruments.Asked;
import org.trigpoint.codebooks.instruments.Wording;

class AnchorsTest {

    private static final Wording PRINTED = new Wording("Asks each of them", Certainty.LIT, "A manual, page 3");
    private final Asked.Rated rated = new Asked.Rated("scale-1", List.of(new Asked.Anchor(3, PRINTED)), true, false);

    @Test
    void what_one_point_looks_like_is_changed_beside_what_a_colleague_wrote_at_another() {
        Asked.Rated theirs = Anchors.with(rated, 5, own("Everybody is asked"));
        Asked.Rated both = Anchors.with(theirs, 1, own("Nobody is asked"));
        assertThat(both.anchors())
                .extracting(anchor -> anchor.value() + " " + anchor.words().text())
                .containsExactly("1 Nobody is asked", "3 Asks each of them", "5 Everybody is asked");
        assertThat(Anchors.words(both, 3)).as("with where it is printed").isEqualTo(PRINTED);
        assertThat(both.notObserved()).isTrue();
    }

    @Test
    void without_a_word_the_scale_s_own_stand_there_again() {
        assertThat(Anchors.with(rated, 3, Wording.OPEN).anchors()).isEmpty();
        assertThat(Anchors.words(rated, 1)).isEqualTo(Wording.OPEN);
    }

    private static Wording own(String words) {
        return new Wording(words, Certainty.OWN, "");
    }
}
