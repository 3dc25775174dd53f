package org.trigpoint.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.max;
import static org.trigpoint.migrations.schema.Tables.JOURNAL;
import static org.trigpoint.migrations.schema.Tables.SIGN_IN_FAILURE;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trigpoint.access.PeopleService.OneTimePassword;
import org.trigpoint.access.SignInOutcome.Refused;
import org.trigpoint.access.SignInOutcome.Welcome;
import org.trigpoint.database.testing.HouseTest;

@HouseTest
class SignInTest {

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private SignInDesk desk;

    @Autowired
    private PeopleService people;

    private OneTimePassword rosa;

    @BeforeEach
    void rosaIsAdded() {
        sql.deleteFrom(SIGN_IN_FAILURE).execute();
        rosa = people.add(access.operator(), "Rosa" + System.nanoTime(), "Rosa Marsh", false);
    }

    @Test
    void the_one_time_password_lets_a_person_in_whatever_the_case_of_the_name() {
        SignInOutcome outcome =
                desk.signIn(" " + rosa.signInName().toUpperCase(java.util.Locale.ROOT), rosa.password(), "a");

        assertThat(outcome).isInstanceOfSatisfying(Welcome.class, welcome -> {
            assertThat(welcome.proof().person()).isEqualTo(rosa.person());
            assertThat(welcome.proof().passwordOneTime()).isTrue();
        });
        assertThat(lastKind()).isEqualTo("PersonSignedIn");
    }

    @Test
    void a_wrong_name_a_wrong_password_and_a_closed_person_get_the_same_sentence() {
        OneTimePassword closed = people.add(access.operator(), "closed" + System.nanoTime(), "Closed", false);
        people.close(access.operator(), closed.person());

        assertThat(List.of(
                        desk.signIn("nobody at all", "x", "a"),
                        desk.signIn(rosa.signInName(), "x", "a"),
                        desk.signIn(closed.signInName(), closed.password(), "a"),
                        desk.signIn("operator", "!", "a")))
                .containsOnly(new Refused("Name and password do not fit together."));
    }

    @Test
    void names_that_nobody_has_are_not_written_into_the_journal() {
        desk.signIn("a secret typed in the wrong field", "x", "a");

        assertThat(lastKind()).isEqualTo("SignInRefused");
        assertThat(sql.fetchValue(JOURNAL.PAYLOAD, JOURNAL.NUMBER.eq(lastNumber()))
                        .data())
                .doesNotContain("secret")
                .contains("\"failures\": 1");
    }

    @Test
    void each_failure_after_the_first_asks_for_a_longer_pause() {
        List<String> sentences = new ArrayList<>();
        for (int failure = 0; failure < 5; failure++) {
            sentences.add(failed(rosa.signInName(), "a"));
            allFailuresWere(60);
        }
        assertThat(sentences).containsOnly("Name and password do not fit together.");
        assertThat(desk.signIn(rosa.signInName(), rosa.password(), "a"))
                .isEqualTo(new Refused("There were too many failed attempts: try again in 10 minutes."));
    }

    @Test
    void right_after_the_second_failure_even_the_right_password_has_to_wait() {
        failed(rosa.signInName(), "a");
        failed(rosa.signInName(), "a");

        assertThat(desk.signIn(rosa.signInName(), rosa.password(), "b"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.sentence()).startsWith("There were too many"));
    }

    @Test
    void a_name_that_nobody_has_is_paused_like_any_other() {
        failed("nobody", "a");
        failed("nobody", "a");

        assertThat(failed("NOBODY", "a")).startsWith("There were too many failed attempts");
    }

    @Test
    void a_quarter_of_an_hour_later_the_name_is_free_again() {
        for (int failure = 0; failure < 5; failure++) {
            failed(rosa.signInName(), "a");
            allFailuresWere(60);
        }
        allFailuresWere(15 * 60);

        assertThat(signedIn(rosa.password()).person()).isEqualTo(rosa.person());
    }

    @Test
    void thirty_failures_from_one_address_close_it_for_every_name() {
        for (int failure = 0; failure < 30; failure++) {
            failed("name " + failure, "mill");
        }

        assertThat(desk.signIn(rosa.signInName(), rosa.password(), "mill")).isInstanceOf(Refused.class);
        assertThat(desk.signIn(rosa.signInName(), rosa.password(), "elsewhere")).isInstanceOf(Welcome.class);
    }

    @Test
    void success_clears_what_the_name_failed_before() {
        failed(rosa.signInName(), "a");
        signedIn(rosa.password());

        assertThat(sql.fetchCount(SIGN_IN_FAILURE)).isZero();
    }

    @Test
    void attempts_that_come_together_are_counted_one_after_the_other() throws Exception {
        int together = 24;
        CountDownLatch start = new CountDownLatch(1);
        List<Future<SignInOutcome>> outcomes = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(together)) {
            for (int attempt = 0; attempt < together; attempt++) {
                String address = "address " + attempt;
                outcomes.add(threads.submit(() -> {
                    start.await();
                    return desk.signIn(rosa.signInName(), "wrong", address);
                }));
            }
            start.countDown();
        }

        List<SignInOutcome> seen = new ArrayList<>();
        for (Future<SignInOutcome> outcome : outcomes) {
            seen.add(outcome.get());
        }
        assertThat(seen.stream().filter(new Refused("Name and password do not fit together.")::equals))
                .as("weighed before the pause stopped the rest")
                .hasSizeBetween(2, 5);
        assertThat(sql.fetchCount(SIGN_IN_FAILURE)).isBetween(2, 5);
    }

    @Test
    void right_passwords_that_come_together_all_get_in() throws Exception {
        List<Future<SignInOutcome>> outcomes = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(12)) {
            for (int attempt = 0; attempt < 12; attempt++) {
                outcomes.add(threads.submit(() -> desk.signIn(rosa.signInName(), rosa.password(), "office")));
            }
        }
        for (Future<SignInOutcome> outcome : outcomes) {
            assertThat(outcome.get()).isInstanceOf(Welcome.class);
        }
    }

    @Test
    void closing_a_person_or_giving_a_new_password_ends_what_an_older_sign_in_opened() {
        SignedIn first = signedIn(rosa.password());
        assertThat(access.again(first)).contains(first);

        String renewed = people.renewPassword(access.operator(), rosa.person()).password();
        assertThat(access.again(first)).isEmpty();

        SignedIn second = signedIn(renewed);
        people.close(access.operator(), rosa.person());
        assertThat(access.again(second)).isEmpty();

        people.reopen(access.operator(), rosa.person());
        assertThat(access.again(second)).contains(second);
    }

    private SignedIn signedIn(String password) {
        return ((Welcome) desk.signIn(rosa.signInName(), password, "a")).proof();
    }

    private String failed(String name, String address) {
        return ((Refused) desk.signIn(name, "wrong", address)).sentence();
    }

    private void allFailuresWere(int secondsEarlier) {
        sql.execute("update sign_in_failure set failed_at = failed_at - make_interval(secs => ?)", secondsEarlier);
    }

    private long lastNumber() {
        return sql.select(max(JOURNAL.NUMBER)).from(JOURNAL).fetchSingle().value1();
    }

    private String lastKind() {
        return sql.fetchValue(JOURNAL.KIND, JOURNAL.NUMBER.eq(lastNumber()));
    }
}
