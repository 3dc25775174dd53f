package org.trigpoint.linking;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.when;
import static org.trigpoint.migrations.schema.Tables.GOAL_PASSAGE;
import static org.trigpoint.migrations.schema.Tables.PARTICIPANT;
import static org.trigpoint.migrations.schema.Tables.PARTICIPANT_LINK;
import static org.trigpoint.migrations.schema.Tables.RECORD_ROW;
import static org.trigpoint.migrations.schema.Tables.SITE;
import static org.trigpoint.migrations.schema.Tables.SOURCE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.TableField;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Reader;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.StudyId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.migrations.schema.tables.RecordRow;
import org.trigpoint.outcomes.Belonging;
import org.trigpoint.sources.Span;
import org.trigpoint.texts.PassageQueries;
import org.trigpoint.texts.PassageQueries.Followed;

/** Reads who speaks in the sources, and whom the records know of them. */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class Voices {

    private static final RecordRow OWN = RECORD_ROW.as("own");
    private static final RecordRow FAMILY = Belonging.FAMILY;
    private static final Field<String> FAMILY_KEY = Belonging.family().as("family_key");
    private static final Field<String> KEYWORKER =
            said(FAMILY.VALUES, "keyworker").as("keyworker");
    private static final Field<String> CONSENT = Belonging.consent().as("consent");
    private static final Field<String> WRITER =
            said(RECORD_ROW.VALUES, "person").as("who");
    private static final Field<String> FAMILY_OF = when(
                    PARTICIPANT_LINK.KIND.eq(inline("family")), PARTICIPANT_LINK.KEY)
            .when(PARTICIPANT_LINK.KIND.eq(inline("person")), said(OWN.VALUES, "family"));
    private static final Field<VersionId> PRESENT = SOURCE.VERSION_ID.as("present");
    private static final List<Field<?>> OF_PARTICIPANT = List.of(
            PARTICIPANT.ID,
            PARTICIPANT_LINK.KIND,
            PARTICIPANT_LINK.KEY,
            OWN.ID,
            SITE.CODE,
            FAMILY_KEY,
            KEYWORKER,
            CONSENT);
    private static final List<Field<?>> OF_GOAL = List.of(
            GOAL_PASSAGE.SOURCE_ID,
            GOAL_PASSAGE.VERSION_ID,
            GOAL_PASSAGE.SPAN_START,
            GOAL_PASSAGE.SPAN_END,
            PRESENT,
            WRITER,
            SITE.CODE,
            FAMILY_KEY,
            KEYWORKER,
            CONSENT);

    private final DSLContext sql;
    private final PassageQueries passages;

    Voices(DSLContext sql, PassageQueries passages) {
        this.sql = sql;
        this.passages = passages;
    }

    /** Words of somebody in a source, on the version that the span counts on; and whether that is the present one. */
    record Words(VersionId version, int start, int end, Voice voice, boolean present) {

        Words at(VersionId other, Span span) {
            return new Words(other, span.start(), span.end(), voice, true);
        }
    }

    /** By the number of the participant. */
    Map<Long, Voice> participants(Reader reader) {
        var site = reader.onlySite();
        Map<Long, Voice> voices = new HashMap<>();
        sql.select(OF_PARTICIPANT)
                .from(PARTICIPANT)
                .leftJoin(PARTICIPANT_LINK)
                .on(PARTICIPANT_LINK.PARTICIPANT_ID.eq(PARTICIPANT.ID))
                .leftJoin(OWN)
                .on(
                        OWN.STUDY_ID.eq(PARTICIPANT.STUDY_ID),
                        OWN.KIND.eq(PARTICIPANT_LINK.KIND),
                        OWN.KEY.eq(PARTICIPANT_LINK.KEY))
                .leftJoin(FAMILY)
                .on(of(FAMILY, "family", PARTICIPANT.STUDY_ID), FAMILY.KEY.eq(FAMILY_OF))
                .leftJoin(SITE)
                .on(SITE.ID.eq(coalesce(OWN.SITE_ID, PARTICIPANT.SITE_ID)))
                .where(
                        PARTICIPANT.STUDY_ID.eq(reader.study()),
                        site == null ? noCondition() : PARTICIPANT.SITE_ID.eq(site))
                .forEach(row -> voices.put(row.get(PARTICIPANT.ID).value(), participant(row)));
        return voices;
    }

    private static Voice participant(Record row) {
        LinkKind kind = LinkKind.of(Objects.requireNonNullElse(row.get(PARTICIPANT_LINK.KIND), ""))
                .orElse(null);
        String key = word(row, PARTICIPANT_LINK.KEY);
        return new Voice(
                kind == LinkKind.PERSON ? "person " + key : "participant " + row.get(PARTICIPANT.ID),
                kind,
                row.get(OWN.ID) != null,
                word(row, SITE.CODE),
                kind == LinkKind.KEYWORKER ? key : word(row, KEYWORKER),
                word(row, FAMILY_KEY),
                !"no".equals(row.get(CONSENT)));
    }

    /** Goals that are texts, by source. */
    Map<SourceId, List<Words>> goals(Reader reader) {
        var site = reader.onlySite();
        Map<SourceId, List<Words>> words = new HashMap<>();
        Belonging.join(sql.select(OF_GOAL)
                        .from(GOAL_PASSAGE)
                        .join(SOURCE)
                        .on(SOURCE.ID.eq(GOAL_PASSAGE.SOURCE_ID), SOURCE.REMOVED_AT.isNull())
                        .join(RECORD_ROW)
                        .on(RECORD_ROW.ID.eq(GOAL_PASSAGE.RECORD_ID)))
                .leftJoin(SITE)
                .on(SITE.ID.eq(RECORD_ROW.SITE_ID))
                .where(
                        GOAL_PASSAGE.STUDY_ID.eq(reader.study()),
                        site == null ? noCondition() : RECORD_ROW.SITE_ID.eq(site))
                .forEach(row -> words.computeIfAbsent(row.get(GOAL_PASSAGE.SOURCE_ID), source -> new ArrayList<>())
                        .add(new Words(
                                row.get(GOAL_PASSAGE.VERSION_ID),
                                row.get(GOAL_PASSAGE.SPAN_START),
                                row.get(GOAL_PASSAGE.SPAN_END),
                                writer(row, word(row, WRITER)),
                                row.get(GOAL_PASSAGE.VERSION_ID).equals(row.get(PRESENT)))));
        words.replaceAll((source, all) -> followed(reader, source, all));
        return words;
    }

    /** Goals on an earlier text are followed to the present one; of whom no word is left, nothing is heard. */
    private List<Words> followed(Reader reader, SourceId source, List<Words> all) {
        List<Words> found = new ArrayList<>(all.stream().filter(Words::present).toList());
        Map<VersionId, List<Words>> earlier =
                all.stream().filter(one -> !one.present()).collect(Collectors.groupingBy(Words::version));
        earlier.forEach((version, left) -> {
            List<Followed> now = passages.allInPresent(
                    reader,
                    source,
                    version,
                    left.stream().map(one -> new Span(one.start(), one.end())).toList());
            for (int at = 0; at < left.size(); at++) {
                Span span = now.get(at).span();
                found.add(
                        span == null
                                ? left.get(at)
                                : left.get(at).at(now.get(at).version(), span));
            }
        });
        return found;
    }

    private static Voice writer(Record row, String person) {
        return new Voice(
                "person " + person,
                LinkKind.PERSON,
                true,
                word(row, SITE.CODE),
                word(row, KEYWORKER),
                word(row, FAMILY_KEY),
                !"no".equals(row.get(CONSENT)));
    }

    private static Condition of(RecordRow rows, String kind, Field<StudyId> study) {
        return rows.STUDY_ID.eq(study).and(rows.KIND.eq(inline(kind)));
    }

    private static Field<String> said(TableField<?, JSONB> values, String column) {
        return field("({0} ->> {1})", String.class, values, inline(column));
    }

    private static String word(Record row, Field<String> field) {
        return Objects.requireNonNullElse(row.get(field), "");
    }
}
