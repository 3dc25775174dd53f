package org.trigpoint.studies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trigpoint.migrations.ParticipantId;
import org.trigpoint.studies.Recognisable.Alone;
import org.trigpoint.studies.Recognisable.Person;

class RecognisableTest {

    private static final Recognisable PEOPLE = new Recognisable(List.of(
            person(1, "team-manager", "LA01", "intervention"),
            person(2, "team-manager", "LA02", "intervention"),
            person(3, "team-manager", "LA03", "control"),
            person(4, "parent", "LA01", "intervention"),
            person(5, "parent", "LA01", "intervention"),
            person(6, "Judge", "LA04", ""),
            person(7, "Judge", "", "")));

    private static Person person(long key, String role, String site, String arm) {
        return new Person(new ParticipantId(key), role, site, arm);
    }

    private static Alone alone(long key) {
        return PEOPLE.of(new ParticipantId(key)).orElseThrow();
    }

    @Test
    void wider_labels_are_those_that_others_share_and_there_is_always_one() {
        assertThat(alone(1).wider())
                .containsExactly(
                        "Team manager, intervention site", "Team manager", "A participant, LA01", "A participant");
        assertThat(alone(3).wider())
                .as("the only one in the control arm, and alone at the site")
                .containsExactly("Team manager", "A participant");
        assertThat(PEOPLE.of(new ParticipantId(4))).isEmpty();
        assertThat(PEOPLE.of(new ParticipantId(7))).as("of no site").isEmpty();
        assertThat(PEOPLE.of(null)).isEmpty();
    }

    @Test
    void a_label_points_at_somebody_by_whole_words_whatever_their_case() {
        assertThat(alone(1).shownBy("Team manager, LA01")).isTrue();
        assertThat(alone(1).shownBy("a TEAM-MANAGER of la01")).isTrue();
        assertThat(alone(1).shownBy("Team manager, LA011")).isFalse();
        assertThat(alone(1).wider()).noneMatch(alone(1)::shownBy);
        assertThat(alone(3).shownBy("A participant, LA03"))
                .as("nobody else is of LA03")
                .isTrue();
        assertThat(alone(3).shownBy("Team manager, control site"))
                .as("nobody else of the role in that arm")
                .isTrue();
        assertThat(alone(3).wider()).noneMatch(alone(3)::shownBy);
    }
}
