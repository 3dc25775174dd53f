package org.trigpoint.calibration;

import static org.jooq.impl.DSL.noCondition;
import static org.trigpoint.migrations.schema.Tables.ASSESSMENT;
import static org.trigpoint.migrations.schema.Tables.EVIDENCE;
import static org.trigpoint.migrations.schema.Tables.OBSERVED_SESSION;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.TEXT_VERSION;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Reader;
import org.trigpoint.coding.Passage;
import org.trigpoint.migrations.AssessmentId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.observation.Consented;
import org.trigpoint.quoting.Quotable;
import org.trigpoint.quoting.QuotingQueries;
import org.trigpoint.quoting.QuotingTally;
import org.trigpoint.sources.Quotation;
import org.trigpoint.sources.Quotations;
import org.trigpoint.sources.Span;

/** Open scores with all that they stand on, as it may be printed, read at one moment. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class EvidenceQueries {

    private static final String NO_CONSENT = "[Left out: the session may not be quoted]";
    private static final String OUT_OF_SIGHT = "[Left out: the text is not open to whoever made this file]";

    private final DSLContext sql;
    private final ScoreQueries scores;
    private final Quotations quotations;
    private final QuotingQueries quoting;

    EvidenceQueries(DSLContext sql, ScoreQueries scores, Quotations quotations, QuotingQueries quoting) {
        this.sql = sql;
        this.scores = scores;
        this.quotations = quotations;
        this.quoting = quoting;
    }

    /**
     * One piece of evidence.
     *
     * @param assessment of which form
     * @param item of which item; null: not put to one
     * @param part which filling of the item's section
     * @param span where the passage lies in its text, in code points; null where it is none
     * @param words its words, or in brackets why they are left out; empty where it is no passage
     * @param atMs milliseconds from the start; null where it has no time
     * @param note what the observer noted, or in brackets why it is left out; may be empty
     */
    public record Line(
            AssessmentId assessment,
            @Nullable String item,
            int part,
            @Nullable Span span,
            String words,
            @Nullable Integer atMs,
            String note) {}

    /**
     * All open scores, and all their evidence.
     *
     * @param scores one a form
     * @param lines form by form, in the order in which it was kept
     * @param tally how many passages are printed and left out by what their speakers answered
     * @param refused of how many pieces nothing is printed, for family or worker refused
     */
    public record Evidence(List<Scores> scores, List<Line> lines, QuotingTally tally, int refused) {}

    /**
     * Reads it.
     *
     * @param reader who asks; held to one site, they see the sessions of that site
     * @return what observers gave and kept for the sessions of the study, with words only where all who speak may be quoted
     */
    public Evidence all(Reader reader) {
        List<Record> rows = rows(reader);
        List<Passage> passages = rows.stream()
                .map(EvidenceQueries::passage)
                .filter(Objects::nonNull)
                .toList();
        List<Quotable> asked = quoting.of(reader, passages);
        List<Quotation> words = quotations.cut(
                reader,
                passages.stream()
                        .map(passage -> new Quotations.Place(passage.version(), passage.span()))
                        .toList(),
                0);
        Iterator<Quotable> mayBe = asked.iterator();
        Iterator<Quotation> cut = words.iterator();
        List<Line> lines = new ArrayList<>();
        for (Record row : rows) {
            String said = passage(row) == null
                    ? otherwise(row)
                    : mayBe.next().words(cut.next().words());
            lines.add(line(row, said));
        }
        return new Evidence(scores.all(reader), lines, QuotingTally.of(asked), (int)
                rows.stream().filter(EvidenceQueries::refused).count());
    }

    private List<Record> rows(Reader reader) {
        var site = reader.onlySite();
        return List.copyOf(sql.select(
                        ASSESSMENT.ID,
                        EVIDENCE.ITEM,
                        EVIDENCE.PART,
                        EVIDENCE.VERSION_ID,
                        EVIDENCE.SPAN_START,
                        EVIDENCE.SPAN_END,
                        EVIDENCE.AT_MS,
                        EVIDENCE.NOTE,
                        OBSERVED_SESSION.CONSENT_FAMILY,
                        OBSERVED_SESSION.CONSENT_WORKER,
                        SOURCE.ID)
                .from(EVIDENCE)
                .join(ASSESSMENT)
                .on(ASSESSMENT.ID.eq(EVIDENCE.ASSESSMENT_ID))
                .join(OBSERVED_SESSION)
                .on(OBSERVED_SESSION.ID.eq(ASSESSMENT.SESSION_ID))
                .leftJoin(TEXT_VERSION)
                .on(TEXT_VERSION.ID.eq(EVIDENCE.VERSION_ID))
                .leftJoin(SOURCE)
                .on(
                        SOURCE.ID.eq(TEXT_VERSION.SOURCE_ID),
                        SOURCE.REMOVED_AT.isNull(),
                        site == null ? noCondition() : SOURCE.SITE_ID.eq(site))
                .where(ScoreQueries.counted(reader), ScoreQueries.openOfObservers(), EVIDENCE.REMOVED.isFalse())
                .orderBy(ASSESSMENT.ID, EVIDENCE.KEPT_AT, EVIDENCE.ID)
                .fetch());
    }

    private static boolean refused(Record row) {
        String no = Consented.REFUSED.word();
        return no.equals(row.get(OBSERVED_SESSION.CONSENT_FAMILY))
                || no.equals(row.get(OBSERVED_SESSION.CONSENT_WORKER));
    }

    private static @Nullable Span span(Record row) {
        Integer start = row.get(EVIDENCE.SPAN_START);
        Integer end = row.get(EVIDENCE.SPAN_END);
        return start == null || end == null ? null : new Span(start, end);
    }

    /** Null where no words of it are asked for. */
    private static @Nullable Passage passage(Record row) {
        Span span = span(row);
        VersionId version = row.get(EVIDENCE.VERSION_ID);
        SourceId source = row.get(SOURCE.ID);
        return span == null || version == null || source == null || refused(row)
                ? null
                : new Passage(source, version, span);
    }

    private static String otherwise(Record row) {
        if (span(row) == null) {
            return "";
        }
        return refused(row) ? NO_CONSENT : OUT_OF_SIGHT;
    }

    private static Line line(Record row, String words) {
        String note = row.get(EVIDENCE.NOTE);
        return new Line(
                row.get(ASSESSMENT.ID),
                row.get(EVIDENCE.ITEM),
                row.get(EVIDENCE.PART),
                span(row),
                words,
                row.get(EVIDENCE.AT_MS),
                refused(row) && !note.isEmpty() ? NO_CONSENT : note);
    }
}
