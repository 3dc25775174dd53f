package org.trigpoint.exchange;

import static org.trigpoint.migrations.schema.Tables.JOURNAL_HEAD;
import static org.trigpoint.migrations.schema.Tables.PERSON;
import static org.trigpoint.migrations.schema.Tables.SITE;
import static org.trigpoint.migrations.schema.Tables.STUDY;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Reader;
import org.trigpoint.codes.Analysis;
import org.trigpoint.codes.AnalysisService;
import org.trigpoint.exchange.Report.Block;
import org.trigpoint.migrations.AnalysisId;

/** Says where a report comes from: the study, the analysis and its method, who made it when, and how far the journal was. */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class ReportOrigin {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

    private final DSLContext sql;
    private final AnalysisService analyses;

    ReportOrigin(DSLContext sql, AnalysisService analyses) {
        this.sql = sql;
        this.analyses = analyses;
    }

    /**
     * Where a report comes from.
     *
     * @param analysis which analysis
     * @param study the study's name
     * @param studyNumber its number
     * @param onlySite the code of the only site whose material is in it; null for all
     * @param person who made it
     * @param at when
     * @param journal the last line of the journal that it has in it
     */
    record Origin(
            Analysis analysis,
            String study,
            long studyNumber,
            @Nullable String onlySite,
            String person,
            OffsetDateTime at,
            long journal) {

        /** In one line, for the head of a report. */
        String line() {
            return "Study \u201c" + study + "\u201d, analysis \u201c" + analysis.name() + "\u201d ("
                    + analysis.method().label() + "). Made by " + person + " on " + moment(at) + ", journal number "
                    + journal + ".";
        }

        /** All of it, and what the report says of itself besides. */
        List<Provenance.Line> lines(String what, List<Provenance.Line> besides) {
            List<Provenance.Line> lines = new ArrayList<>();
            lines.add(new Provenance.Line("What this is", what));
            lines.add(new Provenance.Line("Study", study + " (number " + studyNumber + ")"));
            lines.add(new Provenance.Line(
                    "Analysis", analysis.name() + " (number " + analysis.id().value() + ")"));
            lines.add(new Provenance.Line("Method", analysis.method().label()));
            lines.add(new Provenance.Line(
                    "Material",
                    onlySite == null ? "All sites" : "Only site " + onlySite + ": its maker sees no other."));
            lines.addAll(besides);
            lines.add(new Provenance.Line("Made by", person));
            lines.add(new Provenance.Line("Made at", Origins.moment(at)));
            lines.add(new Provenance.Line("Journal number", String.valueOf(journal)));
            lines.add(new Provenance.Line("Trigpoint version", Origins.version()));
            return lines;
        }

        /** The same as the last part of a report. */
        List<Block> blocks(String what, List<Provenance.Line> besides) {
            List<Block> blocks = new ArrayList<>();
            blocks.add(new Block.Heading(1, "Where this comes from"));
            lines(what, besides).forEach(line -> blocks.add(new Block.Labelled(line.what(), line.says())));
            return blocks;
        }
    }

    Origin of(Reader reader, AnalysisId analysis) {
        Analysis one = analyses.one(reader, analysis);
        OffsetDateTime now = OffsetDateTime.now(Clock.system(ZONE)).truncatedTo(ChronoUnit.SECONDS);
        return sql.select(
                        STUDY.NAME,
                        DSL.field(DSL.select(PERSON.FULL_NAME).from(PERSON).where(PERSON.ID.eq(reader.person()))),
                        DSL.field(DSL.select(SITE.CODE).from(SITE).where(SITE.ID.eq(reader.onlySite()))),
                        DSL.field(DSL.select(JOURNAL_HEAD.NUMBER).from(JOURNAL_HEAD)))
                .from(STUDY)
                .where(STUDY.ID.eq(reader.study()))
                .fetchSingle(row -> new Origin(
                        one, row.value1(), reader.study().value(), row.value3(), row.value2(), now, row.value4()));
    }

    /** As people read it, in the time of the United Kingdom. */
    static String moment(OffsetDateTime at) {
        return MOMENT.format(at.atZoneSameInstant(ZONE));
    }
}
