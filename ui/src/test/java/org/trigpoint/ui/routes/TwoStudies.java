package org.trigpoint.ui.routes;

import static java.util.Map.entry;
import static org.trigpoint.migrations.schema.Tables.ANALYSIS;
import static org.trigpoint.migrations.schema.Tables.ASSESSMENT;
import static org.trigpoint.migrations.schema.Tables.CODE;
import static org.trigpoint.migrations.schema.Tables.FINDING;
import static org.trigpoint.migrations.schema.Tables.FRAMEWORK_MATRIX;
import static org.trigpoint.migrations.schema.Tables.INSTRUMENT_VERSION;
import static org.trigpoint.migrations.schema.Tables.MEMBERSHIP;
import static org.trigpoint.migrations.schema.Tables.OBSERVED_SESSION;
import static org.trigpoint.migrations.schema.Tables.ORIGINAL_FILE;
import static org.trigpoint.migrations.schema.Tables.PERSON;
import static org.trigpoint.migrations.schema.Tables.SNAPSHOT;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.THEME;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.TableField;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Lead;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.codebooks.instruments.Instruments;
import org.trigpoint.codes.CodeService;
import org.trigpoint.codes.Method;
import org.trigpoint.database.testing.DemoTemplate;
import org.trigpoint.demo.DemoStudy;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.InstrumentId;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.SessionId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.StudyId;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.rounds.RoundMode;
import org.trigpoint.rounds.RoundPlan;
import org.trigpoint.rounds.RoundService;
import org.trigpoint.snapshots.SnapshotService;
import org.trigpoint.testing.SmallStudy;
import org.trigpoint.themes.ThemeService;

/** The demo study, and a study beside it of which nobody in the first may learn a word. */
final class TwoStudies {

    /** Codes in the first study, and is nothing in the second. */
    static final String CODER = "res.maja";

    /** Leads the first study and looks after the installation, so that every screen is open to them. */
    static final String LEAD = "lead.harriet";

    /** Stands in every name of the second study. */
    static final String SECRET = "Heronsgate";

    /** The words of a file that was handed in. */
    static final String ORIGINAL = "As it was handed in.";

    private final DSLContext sql;
    private final AccessDesk access;
    private final CodeService codes;
    private final ThemeService themes;
    private final RoundService rounds;
    private final SnapshotService snapshots;

    TwoStudies(
            DSLContext sql,
            AccessDesk access,
            CodeService codes,
            ThemeService themes,
            RoundService rounds,
            SnapshotService snapshots) {
        this.sql = sql;
        this.access = access;
        this.codes = codes;
        this.themes = themes;
        this.rounds = rounds;
        this.snapshots = snapshots;
    }

    /**
     * Both studies as they are now.
     *
     * @param own keys of the first
     * @param foreign keys of the second
     * @param stranger the sign-in name of the second's lead
     * @param password of everybody
     */
    record Ready(Whose own, Whose foreign, String stranger, String password) {}

    /** With one thing of each kind that only one person may see asked of somebody of the first study. */
    Ready make(String asked) {
        DemoStudy.Ready ready = DemoTemplate.ready();
        sql.update(PERSON)
                .set(PERSON.ADMINISTRATOR, true)
                .where(PERSON.SIGN_IN_NAME.eq(LEAD))
                .execute();
        SmallStudy other = new SmallStudy(sql, access);
        Lead stranger = other.lead("stranger");
        letIn(stranger.person());
        return new Ready(
                first(ready.study(), least(PERSON.ID, PERSON.SIGN_IN_NAME.eq(asked))),
                second(other, stranger),
                nameOf(stranger.person()),
                Objects.requireNonNull(ready.password()));
    }

    /** Ends somebody's membership of every study. */
    void leaves(String name) {
        sql.deleteFrom(MEMBERSHIP)
                .where(MEMBERSHIP.PERSON_ID.eq(
                        sql.select(PERSON.ID).from(PERSON).where(PERSON.SIGN_IN_NAME.eq(name))))
                .execute();
    }

    private Whose first(StudyId study, PersonId asked) {
        AnalysisId analysis = least(THEME.ANALYSIS_ID, THEME.STUDY_ID.eq(study));
        ThemeId theme = least(THEME.ID, THEME.ANALYSIS_ID.eq(analysis));
        CodeId code = least(CODE.ID, CODE.ANALYSIS_ID.eq(analysis));
        SourceId source = least(SOURCE.ID, SOURCE.STUDY_ID.eq(study));
        PersonId person = least(PERSON.ID, PERSON.SIGN_IN_NAME.eq(LEAD));
        handIn(study, source);
        InstrumentId form = least(INSTRUMENT_VERSION.ID, INSTRUMENT_VERSION.STUDY_ID.eq(study));
        SessionId session = least(OBSERVED_SESSION.ID, OBSERVED_SESSION.STUDY_ID.eq(study));
        return whose(
                new SampledCases(sql, study, asked, "Demo"),
                Map.ofEntries(
                        entry("study", study.value()),
                        entry("session", session.value()),
                        entry("assessment", asked(study, form, session, asked)),
                        entry("task", writing(study, asked, "A log")),
                        entry("analysis", analysis.value()),
                        entry("theme", theme.value()),
                        entry("code", code.value()),
                        entry("source", source.value()),
                        entry(
                                "finding",
                                least(FINDING.ID, FINDING.STUDY_ID.eq(study)).value()),
                        entry("measured", measured(study)),
                        entry(
                                "charted",
                                least(FRAMEWORK_MATRIX.ANALYSIS_ID, FRAMEWORK_MATRIX.STUDY_ID.eq(study))
                                        .value()),
                        entry(
                                "matrix",
                                least(FRAMEWORK_MATRIX.ID, FRAMEWORK_MATRIX.STUDY_ID.eq(study))
                                        .value()),
                        entry(
                                "round",
                                round(
                                        access.operatorOf(access.operator(), study),
                                        analysis,
                                        source,
                                        person,
                                        "A round")),
                        entry("person", person.value()),
                        entry("questionnaire", OwnRecords.questionnaire(sql, study, "P1")),
                        entry("instrument", OwnForms.put(sql, study, person, "A form", true)),
                        entry("draft", OwnForms.put(sql, study, person, "A draft", false)),
                        entry(
                                "snapshot",
                                least(SNAPSHOT.ID, SNAPSHOT.ANALYSIS_ID.eq(analysis))
                                        .value())));
    }

    private static Whose whose(SampledCases cases, Map<String, Long> keys) {
        Map<String, Long> all = new HashMap<>(keys);
        all.putAll(cases.make());
        all.putAll(cases.records().make());
        return new Whose(Map.copyOf(all));
    }

    private Whose second(SmallStudy other, Lead stranger) {
        SourceId source = other.source(SECRET + " interview", other.la01, stranger, "The family of " + SECRET + ".");
        SessionId session = session(other, stranger);
        return whose(
                new SampledCases(sql, other.study, stranger.person(), SECRET),
                Map.ofEntries(
                        entry("study", other.study.value()),
                        entry("session", session.value()),
                        entry("assessment", asked(other.study, form(other, stranger), session, stranger.person())),
                        entry("task", writing(other.study, stranger.person(), SECRET + " log")),
                        entry("analysis", other.analysis.value()),
                        entry(
                                "theme",
                                themes.make(stranger, other.analysis, SECRET + " theme")
                                        .value()),
                        entry(
                                "code",
                                codes.make(stranger, other.analysis, null, SECRET + " code", null)
                                        .value()),
                        entry("source", source.value()),
                        entry("finding", finding(other.study, stranger)),
                        entry("measured", begun(other.study)),
                        entry("charted", other.analysis.value()),
                        entry("matrix", matrix(other, stranger)),
                        entry("round", round(stranger, other.analysis, source, stranger.person(), SECRET + " round")),
                        entry("person", stranger.person().value()),
                        entry("questionnaire", OwnRecords.questionnaire(sql, other.study, SECRET + " P")),
                        entry("instrument", OwnForms.put(sql, other.study, stranger.person(), SECRET + " form", true)),
                        entry("draft", OwnForms.put(sql, other.study, stranger.person(), SECRET + " draft", false)),
                        entry(
                                "snapshot",
                                snapshots
                                        .make(stranger, other.analysis, SECRET + " snapshot", "")
                                        .orElseThrow()
                                        .value())));
    }

    private long finding(StudyId study, Lead stranger) {
        return sql.insertInto(FINDING)
                .set(FINDING.STUDY_ID, study)
                .set(FINDING.SENTENCE, SECRET + " is a finding.")
                .set(FINDING.LEAD_STRAND, "interviews")
                .set(FINDING.POSITION, 1)
                .set(FINDING.MADE_BY, stranger.person())
                .returningResult(FINDING.ID)
                .fetchSingle()
                .value1()
                .value();
    }

    /** An analysis in which coders are measured. */
    private long measured(StudyId study) {
        return least(ANALYSIS.ID, ANALYSIS.STUDY_ID.eq(study).and(ANALYSIS.METHOD.eq(Method.RELIABILITY.word())))
                .value();
    }

    private long begun(StudyId study) {
        sql.insertInto(ANALYSIS, ANALYSIS.STUDY_ID, ANALYSIS.NAME, ANALYSIS.METHOD)
                .values(study, SECRET + " measured", Method.RELIABILITY.word())
                .execute();
        return measured(study);
    }

    private long asked(StudyId study, InstrumentId form, SessionId session, PersonId rater) {
        return sql.insertInto(ASSESSMENT)
                .set(ASSESSMENT.STUDY_ID, study)
                .set(ASSESSMENT.INSTRUMENT_ID, form)
                .set(ASSESSMENT.SESSION_ID, session)
                .set(ASSESSMENT.RATER_ID, rater)
                .set(ASSESSMENT.PART, "rater")
                .set(ASSESSMENT.ASKED_BY, rater)
                .returningResult(ASSESSMENT.ID)
                .fetchSingle()
                .value1()
                .value();
    }

    private long writing(StudyId study, PersonId writer, String title) {
        Instrument log = Instruments.get("learning-log", 1).orElseThrow();
        InstrumentId form = sql.insertInto(INSTRUMENT_VERSION)
                .set(INSTRUMENT_VERSION.STUDY_ID, study)
                .set(INSTRUMENT_VERSION.KEY, log.key())
                .set(INSTRUMENT_VERSION.VERSION, 100)
                .set(INSTRUMENT_VERSION.TITLE, title)
                .set(INSTRUMENT_VERSION.USED_FOR, log.use().word())
                .set(INSTRUMENT_VERSION.SHIPPED, false)
                .set(
                        INSTRUMENT_VERSION.DEFINITION,
                        new String(Instruments.file(log), StandardCharsets.UTF_8).replace("version: 1", "version: 100"))
                .set(INSTRUMENT_VERSION.DIGEST, HexFormat.of().parseHex(log.digest()))
                .set(INSTRUMENT_VERSION.MADE_BY, writer)
                .returningResult(INSTRUMENT_VERSION.ID)
                .fetchSingle()
                .value1();
        return sql.insertInto(ASSESSMENT)
                .set(ASSESSMENT.STUDY_ID, study)
                .set(ASSESSMENT.INSTRUMENT_ID, form)
                .set(ASSESSMENT.RATER_ID, writer)
                .set(ASSESSMENT.PART, "writer")
                .set(ASSESSMENT.ASKED_BY, writer)
                .returningResult(ASSESSMENT.ID)
                .fetchSingle()
                .value1()
                .value();
    }

    private InstrumentId form(SmallStudy other, Lead stranger) {
        return sql.insertInto(INSTRUMENT_VERSION)
                .set(INSTRUMENT_VERSION.STUDY_ID, other.study)
                .set(INSTRUMENT_VERSION.KEY, "heronsgate")
                .set(INSTRUMENT_VERSION.VERSION, 1)
                .set(INSTRUMENT_VERSION.TITLE, SECRET + " form")
                .set(INSTRUMENT_VERSION.USED_FOR, "direct-practice")
                .set(INSTRUMENT_VERSION.SHIPPED, false)
                .set(INSTRUMENT_VERSION.DEFINITION, SECRET)
                .set(INSTRUMENT_VERSION.DIGEST, new byte[32])
                .set(INSTRUMENT_VERSION.MADE_BY, stranger.person())
                .returningResult(INSTRUMENT_VERSION.ID)
                .fetchSingle()
                .value1();
    }

    private SessionId session(SmallStudy other, Lead stranger) {
        return sql.insertInto(OBSERVED_SESSION)
                .set(OBSERVED_SESSION.STUDY_ID, other.study)
                .set(OBSERVED_SESSION.TITLE, SECRET + " session")
                .set(OBSERVED_SESSION.USED_FOR, "direct-practice")
                .set(OBSERVED_SESSION.SITE_ID, other.la01)
                .set(OBSERVED_SESSION.MADE_BY, stranger.person())
                .returningResult(OBSERVED_SESSION.ID)
                .fetchSingle()
                .value1();
    }

    private long matrix(SmallStudy other, Lead stranger) {
        return sql.insertInto(FRAMEWORK_MATRIX)
                .set(FRAMEWORK_MATRIX.STUDY_ID, other.study)
                .set(FRAMEWORK_MATRIX.ANALYSIS_ID, other.analysis)
                .set(FRAMEWORK_MATRIX.NAME, SECRET + " matrix")
                .set(FRAMEWORK_MATRIX.ROWS_BY, "sources")
                .set(FRAMEWORK_MATRIX.MADE_BY, stranger.person())
                .returningResult(FRAMEWORK_MATRIX.ID)
                .fetchSingle()
                .value1()
                .value();
    }

    private long round(Lead lead, AnalysisId analysis, SourceId source, PersonId coder, String name) {
        return rounds.plan(lead, analysis, new RoundPlan(name, RoundMode.OPEN, Set.of(source), Set.of(coder)))
                .value();
    }

    /** With the password of the demo study. */
    private void letIn(PersonId person) {
        sql.update(PERSON)
                .set(
                        PERSON.PASSWORD_DIGEST,
                        sql.select(PERSON.PASSWORD_DIGEST)
                                .from(PERSON)
                                .where(PERSON.SIGN_IN_NAME.eq(CODER))
                                .fetchSingle()
                                .value1())
                .set(PERSON.PASSWORD_ONE_TIME, false)
                .where(PERSON.ID.eq(person))
                .execute();
    }

    private void handIn(StudyId study, SourceId source) {
        byte[] bytes = ORIGINAL.getBytes(StandardCharsets.UTF_8);
        sql.insertInto(ORIGINAL_FILE)
                .set(ORIGINAL_FILE.SOURCE_ID, source)
                .set(ORIGINAL_FILE.STUDY_ID, study)
                .set(ORIGINAL_FILE.NAME, "handed-in.txt")
                .set(ORIGINAL_FILE.BYTES, bytes)
                .set(ORIGINAL_FILE.DIGEST, bytes)
                .onConflictDoNothing()
                .execute();
    }

    private String nameOf(PersonId person) {
        return least(PERSON.SIGN_IN_NAME, PERSON.ID.eq(person));
    }

    private <R extends Record, T> T least(TableField<R, T> field, Condition of) {
        return Objects.requireNonNull(sql.select(field)
                .from(Objects.requireNonNull(field.getTable()))
                .where(of)
                .orderBy(field)
                .limit(1)
                .fetchSingle()
                .value1());
    }
}
