package org.trigpoint.finding;

import static org.trigpoint.migrations.schema.Tables.CODING;
import static org.trigpoint.migrations.schema.Tables.INSTRUMENT_VERSION;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.STUDY;
import static org.trigpoint.migrations.schema.Tables.TEXT_VERSION;
import static org.trigpoint.migrations.schema.Tables.TURN;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Administrator;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.StudyId;
import org.trigpoint.search.Held;
import org.trigpoint.search.IndexedSource;

/** Whether texts, positions and the index are as they should be, in every study. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class Verification {

    private static final int SOURCES_AT_A_TIME = 100;
    private static final Condition SOUND = DSL.condition(
            "sha256(convert_to({0}, 'UTF8')) = {1} and char_length({0}) = {2}",
            TEXT_VERSION.TEXT, TEXT_VERSION.DIGEST, TEXT_VERSION.LENGTH);

    private final DSLContext sql;
    private final SourceReading reading;
    private final IndexKeeper keeper;

    Verification(DSLContext sql, SourceReading reading, IndexKeeper keeper) {
        this.sql = sql;
        this.reading = reading;
        this.keeper = keeper;
    }

    /**
     * Every text version against its digest and its length.
     *
     * @param administrator who asks
     */
    public Checked texts(Administrator administrator) {
        return checked(
                sql.fetchCount(TEXT_VERSION),
                sql.select(DSL.concat(
                                DSL.inline("version "),
                                TEXT_VERSION.NUMBER,
                                DSL.inline(" of source "),
                                TEXT_VERSION.SOURCE_ID.coerce(Long.class)))
                        .from(TEXT_VERSION)
                        .where(DSL.not(SOUND))
                        .orderBy(TEXT_VERSION.ID)
                        .limit(1));
    }

    /**
     * Every coding and every turn against the length of its text.
     *
     * @param administrator who asks
     */
    public Checked positions(Administrator administrator) {
        Checked codings = checked(
                sql.fetchCount(CODING),
                sql.select(DSL.concat(DSL.inline("coding "), CODING.ID.coerce(Long.class)))
                        .from(CODING)
                        .join(TEXT_VERSION)
                        .on(TEXT_VERSION.ID.eq(CODING.VERSION_ID))
                        .where(CODING.SPAN_END.gt(TEXT_VERSION.LENGTH))
                        .orderBy(CODING.ID)
                        .limit(1));
        Checked turns = checked(
                sql.fetchCount(TURN),
                sql.select(DSL.concat(
                                DSL.inline("turn "),
                                TURN.NUMBER,
                                DSL.inline(" of source "),
                                TURN.SOURCE_ID.coerce(Long.class)))
                        .from(TURN)
                        .join(TEXT_VERSION)
                        .on(TEXT_VERSION.ID.eq(TURN.VERSION_ID))
                        .where(TURN.SPAN_END.gt(TEXT_VERSION.LENGTH))
                        .orderBy(TURN.VERSION_ID, TURN.NUMBER)
                        .limit(1));
        return new Checked(codings.checked() + turns.checked(), codings.ok() ? turns.firstBad() : codings.firstBad());
    }

    /**
     * Every instrument that a study uses against the digest under which it was published.
     *
     * @param administrator who asks
     */
    public Checked instruments(Administrator administrator) {
        return checked(
                sql.fetchCount(INSTRUMENT_VERSION),
                sql.select(DSL.concat(
                                INSTRUMENT_VERSION.KEY,
                                DSL.inline("@"),
                                INSTRUMENT_VERSION.VERSION,
                                DSL.inline(" of study "),
                                INSTRUMENT_VERSION.STUDY_ID.coerce(Long.class)))
                        .from(INSTRUMENT_VERSION)
                        .where(DSL.condition(
                                "sha256(convert_to({0}, 'UTF8')) <> {1}",
                                INSTRUMENT_VERSION.DEFINITION, INSTRUMENT_VERSION.DIGEST))
                        .orderBy(INSTRUMENT_VERSION.ID)
                        .limit(1));
    }

    /**
     * The index of this process against the database: its files, and each source's text version and number of passages.
     * Bring it up to date before.
     *
     * @param administrator who asks
     */
    public Checked index(Administrator administrator) {
        Map<Long, Held> held = held();
        int known = held.size();
        if (!keeper.ask(index -> index.intact())) {
            return new Checked(known, "a file of the index");
        }
        List<SourceId> all = sql.select(SOURCE.ID)
                .from(SOURCE)
                .where(SOURCE.REMOVED_AT.isNull(), SOURCE.VERSION_ID.isNotNull())
                .orderBy(SOURCE.ID)
                .fetch(SOURCE.ID);
        for (int from = 0; from < all.size(); from += SOURCES_AT_A_TIME) {
            for (IndexedSource source :
                    reading.read(all.subList(from, Math.min(all.size(), from + SOURCES_AT_A_TIME)))) {
                if (!new Held(source.version(), source.passages()).equals(held.remove(source.source()))) {
                    return new Checked(known, "source " + source.source());
                }
            }
        }
        return new Checked(
                known,
                held.keySet().stream()
                        .findFirst()
                        .map(source -> "source " + source + ", which is no more")
                        .orElse(null));
    }

    /** How much the index of this process holds. */
    public IndexContent content(Administrator administrator) {
        Map<Long, Held> held = held();
        return new IndexContent(
                held.size(), held.values().stream().mapToLong(Held::passages).sum());
    }

    private Map<Long, Held> held() {
        List<StudyId> studies = sql.select(STUDY.ID).from(STUDY).fetch(STUDY.ID);
        Map<Long, Held> held = new TreeMap<>();
        studies.forEach(study -> held.putAll(keeper.ask(index -> new HashMap<>(index.digests(study.value())))));
        return held;
    }

    private static Checked checked(int count, Select<Record1<String>> firstBad) {
        return new Checked(
                count,
                firstBad.fetch().stream().findFirst().map(row -> row.value1()).orElse(null));
    }
}
