package org.trigpoint.scoring;

import static org.jooq.impl.DSL.excluded;
import static org.trigpoint.migrations.schema.Tables.ANSWER;
import static org.trigpoint.migrations.schema.Tables.EVIDENCE;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.codebooks.instruments.Answer;
import org.trigpoint.codebooks.instruments.Place;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.migrations.schema.tables.records.AnswerRecord;
import org.trigpoint.migrations.schema.tables.records.AssessmentRecord;
import org.trigpoint.migrations.schema.tables.records.EvidenceRecord;
import org.trigpoint.scoring.Entries.AnswerEntry;
import org.trigpoint.scoring.Entries.EvidenceEntry;
import org.trigpoint.sources.Span;

/** The one writer of answers and of the evidence they stand on. The newest revision stands, in whichever order they come. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class EntryRepository {

    private final DSLContext sql;

    EntryRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** At most one entry a place. Gives the revisions of those for which something newer stands that says something else. */
    Set<Long> keepAnswers(AssessmentRecord assessment, Collection<AnswerEntry> entries) {
        if (entries.isEmpty()) {
            return Set.of();
        }
        int kept = sql.insertInto(ANSWER)
                .set(entries.stream().map(entry -> row(assessment, entry)).toList())
                .onConflict(ANSWER.ASSESSMENT_ID, ANSWER.ITEM, ANSWER.PART)
                .doUpdate()
                .set(ANSWER.STATE, excluded(ANSWER.STATE))
                .set(ANSWER.VALUE, excluded(ANSWER.VALUE))
                .set(ANSWER.REVISION, excluded(ANSWER.REVISION))
                .set(ANSWER.KEPT_AT, excluded(ANSWER.KEPT_AT))
                .where(ANSWER.REVISION.lt(excluded(ANSWER.REVISION)))
                .execute();
        return kept == entries.size() ? Set.of() : overtaken(assessment, entries);
    }

    private Set<Long> overtaken(AssessmentRecord assessment, Collection<AnswerEntry> entries) {
        Map<Place, AnswerRecord> standing = sql.selectFrom(ANSWER)
                .where(ANSWER.ASSESSMENT_ID.eq(assessment.getId()))
                .fetchMap(row -> new Place(row.getItem(), row.getPart()));
        Set<Long> overtaken = new HashSet<>();
        for (AnswerEntry entry : entries) {
            AnswerRecord late = row(assessment, entry);
            AnswerRecord now = standing.get(entry.place());
            if (now != null
                    && now.getRevision() > entry.revision()
                    && !(now.getState().equals(late.getState())
                            && now.getValue().equals(late.getValue()))) {
                overtaken.add(entry.revision());
            }
        }
        return overtaken;
    }

    private static AnswerRecord row(AssessmentRecord assessment, AnswerEntry entry) {
        Answer answer = entry.answer();
        AnswerRecord row = new AnswerRecord();
        row.setStudyId(assessment.getStudyId());
        row.setAssessmentId(assessment.getId());
        row.setItem(entry.place().item());
        row.setPart(entry.place().part());
        row.setState(answer == null ? "taken-back" : answer.state().word());
        row.setValue(answer == null ? "" : answer.value());
        row.setRevision(entry.revision());
        return row;
    }

    /** At most one entry an id; passages lie on a version, or, where there is none, on the casefile. Gives what answers do. */
    Set<Long> keepEvidence(
            AssessmentRecord assessment, Collection<EvidenceEntry> entries, @Nullable VersionId version) {
        if (entries.isEmpty()) {
            return Set.of();
        }
        int kept = sql.insertInto(EVIDENCE)
                .set(entries.stream()
                        .map(entry -> row(assessment, entry, version))
                        .toList())
                .onConflict(EVIDENCE.ASSESSMENT_ID, EVIDENCE.ID)
                .doUpdate()
                .set(EVIDENCE.ITEM, excluded(EVIDENCE.ITEM))
                .set(EVIDENCE.PART, excluded(EVIDENCE.PART))
                .set(EVIDENCE.AT_MS, excluded(EVIDENCE.AT_MS))
                .set(EVIDENCE.NOTE, excluded(EVIDENCE.NOTE))
                .set(EVIDENCE.REMOVED, excluded(EVIDENCE.REMOVED))
                .set(EVIDENCE.REVISION, excluded(EVIDENCE.REVISION))
                .set(EVIDENCE.KEPT_AT, excluded(EVIDENCE.KEPT_AT))
                .where(EVIDENCE.REVISION.lt(excluded(EVIDENCE.REVISION)))
                .execute();
        return kept == entries.size() ? Set.of() : overtakenEvidence(assessment, entries);
    }

    private Set<Long> overtakenEvidence(AssessmentRecord assessment, Collection<EvidenceEntry> entries) {
        Map<UUID, EvidenceRecord> standing = sql.selectFrom(EVIDENCE)
                .where(EVIDENCE.ASSESSMENT_ID.eq(assessment.getId()))
                .fetchMap(EVIDENCE.ID);
        Set<Long> overtaken = new HashSet<>();
        for (EvidenceEntry entry : entries) {
            EvidenceRecord now = standing.get(entry.id());
            if (now != null && now.getRevision() > entry.revision() && !sameWords(now, entry)) {
                overtaken.add(entry.revision());
            }
        }
        return overtaken;
    }

    private static boolean sameWords(EvidenceRecord now, EvidenceEntry entry) {
        return now.getNote().equals(entry.note())
                && Objects.equals(now.getAtMs(), entry.atMs())
                && Objects.equals(now.getItem(), entry.item())
                && now.getPart() == entry.part()
                && now.getRemoved() == entry.removed();
    }

    private static EvidenceRecord row(AssessmentRecord assessment, EvidenceEntry entry, @Nullable VersionId version) {
        Span span = entry.span();
        EvidenceRecord row = new EvidenceRecord();
        row.setId(entry.id());
        row.setStudyId(assessment.getStudyId());
        row.setAssessmentId(assessment.getId());
        row.setItem(entry.item());
        row.setPart(entry.part());
        row.setVersionId(span == null ? null : version);
        row.setSpanStart(span == null ? null : span.start());
        row.setSpanEnd(span == null ? null : span.end());
        row.setAtMs(entry.atMs());
        row.setNote(entry.note());
        row.setRemoved(entry.removed());
        row.setRevision(entry.revision());
        return row;
    }
}
