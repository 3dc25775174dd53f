package org.trigpoint.testing;

import static org.trigpoint.migrations.schema.Tables.ANALYSIS;
import static org.trigpoint.migrations.schema.Tables.JOURNAL;
import static org.trigpoint.migrations.schema.Tables.SITE;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.SOURCE_CHANGE;
import static org.trigpoint.migrations.schema.Tables.STUDY;
import static org.trigpoint.migrations.schema.Tables.TEXT_VERSION;
import static org.trigpoint.migrations.schema.Tables.TURN;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Reader;
import org.trigpoint.access.Role;
import org.trigpoint.access.SignedIn;
import org.trigpoint.access.Steward;
import org.trigpoint.access.TestPeople;
import org.trigpoint.coding.Passage;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.SiteId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.StudyId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.sources.Span;

/** A study with two sites, an analysis and a team, put straight into the database; sources are added as a test needs them. */
public final class SmallStudy {

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final DSLContext sql;
    private final AccessDesk access;
    private final int number = COUNTER.incrementAndGet();

    /** Its key. */
    public final StudyId study;

    /** The site LA01. */
    public final SiteId la01;

    /** The site LA02. */
    public final SiteId la02;

    /** A reflexive analysis. */
    public final AnalysisId analysis;

    /** A study of its own name. */
    public SmallStudy(DSLContext sql, AccessDesk access) {
        this.sql = sql;
        this.access = access;
        this.study = sql.insertInto(STUDY)
                .set(STUDY.NAME, "Study " + number)
                .returningResult(STUDY.ID)
                .fetchSingle()
                .value1();
        this.la01 = site("LA01");
        this.la02 = site("LA02");
        this.analysis = sql.insertInto(ANALYSIS)
                .set(ANALYSIS.STUDY_ID, study)
                .set(ANALYSIS.NAME, "Reflexive")
                .set(ANALYSIS.METHOD, "reflexive")
                .returningResult(ANALYSIS.ID)
                .fetchSingle()
                .value1();
    }

    private SiteId site(String code) {
        return sql.insertInto(SITE)
                .set(SITE.STUDY_ID, study)
                .set(SITE.CODE, code)
                .set(SITE.NAME, "Authority " + code)
                .returningResult(SITE.ID)
                .fetchSingle()
                .value1();
    }

    /** A member who has signed in. */
    public SignedIn member(String name, Role role, @Nullable SiteId onlySite) {
        SignedIn person = TestPeople.signedIn(sql, name + number);
        TestPeople.join(sql, person, study, role, onlySite);
        return person;
    }

    /** The proof of a researcher who sees all sites. */
    public Coder coder(String name) {
        return access.coder(member(name, Role.RESEARCHER, null), study);
    }

    /** The proof of a researcher of one site. */
    public Coder coderOf(String name, SiteId site) {
        return access.coder(member(name, Role.RESEARCHER, site), study);
    }

    /** The proof of a lead. */
    public Lead lead(String name) {
        return access.lead(member(name, Role.LEAD, null), study);
    }

    /** The proof of a data steward. */
    public Steward steward(String name) {
        return access.steward(member(name, Role.STEWARD, null), study);
    }

    /** The proof of an observer. */
    public Reader observer(String name) {
        return access.reader(member(name, Role.OBSERVER, null), study);
    }

    /** An interview whose text is one turn a line, without speakers. */
    public SourceId source(String title, @Nullable SiteId site, Reader by, String text) {
        SourceId source = sql.insertInto(SOURCE)
                .set(SOURCE.STUDY_ID, study)
                .set(SOURCE.TITLE, title)
                .set(SOURCE.KIND, "interview")
                .set(SOURCE.SITE_ID, site)
                .set(SOURCE.ADDED_BY, by.person())
                .returningResult(SOURCE.ID)
                .fetchSingle()
                .value1();
        VersionId version = sql.insertInto(TEXT_VERSION)
                .set(TEXT_VERSION.STUDY_ID, study)
                .set(TEXT_VERSION.SOURCE_ID, source)
                .set(TEXT_VERSION.NUMBER, 1)
                .set(TEXT_VERSION.TEXT, text)
                .set(TEXT_VERSION.DIGEST, text.getBytes(StandardCharsets.UTF_8))
                .set(TEXT_VERSION.LENGTH, text.codePointCount(0, text.length()))
                .set(TEXT_VERSION.WORDS, text.split("\\s+").length)
                .set(TEXT_VERSION.ASTRAL, text.length() != text.codePointCount(0, text.length()))
                .set(TEXT_VERSION.MADE_BY, by.person())
                .set(TEXT_VERSION.REASON, "imported")
                .returningResult(TEXT_VERSION.ID)
                .fetchSingle()
                .value1();
        sql.update(SOURCE)
                .set(SOURCE.VERSION_ID, version)
                .where(SOURCE.ID.eq(source))
                .execute();
        addTurns(source, version, text);
        return source;
    }

    private void addTurns(SourceId source, VersionId version, String text) {
        int start = 0;
        int turn = 0;
        for (String line : text.split("\n", -1)) {
            int end = start + line.codePointCount(0, line.length());
            sql.insertInto(TURN)
                    .set(TURN.STUDY_ID, study)
                    .set(TURN.SOURCE_ID, source)
                    .set(TURN.VERSION_ID, version)
                    .set(TURN.NUMBER, turn++)
                    .set(TURN.SPAN_START, start)
                    .set(TURN.SPAN_END, end)
                    .execute();
            start = end + 1;
        }
    }

    /** The passage that holds these words, at their first place in the source. */
    public Passage passage(SourceId source, String words) {
        var row = sql.select(TEXT_VERSION.ID, TEXT_VERSION.TEXT)
                .from(TEXT_VERSION)
                .where(TEXT_VERSION.SOURCE_ID.eq(source))
                .fetchSingle();
        String text = row.value2();
        int start = text.codePointCount(0, text.indexOf(words));
        return new Passage(source, row.value1(), new Span(start, start + words.codePointCount(0, words.length())));
    }

    /** Says that a test changed a source behind the services' backs. */
    public void changed(SourceId source) {
        sql.insertInto(SOURCE_CHANGE, SOURCE_CHANGE.SOURCE_ID, SOURCE_CHANGE.STUDY_ID)
                .values(source, study)
                .onConflict(SOURCE_CHANGE.SOURCE_ID)
                .doUpdate()
                .set(SOURCE_CHANGE.CHANGED_IN, DSL.excluded(SOURCE_CHANGE.CHANGED_IN))
                .execute();
    }

    /** The kinds of the study's journal lines, in order. */
    public List<String> journal() {
        return sql.select(JOURNAL.KIND)
                .from(JOURNAL)
                .where(JOURNAL.STUDY_ID.eq(study))
                .orderBy(JOURNAL.NUMBER)
                .fetch(row -> row.value1());
    }
}
