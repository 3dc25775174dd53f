package org.trigpoint.triangulation;

import static org.trigpoint.migrations.schema.Tables.ANALYSIS;
import static org.trigpoint.migrations.schema.Tables.JOINT_JUDGEMENT;
import static org.trigpoint.migrations.schema.Tables.PERSON;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Reader;
import org.trigpoint.blindness.BlindedDelivery;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.schema.tables.records.JointJudgementRecord;
import org.trigpoint.triangulation.JointDisplay.Cause;
import org.trigpoint.triangulation.JointDisplay.Cell;
import org.trigpoint.triangulation.JointDisplay.Fit;
import org.trigpoint.triangulation.JointDisplay.Judged;
import org.trigpoint.triangulation.JointDisplay.Kind;
import org.trigpoint.triangulation.JointDisplay.Row;
import org.trigpoint.triangulation.Resting.Rest;

/** What was concluded of rows, held against what stands in them now. */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class RowJudgements {

    /** What was counted, in the display of questions. */
    private static final String COUNTED = "1:";

    private final DSLContext sql;
    private final Judgements json;
    private final Causes causes;

    RowJudgements(DSLContext sql, Judgements json, Causes causes) {
        this.sql = sql;
        this.json = json;
        this.causes = causes;
    }

    /** What a row rests on: each of its cells. */
    static List<Rest> rested(JointDisplay display, Row row) {
        List<Rest> rests = new ArrayList<>();
        for (int column = 0; column < row.cells().size(); column++) {
            Cell cell = row.cells().get(column);
            String head = display.heads().get(column + 1);
            rests.add(new Rest(column + ":" + column(display, head), head, cell.words(), cell.digest()));
        }
        return rests;
    }

    /** Columns of sites change their heads with the sites in them; their order tells them apart there. */
    private static String column(JointDisplay display, String head) {
        return display.kind() == Kind.SITES_BY_FIDELITY ? head : "";
    }

    /** The displays of an analysis of which a row was judged; none for whoever sees one site alone, and none that is closed. */
    List<Kind> judged(Reader reader, AnalysisId analysis) {
        if (!sql.fetchExists(ANALYSIS, ANALYSIS.STUDY_ID.eq(reader.study()), ANALYSIS.ID.eq(analysis))) {
            throw new NotFound();
        }
        return reader.onlySite() != null
                ? List.of()
                : sql
                        .selectDistinct(JOINT_JUDGEMENT.DISPLAY)
                        .from(JOINT_JUDGEMENT)
                        .where(JOINT_JUDGEMENT.ANALYSIS_ID.eq(analysis))
                        .fetch(row -> Kind.of(row.value1()))
                        .stream()
                        .filter(kind -> !kind.tells() || !BlindedDelivery.closed(sql, reader.study(), reader.person()))
                        .sorted()
                        .toList();
    }

    /** A display of an analysis. */
    record Place(AnalysisId analysis, Kind kind) {}

    /** The displays in which one of some rows was judged; none for whoever sees one site alone, and none that is closed. */
    List<Place> judgedAmong(Reader reader, Collection<String> rows) {
        boolean closed = BlindedDelivery.closed(sql, reader.study(), reader.person());
        return reader.onlySite() != null || rows.isEmpty()
                ? List.of()
                : sql
                        .selectDistinct(JOINT_JUDGEMENT.ANALYSIS_ID, JOINT_JUDGEMENT.DISPLAY)
                        .from(JOINT_JUDGEMENT)
                        .where(JOINT_JUDGEMENT.STUDY_ID.eq(reader.study()), JOINT_JUDGEMENT.ROW_KEY.in(rows))
                        .orderBy(JOINT_JUDGEMENT.ANALYSIS_ID, JOINT_JUDGEMENT.DISPLAY)
                        .fetch(row -> new Place(row.value1(), Kind.of(row.value2())))
                        .stream()
                        .filter(place -> !closed || !place.kind().tells())
                        .toList();
    }

    JointDisplay beside(Reader reader, JointDisplay bare) {
        Map<String, Row> rows = new HashMap<>();
        bare.rows().forEach(row -> rows.put(row.key(), row));
        Map<String, Judged> judged = new HashMap<>();
        Predicate<String> unseen = unseen(reader, bare.kind());
        sql.select(JOINT_JUDGEMENT, PERSON.FULL_NAME)
                .from(JOINT_JUDGEMENT)
                .join(PERSON)
                .on(PERSON.ID.eq(JOINT_JUDGEMENT.PERSON_ID))
                .where(
                        JOINT_JUDGEMENT.ANALYSIS_ID.eq(bare.analysis()),
                        JOINT_JUDGEMENT.DISPLAY.eq(bare.kind().word()))
                .forEach(found -> {
                    Row row = rows.get(found.value1().getRowKey());
                    if (row != null) {
                        judged.put(row.key(), judged(found.value1(), found.value2(), rested(bare, row), unseen));
                    }
                });
        because(reader, judged);
        return new JointDisplay(
                bare.kind(),
                bare.analysis(),
                bare.heads(),
                bare.rows().stream()
                        .map(row -> new Row(row.key(), row.title(), row.cells(), judged.get(row.key())))
                        .toList(),
                bare.note());
    }

    /** Says of what went stale which records changed since. */
    private void because(Reader reader, Map<String, Judged> judged) {
        judged.values().stream()
                .filter(Judged::stale)
                .mapToLong(Judged::journal)
                .min()
                .ifPresent(first -> {
                    List<Cause> since = causes.since(reader, first);
                    judged.replaceAll((row, each) -> each.because(since));
                });
    }

    /** The numbers put to findings may be measures of delivery, which somebody blinded is not told of, neither then nor now. */
    private Predicate<String> unseen(Reader reader, Kind kind) {
        boolean closed = kind == Kind.SIDE_BY_SIDE && BlindedDelivery.closed(sql, reader.study(), reader.person());
        return key -> closed && key.startsWith(COUNTED);
    }

    private Judged judged(JointJudgementRecord stored, String name, List<Rest> now, Predicate<String> unseen) {
        return new Judged(
                stored.getMetaInference(),
                Fit.of(stored.getFit()),
                name,
                stored.getJudgedAt(),
                stored.getJournalNumber(),
                Resting.compare(json.rested(stored.getRested()), now, unseen),
                List.of());
    }
}
