package org.trigpoint.attributes;

import static org.trigpoint.migrations.schema.Tables.SOURCE;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.attributes.AttributeGrid.Row;
import org.trigpoint.attributes.FillPlan.Change;
import org.trigpoint.attributes.FillPlan.Planned;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.sources.SourceDescription;
import org.trigpoint.sources.SourceService;
import org.trigpoint.sources.SourceService.Described;
import org.trigpoint.studies.PlanQueries;
import org.trigpoint.tables.Cells;

/** Fills the grid, cell by cell or from a spreadsheet: that is looked at first, and then taken whole or not at all. */
@Service
@Transactional
public class AttributeService {

    private final DSLContext sql;
    private final AttributeQueries queries;
    private final PlanQueries plans;
    private final SourceService sources;

    AttributeService(DSLContext sql, AttributeQueries queries, PlanQueries plans, SourceService sources) {
        this.sql = sql;
        this.queries = queries;
        this.plans = plans;
        this.sources = sources;
    }

    /**
     * Sets one cell.
     *
     * @param coder who does so
     * @param source whose
     * @param column one of {@link AttributeGrid#FIXED} or the name of an attribute, new or known
     * @param value what shall stand there; blank takes it away
     * @return what stands there now
     * @throws NotFound when there is no such source for this coder
     * @throws Refusal when that can't stand there
     */
    public String set(Coder coder, SourceId source, String column, String value) {
        CellWords words = new CellWords(plans.plan(coder), coder);
        words.demandAllowed(column);
        String meant = words.meant(column, value);
        sources.describe(coder, List.of(source), words.said(SourceDescription.unchanged(), column, meant));
        return meant;
    }

    /**
     * Reads a spreadsheet and says what it would do, row by row. Its first row holds the heads: Title, by which a source is
     * found; Kind, Site and Wave where they are to be set; and names of attributes.
     *
     * @param coder who wants to fill the grid
     * @param fileName what the file is called
     * @param bytes XLSX, or CSV in UTF-8 or Windows-1252 with commas, semicolons or tabs; 5 MB, 5,000 rows and 200 columns at most
     * @param blanksTakeAway whether an empty cell takes away what stands there; otherwise it leaves that
     * @return what it would do
     * @throws Refusal when it can't be read, or its heads can't be understood
     */
    @Transactional(readOnly = true)
    public FillPlan foresee(Coder coder, String fileName, byte[] bytes, boolean blanksTakeAway) {
        Cells cells = Cells.read(fileName, bytes);
        CellWords words = new CellWords(plans.plan(coder), coder);
        return new Foreseeing(queries.grid(coder), words, blanksTakeAway).of(fileName, cells);
    }

    /**
     * Does what was foreseen: all of it, or nothing.
     *
     * @param coder who fills the grid
     * @param plan as it was foreseen and looked at
     * @return how many sources it changed
     * @throws NotFound when a source of it is not there for this coder any more
     * @throws Refusal when a row of it can't be taken, or a cell is not any more what it was when it was foreseen
     */
    public int fill(Coder coder, FillPlan plan) {
        if (plan.refused() > 0) {
            throw new Refusal("Nothing is taken while a row can\u2019t be: mend the file and bring it again.");
        }
        List<Planned> changing = plan.changing();
        List<SourceId> wanted = changing.stream()
                .map(row -> Objects.requireNonNull(row.source()))
                .toList();
        sql.select(SOURCE.ID)
                .from(SOURCE)
                .where(SOURCE.STUDY_ID.eq(coder.study()), SOURCE.ID.in(wanted))
                .orderBy(SOURCE.ID)
                .forUpdate()
                .fetch();
        Map<SourceId, Row> now =
                queries.grid(coder).rows().stream().collect(Collectors.toMap(Row::source, Function.identity()));
        CellWords words = new CellWords(plans.plan(coder), coder);
        List<Described> described =
                changing.stream().map(row -> described(row, now, words)).toList();
        sources.describeEach(coder, plan.file(), described);
        return described.size();
    }

    private static Described described(Planned planned, Map<SourceId, Row> now, CellWords words) {
        SourceId source = Objects.requireNonNull(planned.source());
        Row row = now.get(source);
        if (row == null) {
            throw new NotFound();
        }
        SourceDescription so = SourceDescription.unchanged();
        for (Change change : planned.changes()) {
            if (!row.cell(change.column()).equals(change.before())) {
                throw new Refusal("\u201c" + row.title()
                        + "\u201d has been changed since you looked: bring the file again and look at it anew.");
            }
            words.demandAllowed(change.column());
            so = words.said(so, change.column(), words.meant(change.column(), change.after()));
        }
        return new Described(source, so);
    }
}
