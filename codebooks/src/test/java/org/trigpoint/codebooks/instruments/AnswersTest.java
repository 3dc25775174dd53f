package org.trigpoint.codebooks.instruments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trigpoint.codebooks.instruments.Answers.Mean;
import org.trigpoint.codebooks.instruments.Answers.Missing;
import org.trigpoint.codebooks.instruments.Answers.What;

class AnswersTest {
    private final Map<Place, Answer> given = new HashMap<>();

    /** Answers as one line: pairs of item and value; an item may name its part, and a value be a state in brackets. */
    private Answers of(String name, String... pairs) {
        Instrument form = Instruments.shipped().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        for (int at = 0; at < pairs.length; at += 2) {
            String[] place = pairs[at].split("#", -1);
            int part = place.length == 1 ? 1 : Integer.parseInt(place[1]);
            given.put(new Place(place[0], part), answer(pairs[at + 1]));
        }
        Answers answers = new Answers(form, given);
        given.forEach((place, answer) -> assertThat(answers.fault(place, answer))
                .as("%s: %s", place, answer)
                .isEmpty());
        return answers;
    }

    private static Answer answer(String value) {
        return switch (value) {
            case "(not observed)" -> Answer.NOT_OBSERVED;
            case "(not applicable)" -> Answer.NOT_APPLICABLE;
            default -> Answer.given(value);
        };
    }

    private static Composite composite(Answers answers, String key) {
        return answers.instrument().composites().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_session_of_direct_practice_with_all_ratings_has_both_means_and_one_without_has_the_reason() {
        Answers whole = of(
                "direct-practice@1",
                "evocation",
                "1",
                "collaboration",
                "4",
                "autonomy",
                "3",
                "empathy",
                "4",
                "purposefulness",
                "2",
                "clarity-about-concerns",
                "3",
                "child-focus",
                "5");
        assertThat(whole.mean(composite(whole, "good-authority"))).isEqualTo(new Mean.Defined(10 / 3.0, 3));
        assertThat(whole.mean(composite(whole, "relationship-building")))
                .isInstanceOfSatisfying(
                        Mean.Defined.class, mean -> assertThat(mean.value()).isCloseTo(11 / 3.0, within(1e-12)));
        assertThat(whole.missing(Set.of())).hasSize(7).allMatch(missing -> missing.what() == What.EVIDENCE);
        assertThat(whole.missing(given.keySet())).isEmpty();

        given.remove(new Place("empathy", 1));
        Answers part = of("direct-practice@1", "collaboration", "(not observed)");
        assertThat(part.mean(composite(part, "relationship-building")))
                .isEqualTo(new Mean.Undefined("Collaboration was not observed; Empathy has no rating"));
        assertThat(part.missing(given.keySet()))
                .containsExactly(new Missing(new Place("empathy", 1), What.ANSWER, "Empathy has no answer."));
        assertThat(part.rating(new Place("collaboration", 1))).isEmpty();
        assertThat(part.rating(new Place("child-focus", 1))).hasValue(5);
    }

    @Test
    void the_five_skills_have_their_two_groups() {
        Answers five = of(
                "direct-practice-five-skills@1",
                "empathy",
                "5",
                "collaboration",
                "2",
                "purposefulness",
                "1",
                "clarity-of-issues",
                "2",
                "child-focus",
                "3");
        assertThat(five.mean(composite(five, "relationship-building"))).isEqualTo(new Mean.Defined(3.5, 2));
        assertThat(five.mean(composite(five, "respectful-authority"))).isEqualTo(new Mean.Defined(2, 3));
    }

    @Test
    void the_level_of_supervision_is_judged_and_never_computed() {
        Answers session = of(
                "group-supervision@1",
                "relational-nature",
                "3",
                "voice-of-the-family",
                "3",
                "risk-talk",
                "3",
                "curiosity-and-flexibility",
                "3",
                "support-for-practice",
                "3");
        assertThat(session.instrument().composites()).isEmpty();
        assertThat(session.missing(Set.of()))
                .extracting(Missing::sentence)
                .containsExactly("Level of the session has no answer.");
        Answers judged = of("group-supervision@1", "session-level", "2");
        assertThat(judged.missing(Set.of(new Place("session-level", 1)))).isEmpty();
        assertThat(judged.missing(Set.of()))
                .extracting(Missing::sentence)
                .containsExactly("Level of the session has no evidence.");
    }

    @Test
    void parts_that_repeat_ask_only_where_they_were_begun_and_what_is_hidden_asks_nothing() {
        Answers session = of(
                "reflective-session@1",
                "held-on",
                "2025-11-03",
                "facilitated-by",
                "led",
                "attended",
                "6",
                "eligible",
                "9",
                "activities",
                "case-presentation\nrole-play",
                "genogram",
                "no",
                "genogram-how",
                "kept, but hidden",
                "case-next#3",
                "Ask the grandmother",
                "session-level",
                "1");
        Set<Place> evidence = Set.of(new Place("session-level", 1));
        assertThat(session.missing(evidence))
                .containsExactly(new Missing(
                        new Place("case-about", 3),
                        What.ANSWER,
                        "What the group was asked in Case discussed 3 has no answer."));
        assertThat(session.shown())
                .doesNotContain(new Place("genogram-how", 1))
                .contains(new Place("case-about", 2))
                .doesNotContain(new Place("case-about", 4));
        assertThat(of("reflective-session@1", "genogram", "yes").shows(new Place("genogram-how", 1)))
                .isTrue();
    }

    @Test
    void a_training_day_is_complete_without_what_is_optional() {
        Answers day = of(
                "training-session@1",
                "held-on",
                "2025-01-14",
                "course",
                "five-day",
                "mode",
                "hybrid",
                "attended",
                "18",
                "theme-2",
                "part",
                "theme-2-objectives",
                "objective-1\nobjective-3",
                "engagement",
                "Much laughter");
        assertThat(day.missing(Set.of())).isEmpty();
    }

    @Test
    void a_casefile_without_evidence_of_something_has_no_number_for_it() {
        Answers file = of(
                "casefile-review@1",
                "alliance",
                "0",
                "convening",
                "(not applicable)",
                "collaboration",
                "6",
                "systemic-view",
                "(not observed)",
                "conceptual-integration",
                "3",
                "questioning",
                "2",
                "feedback",
                "1",
                "intervening",
                "4",
                "power-and-difference",
                "5",
                "emotions",
                "3",
                "change-techniques",
                "3",
                "outside-world",
                "2",
                "tools",
                "2",
                "guessed-period",
                "no-idea");
        assertThat(file.missing(Set.of()))
                .hasSize(10)
                .extracting(Missing::place)
                .doesNotContain(new Place("convening", 1), new Place("systemic-view", 1));
        assertThat(file.missing(given.keySet())).isEmpty();
        assertThat(file.rating(new Place("alliance", 1))).hasValue(0);
        assertThat(file.rating(new Place("systemic-view", 1))).isEmpty();
    }

    @Test
    void writings_are_complete_with_every_consent_left_blank() {
        assertThat(of("learning-log@1", "written-on", "2025-02-01", "tried", "A genogram")
                        .missing(Set.of()))
                .isEmpty();
        given.clear();
        Answers study = of(
                "case-study@1",
                "title",
                "T",
                "family",
                "F",
                "done",
                "D",
                "details-changed",
                "yes",
                "may-publish",
                "no");
        assertThat(study.missing(Set.of())).isEmpty();
        assertThat(study.shows(new Place("details-which", 1))).isTrue();
        given.clear();
        assertThat(of("practitioner-feedback@1", "confidence", "4", "may-link", "yes")
                        .missing(Set.of()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "reflective-session@1 ; session-level ; 1 ; 4 ; Level of the session is rated with one of 1, 2, 3.",
                "reflective-session@1 ; session-level ; 1 ; 01 ; Level of the session is rated with one of 1, 2, 3.",
                "reflective-session@1 ; session-level ; 1 ; (not applicable) ; Level of the session can't be answered with \"not applicable\".",
                "reflective-session@1 ; attended ; 1 ; (not observed) ; Attended can't be answered with \"not observed\".",
                "reflective-session@1 ; attended ; 1 ; 501 ; Attended is a whole number from 0 to 500.",
                "reflective-session@1 ; attended ; 1 ; 5.0 ; Attended is a whole number from 0 to 500.",
                "reflective-session@1 ; attended ; 2 ; 5 ; The session can be filled in once, not 2.",
                "reflective-session@1 ; case-next ; 13 ; x ; Case discussed can be filled in 12 times, not 13.",
                "reflective-session@1 ; held-on ; 1 ; 2025-02-30 ; Day is a day, for instance 2025-12-01.",
                "reflective-session@1 ; genogram ; 1 ; maybe ; Genogram used is answered with its own options, each once.",
                "learning-log@1 ; nothing ; 1 ; x ; `This form has no item 'nothing'; please load it again.`",
            })
    void what_does_not_fit_is_refused_with_a_sentence(String form, String item, int part, String value, String why) {
        assertThat(of(form.strip()).fault(new Place(item, part), answer(value))).contains(why);
    }

    @Test
    void a_choice_of_one_takes_one_and_words_have_their_room_in_code_points() {
        Answers session = of("reflective-session@1");
        assertThat(session.fault(new Place("genogram", 1), Answer.given("yes\nno")))
                .contains("Genogram used is answered with one option.");
        assertThat(session.fault(new Place("team", 1), Answer.given("👩".repeat(200))))
                .isEmpty();
        assertThat(session.fault(new Place("team", 1), Answer.given("a".repeat(201))))
                .contains("Team has room for 200 characters; please shorten it.");
        assertThat(List.of(Answer.NOT_OBSERVED, Answer.NOT_APPLICABLE))
                .allMatch(each -> each.options().isEmpty());
    }
}
