package org.trigpoint.sets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Reader;
import org.trigpoint.attributes.AttributeService;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.familiarisation.ReadMarkService;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.SourceSetId;
import org.trigpoint.sources.SourceKind;
import org.trigpoint.sources.SourceService;
import org.trigpoint.testing.SmallStudy;
import org.trigpoint.undo.UndoService;

@HouseTest
class SourceSetTest {

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private SourceSetService sets;

    @Autowired
    private SourceSetQueries queries;

    @Autowired
    private AttributeService attributes;

    @Autowired
    private ReadMarkService marks;

    @Autowired
    private SourceService sources;

    @Autowired
    private UndoService undo;

    private SmallStudy study;
    private Lead lead;
    private SourceId first;
    private SourceId second;
    private SourceId far;

    @BeforeEach
    void threeSources() {
        study = new SmallStudy(sql, access);
        lead = study.lead("lead");
        first = study.source("Interview 1", study.la01, lead, "One.");
        second = study.source("Interview 2", study.la01, lead, "Two.");
        far = study.source("Far interview", study.la02, lead, "Far.");
    }

    @Test
    void a_set_holds_what_was_put_there_and_each_step_can_be_undone() {
        SourceSetId set = sets.make(lead, " Pilot ", Set.of(first, far));
        assertThat(of(lead, "Pilot").sources()).containsExactlyInAnyOrder(first, far);
        assertThat(of(lead, "Pilot").isFilter()).isFalse();

        sets.fill(lead, set, Set.of(first, second));
        assertThat(of(lead, "Pilot").sources()).containsExactlyInAnyOrder(first, second);
        undo.undo(lead);
        assertThat(of(lead, "Pilot").sources()).containsExactlyInAnyOrder(first, far);

        sets.rename(lead, set, "First ones");
        sets.remove(lead, set);
        assertThat(queries.list(lead)).isEmpty();
        undo.undo(lead);
        assertThat(of(lead, "First ones").sources()).containsExactlyInAnyOrder(first, far);
        assertThat(study.journal())
                .contains("SourceSetMade", "SourceSetFilled", "SourceSetRenamed", "SourceSetRemoved", "GestureUndone");
    }

    @Test
    void a_filter_holds_what_is_like_it_now_for_whoever_looks() {
        attributes.set(lead, second, "Age group", "26–35");
        sets.save(lead, "Young", like("", null, "Age group", "26–35", null));
        sets.save(
                lead,
                "Unread interviews",
                like("INTERVIEW", SourceKind.INTERVIEW, null, null, Likeness.Reading.UNREAD));
        assertThat(of(lead, "Young").sources()).containsExactly(second);
        assertThat(of(lead, "Unread interviews").sources()).containsExactlyInAnyOrder(first, second, far);

        attributes.set(lead, first, "Age group", "26–35");
        marks.readWhole(lead, first);
        sources.remove(lead, second);

        assertThat(of(lead, "Young").sources()).containsExactly(first);
        assertThat(of(lead, "Unread interviews").sources()).containsExactly(far);
        assertThat(of(study.coder("ana"), "Unread interviews").sources()).containsExactlyInAnyOrder(first, far);
    }

    @Test
    void a_member_of_one_site_sees_its_sources_alone_and_takes_no_others_out() {
        Coder held = study.coderOf("held", study.la01);
        SourceSetId set = sets.make(lead, "Both", Set.of(first, far));
        sets.save(lead, "LA02", new Likeness("", null, study.la02, null, null, null, null));

        assertThat(queries.list(held)).extracting(SourceSet::name).containsExactly("Both");
        assertThat(of(held, "Both").sources()).containsExactly(first);
        sets.fill(held, set, Set.of(second));
        assertThat(of(lead, "Both").sources()).containsExactlyInAnyOrder(second, far);
        assertThatThrownBy(() -> sets.make(held, "Mine", Set.of(far))).isInstanceOf(NotFound.class);
    }

    @Test
    void names_are_one_whatever_their_case_and_a_filter_narrows() {
        SourceSetId set = sets.save(lead, "Interviews", like("", SourceKind.INTERVIEW, null, null, null));

        assertThatThrownBy(() -> sets.make(lead, "interviews", Set.of()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("already");
        assertThatThrownBy(() -> sets.save(lead, "All", like(" ", null, null, null, null)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Narrow the list first");
        assertThatThrownBy(() -> sets.fill(lead, set, Set.of(first)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("is a filter");
        assertThat(List.of(Likeness.Reading.of(0), Likeness.Reading.of(0.5), Likeness.Reading.of(1)))
                .containsExactly(Likeness.Reading.UNREAD, Likeness.Reading.BEGUN, Likeness.Reading.READ);
    }

    private static Likeness like(
            String words,
            @Nullable SourceKind kind,
            @Nullable String attribute,
            @Nullable String value,
            Likeness.@Nullable Reading reading) {
        return new Likeness(words, kind, null, null, attribute, value, reading);
    }

    private SourceSet of(Reader reader, String name) {
        return queries.list(reader).stream()
                .filter(set -> set.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
