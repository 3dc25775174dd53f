package org.trigpoint.casefiles;

import static org.trigpoint.migrations.schema.Tables.INSTRUMENT_VERSION;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Lead;
import org.trigpoint.casefiles.CaseList.Line;
import org.trigpoint.casefiles.CasefileFact.CasefilesDrawn;
import org.trigpoint.codebooks.instruments.Instrument.Use;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.InstrumentId;
import org.trigpoint.migrations.SampleId;
import org.trigpoint.migrations.SiteId;
import org.trigpoint.migrations.schema.tables.records.CasefileRecord;
import org.trigpoint.studies.PlanQueries;
import org.trigpoint.studies.PlanQueries.SiteLine;
import org.trigpoint.tables.Cells;

/** Draws samples from lists of closed cases: a list is looked at first, and then drawn from and kept whole. */
@Service
@Transactional
public class SampleService {

    private static final int MOST_OF_A_SITE = 100;

    private final DSLContext sql;
    private final PlanQueries plans;
    private final SampleRepository samples;
    private final Journal journal;

    SampleService(DSLContext sql, PlanQueries plans, SampleRepository samples, Journal journal) {
        this.sql = sql;
        this.plans = plans;
        this.samples = samples;
        this.journal = journal;
    }

    /**
     * What shall be drawn from a list.
     *
     * @param title what the sample is called among leads, 1 to 200 characters
     * @param instrument which form the files are reviewed with
     * @param seed what the draw, and the order in which each reviewer is shown the files, are made with
     * @param before how many of each site of those closed before the pilot, 0 to 100
     * @param late how many of each site of those closed late in it, 0 to 100
     * @param few whether fewer are drawn where the list has fewer
     */
    public record SampleWish(String title, InstrumentId instrument, long seed, int before, int late, boolean few) {}

    /**
     * Reads a list of closed cases and says of each line whether it can be taken. Its first line names the columns: Reference,
     * Site, Period (before or late) and, where it is known, Closed.
     *
     * @param lead who brings it
     * @param fileName what it is called
     * @param bytes XLSX, or CSV in UTF-8 or Windows-1252 with commas, semicolons or tabs; 5 MB and 5,000 lines at most
     * @return the list; nothing is kept of it
     * @throws Refusal when it can't be read, or a column is missing
     */
    @Transactional(readOnly = true)
    public CaseList look(Lead lead, String fileName, byte[] bytes) {
        return new CaseListReading(plans.plan(lead).sites()).of(fileName, Cells.read(fileName, bytes));
    }

    /**
     * Draws a sample from a list, and keeps the whole list with what was drawn. The same list in any order gives the same draw
     * with the same seed. What reviewers will call the files follows from neither.
     *
     * @param lead who draws
     * @param list as it was looked at
     * @param wish what shall be drawn
     * @return the key of the sample
     * @throws NotFound when a site of the list or the instrument is not theirs
     * @throws Refusal when a line of it can't be taken, there are too few and that was not said to be well, or the instrument
     *     is no published one for casefiles
     */
    public SampleId draw(Lead lead, CaseList list, SampleWish wish) {
        demandSites(lead, list);
        demandForm(lead, wish.instrument());
        demandSound(list, wish);
        List<Line> sorted = list.lines().stream()
                .sorted(Comparator.comparing(SampleService::name))
                .toList();
        Set<Line> drawn = drawn(sorted, wish);
        SampleId sample = samples.insert(lead, named(wish));
        samples.insert(rows(lead, sample, sorted, drawn));
        String whole = sorted.stream().map(SampleService::name).collect(Collectors.joining("\n"));
        journal.record(
                lead.study(),
                lead.person(),
                new CasefilesDrawn(
                        sample,
                        wish.instrument(),
                        wish.seed(),
                        wish.before(),
                        wish.late(),
                        sorted.size(),
                        drawn.size(),
                        HexFormat.of().formatHex(Lot.sha256(whole))));
        return sample;
    }

    /** Keys ascend with the masked ids, so that they tell no more than those do. */
    private List<CasefileRecord> rows(Lead lead, SampleId sample, List<Line> lines, Set<Line> drawn) {
        List<String> masked = MaskedIds.fresh(lines.size(), samples.maskedIds(lead));
        List<CasefileRecord> rows = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            Line line = lines.get(at);
            rows.add(row(lead, sample, line, masked.get(at), drawn.contains(line)));
        }
        rows.sort(Comparator.comparing(CasefileRecord::getMaskedId));
        return rows;
    }

    /** What names a case in the draw: nothing of where it stands in the list. */
    static String name(Line line) {
        return line.siteCode() + "\t" + Objects.requireNonNull(line.period()).word() + "\t" + line.reference();
    }

    static Set<Line> drawn(List<Line> lines, SampleWish wish) {
        Lot lot = new Lot(wish.seed());
        Set<Line> drawn = new HashSet<>();
        lines.stream()
                .collect(Collectors.groupingBy(line -> line.siteCode() + "\t" + line.period()))
                .values()
                .forEach(group -> drawn.addAll(lot.drawn(
                        group,
                        group.getFirst().period() == Period.BEFORE ? wish.before() : wish.late(),
                        SampleService::name)));
        return drawn;
    }

    private static SampleWish named(SampleWish wish) {
        return new SampleWish(
                wish.title().strip(), wish.instrument(), wish.seed(), wish.before(), wish.late(), wish.few());
    }

    private static CasefileRecord row(Lead lead, SampleId sample, Line line, String masked, boolean drawn) {
        CasefileRecord row = new CasefileRecord();
        row.setStudyId(lead.study());
        row.setSampleId(sample);
        row.setPlace(line.number());
        row.setReference(line.reference());
        row.setSiteId(Objects.requireNonNull(line.site()));
        row.setPeriod(Objects.requireNonNull(line.period()).word());
        row.setClosedOn(line.closedOn());
        row.setDrawn(drawn);
        row.setMaskedId(masked);
        return row;
    }

    private void demandSites(Lead lead, CaseList list) {
        Set<SiteId> there =
                plans.plan(lead).sites().stream().map(SiteLine::site).collect(Collectors.toSet());
        if (list.lines().stream().anyMatch(line -> line.site() != null && !there.contains(line.site()))) {
            throw new NotFound();
        }
    }

    private void demandForm(Lead lead, InstrumentId instrument) {
        var found = sql.select(
                        INSTRUMENT_VERSION.USED_FOR, INSTRUMENT_VERSION.PUBLISHED_AT, INSTRUMENT_VERSION.RETIRED_AT)
                .from(INSTRUMENT_VERSION)
                .where(INSTRUMENT_VERSION.STUDY_ID.eq(lead.study()), INSTRUMENT_VERSION.ID.eq(instrument))
                .fetchOptional()
                .orElseThrow(NotFound::new);
        if (!found.value1().equals(Use.CASEFILE.word()) || found.value2() == null || found.value3() != null) {
            throw new Refusal("Choose a published instrument for casefile reviews that is not retired.");
        }
    }

    private static void demandSound(CaseList list, SampleWish wish) {
        String title = wish.title().strip();
        if (title.isEmpty() || title.length() > 200) {
            throw new Refusal("Give the sample a name of 1 to 200 characters.");
        }
        if (!ofASite(wish.before()) || !ofASite(wish.late()) || wish.before() + wish.late() == 0) {
            throw new Refusal(
                    "Say how many files of each site and period are to be drawn: 0 to 100, and not 0 of both.");
        }
        if (list.refused() > 0) {
            throw new Refusal("Nothing is drawn while a line can\u2019t be taken: mend the list and bring it again.");
        }
        List<CaseList.Shortfall> few = list.shortfalls(wish.before(), wish.late());
        if (list.lines().isEmpty() || (!few.isEmpty() && !wish.few())) {
            throw new Refusal("There are too few: "
                    + few.stream().map(CaseList.Shortfall::toString).collect(Collectors.joining("; "))
                    + ". Mend the list, or say that what there is shall be drawn.");
        }
    }

    private static boolean ofASite(int many) {
        return many >= 0 && many <= MOST_OF_A_SITE;
    }
}
