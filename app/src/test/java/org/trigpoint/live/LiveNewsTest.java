package org.trigpoint.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Reader;
import org.trigpoint.codes.CodeService;
import org.trigpoint.coding.CodingService;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.rounds.RoundMode;
import org.trigpoint.rounds.RoundPlan;
import org.trigpoint.rounds.RoundService;
import org.trigpoint.testing.SmallStudy;

@HouseTest
class LiveNewsTest {

    private static final String TEXT = "I did not ring back because nobody had time.\nThen the letter came.";

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private LiveDesk live;

    @Autowired
    private CodeService codes;

    @Autowired
    private CodingService coding;

    @Autowired
    private RoundService rounds;

    @Autowired
    private TransactionTemplate transactions;

    private SmallStudy study;
    private Lead lead;
    private Coder ana;
    private Coder ben;
    private SourceId first;
    private SourceId second;
    private CodeId trust;

    @BeforeEach
    void two_sources_and_two_coders() {
        study = new SmallStudy(sql, access);
        lead = study.lead("lead");
        ana = study.coder("ana");
        ben = study.coder("ben");
        first = study.source("First", study.la01, lead, TEXT);
        second = study.source("Second", study.la02, lead, TEXT);
        trust = codes.make(lead, study.analysis, null, "Trust", null);
    }

    private Heard watching(Reader reader) {
        Heard heard = new Heard();
        live.watch(reader, live.now(reader), heard);
        return heard;
    }

    @Test
    void a_colleague_s_coding_is_told_with_who_did_it_and_what_it_is_about() throws InterruptedException {
        Heard ana = watching(this.ana);

        coding.code(ben, study.passage(first, "nobody had time"), trust);

        NewsLine line = ana.line("PassageCoded");
        assertThat(line.person()).isEqualTo(ben.person());
        assertThat(line.isAbout("source", first.value())).isTrue();
        assertThat(line.analysis()).isEqualTo(study.analysis);
        assertThat(line.codes()).containsExactly(trust.value());
    }

    @Test
    void what_happened_between_the_reading_of_a_screen_and_its_watch_is_told() throws InterruptedException {
        long read = live.now(ana);
        codes.rename(ben, trust, "Trust in people");
        Heard heard = new Heard();

        live.watch(ana, read, heard);

        assertThat(heard.line("CodeRenamed").subjectId()).isEqualTo(trust.value());
    }

    @Test
    void what_was_missed_while_the_line_was_cut_is_found_in_the_journal() throws InterruptedException {
        Heard heard = watching(ana);
        coding.code(ben, study.passage(first, "nobody"), trust);
        heard.line("PassageCoded");

        int cut = sql.fetchValue(DSL.field(
                "(select count(pg_terminate_backend(pid)) from pg_stat_activity"
                        + " where datname = current_database() and pid <> pg_backend_pid() and query like 'listen %')",
                Integer.class));
        codes.rename(ben, trust, "Trust after the cut");

        assertThat(cut).isPositive();
        assertThat(heard.line("CodeRenamed").person()).isEqualTo(ben.person());
    }

    @Test
    void who_is_held_to_one_site_hears_nothing_of_another() throws InterruptedException {
        Heard heard = watching(study.coderOf("una", study.la02));

        coding.code(ben, study.passage(first, "nobody"), trust);
        coding.code(ben, study.passage(second, "letter"), trust);

        assertThat(heard.line("PassageCoded").subjectId()).isEqualTo(second.value());
    }

    @Test
    void who_is_blind_hears_nothing_of_what_is_hidden_until_they_have_submitted() throws InterruptedException {
        var round = rounds.plan(
                lead,
                study.analysis,
                new RoundPlan("First", RoundMode.BLIND, Set.of(first), Set.of(ana.person(), ben.person())));
        Heard blind = watching(ana);
        Heard seeing = watching(lead);

        coding.code(ben, study.passage(first, "nobody"), trust);
        coding.code(ben, study.passage(second, "letter"), trust);
        assertThat(blind.line("PassageCoded").subjectId()).isEqualTo(second.value());
        rounds.submit(ana, round, first);
        coding.code(ben, study.passage(first, "time"), trust);
        codes.rename(lead, trust, "The end");

        assertThat(blind.kindsUntil("CodeRenamed")).containsExactly("WorkSubmitted", "PassageCoded", "CodeRenamed");
        assertThat(seeing.kindsUntil("CodeRenamed"))
                .containsExactly("PassageCoded", "PassageCoded", "WorkSubmitted", "PassageCoded", "CodeRenamed");
    }

    @Test
    void nothing_is_told_of_another_study_or_after_the_watch_was_closed() throws InterruptedException {
        SmallStudy other = new SmallStudy(sql, access);
        Heard left = new Heard();
        Watch watch = live.watch(ana, live.now(ana), left);
        Heard stays = watching(ana);

        watch.close();
        codes.make(other.lead("stranger"), other.analysis, null, "Elsewhere", null);
        codes.rename(ben, trust, "Here");

        assertThat(stays.kindsUntil("CodeRenamed")).containsExactly("CodeRenamed");
        assertThat(left.nothing()).isTrue();
    }

    @Test
    void too_much_at_once_is_told_as_one_word() throws InterruptedException {
        Heard heard = watching(ana);

        transactions.executeWithoutResult(open -> {
            for (int at = 0; at <= NewsReading.MOST; at++) {
                codes.rename(ben, trust, "Trust " + at);
            }
        });

        heard.much();
    }
}
