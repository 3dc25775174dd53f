package org.trigpoint.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Coder;
import org.trigpoint.coding.Passage;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.testing.SmallStudy;

@HouseTest
class QuotationsTest {

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private Quotations quotations;

    @Test
    void what_stands_around_begins_and_ends_with_whole_words() {
        String text = "My son showed her his drawings, and he shows nobody else.";

        assertThat(cut(text, "drawings", 12)).isEqualTo(new Quotation(" her his ", "drawings", ", and he "));
        assertThat(cut(text, "drawings", 14)).isEqualTo(new Quotation(" her his ", "drawings", ", and he shows"));
    }

    @Test
    void at_the_edges_of_the_text_nothing_is_left_out() {
        assertThat(cut("He waited.", "waited", 50)).isEqualTo(new Quotation("He ", "waited", "."));
        assertThat(cut("waited", "waited", 50)).isEqualTo(new Quotation("", "waited", ""));
    }

    @Test
    void a_word_is_shown_in_part_only_where_nothing_would_be_left() {
        assertThat(cut("abcdefghij klm nopqrstuvw", "klm", 5)).isEqualTo(new Quotation(" ", "klm", " "));
        assertThat(cut("abcdefghijklm", "gh", 3)).isEqualTo(new Quotation("def", "gh", "ijk"));
    }

    @Test
    void characters_beyond_the_basic_plane_are_never_halved() {
        assertThat(cut("a 🙂🙂🙂 letter 🙂🙂🙂 z", "letter", 3)).isEqualTo(new Quotation("🙂🙂 ", "letter", " 🙂🙂"));
    }

    private Quotation cut(String text, String words, int context) {
        SmallStudy study = new SmallStudy(sql, access);
        Coder ana = study.coder("ana");
        Passage passage = study.passage(study.source("Interview", null, ana, text), words);
        return quotations
                .cut(ana, List.of(new Quotations.Place(passage.version(), passage.span())), context)
                .getFirst();
    }
}
