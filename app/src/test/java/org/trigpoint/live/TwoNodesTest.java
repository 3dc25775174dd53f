package org.trigpoint.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trigpoint.migrations.schema.Tables.PERSON;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.trigpoint.Trigpoint;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Reader;
import org.trigpoint.codes.CodeService;
import org.trigpoint.coding.CodingService;
import org.trigpoint.database.testing.TestDatabase;
import org.trigpoint.memos.MemoService;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.MemoId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.testing.SmallStudy;

/** Two application nodes on one database: what is done on the one is told on the other. */
class TwoNodesTest {

    @TempDir
    private Path homes;

    private TestDatabase database;
    private ConfigurableApplicationContext one;
    private ConfigurableApplicationContext other;
    private SmallStudy study;
    private Lead lead;
    private Coder ana;
    private Coder ben;
    private SourceId source;

    @BeforeEach
    void two_nodes() {
        database = TestDatabase.fresh();
        one = node("one");
        other = node("other");
        DSLContext sql = one.getBean(DSLContext.class);
        study = new SmallStudy(sql, one.getBean(AccessDesk.class));
        lead = study.lead("lead");
        ana = study.coder("ana");
        ben = study.coder("ben");
        source = study.source("Interview", study.la01, lead, "Nobody had time.");
    }

    @AfterEach
    void close() {
        one.close();
        other.close();
        database.close();
    }

    private ConfigurableApplicationContext node(String name) {
        return new SpringApplicationBuilder(Trigpoint.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--trigpoint.home=" + homes.resolve(name),
                        "--trigpoint.database.url=" + database.address().url(),
                        "--trigpoint.database.user=" + database.address().user(),
                        "--trigpoint.database.password=" + database.address().password());
    }

    private static Heard watching(ConfigurableApplicationContext node, Reader reader) {
        LiveDesk live = node.getBean(LiveDesk.class);
        Heard heard = new Heard();
        live.watch(reader, live.now(reader), heard);
        return heard;
    }

    @Test
    void codes_and_codings_made_on_one_node_are_told_on_the_other() throws InterruptedException {
        Heard there = watching(other, ana);
        CodeId code = one.getBean(CodeService.class).make(ben, study.analysis, null, "Time", null);

        one.getBean(CodingService.class).code(ben, study.passage(source, "Nobody"), code);

        assertThat(there.kindsUntil("PassageCoded")).containsExactly("CodeMade", "PassageCoded");
    }

    @Test
    void who_is_here_is_the_same_on_both_until_they_leave_or_their_screen_is_gone() throws InterruptedException {
        Heard there = watching(other, ana);
        PresenceDesk here = one.getBean(PresenceDesk.class);
        PresenceDesk seen = other.getBean(PresenceDesk.class);
        watching(one, ben);
        AtomicBoolean answers = new AtomicBoolean(true);

        Seat reading = here.sit(ben, null, null, answers::get);
        there.company();
        assertThat(seen.here(ana)).containsExactly(colleague(null, null));

        Seat inSource = here.sit(ben, source, null, answers::get);
        reading.close();
        await(there, seen, List.of(colleague(source, null)));

        MemoId memo = one.getBean(MemoService.class)
                .write(ben, study.analysis, study.passage(source, "Nobody"), "Who is nobody?");
        Seat writing = here.sit(ben, source, memo, answers::get);
        inSource.close();
        await(there, seen, List.of(colleague(source, memo)));

        answers.set(false);
        await(there, seen, List.of());
        answers.set(true);
        await(there, seen, List.of(colleague(source, memo)));
        writing.close();
        await(there, seen, List.of());
    }

    private Colleague colleague(@Nullable SourceId open, @Nullable MemoId writing) {
        String name = database.sql()
                .select(PERSON.FULL_NAME)
                .from(PERSON)
                .where(PERSON.ID.eq(ben.person()))
                .fetchSingle()
                .value1();
        return new Colleague(ben.person(), name, open, open == null ? null : "Interview", writing);
    }

    private void await(Heard heard, PresenceDesk desk, List<Colleague> expected) throws InterruptedException {
        while (!desk.here(ana).equals(expected)) {
            heard.company();
        }
        assertThat(desk.here(ana)).isEqualTo(expected);
    }
}
