package org.trigpoint.fidelity;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.trigpoint.migrations.schema.Tables.FIDELITY_DEFINITIONS;
import static org.trigpoint.migrations.schema.Tables.PERSON;
import static org.trigpoint.migrations.schema.Tables.RECORD_IMPORT;
import static org.trigpoint.migrations.schema.Tables.RECORD_REVISION;
import static org.trigpoint.migrations.schema.Tables.RECORD_ROW;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record8;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Reader;
import org.trigpoint.blindness.BlindedDelivery;
import org.trigpoint.codebooks.fidelity.Choice;
import org.trigpoint.codebooks.fidelity.Compliance;
import org.trigpoint.codebooks.fidelity.Definitions;
import org.trigpoint.codebooks.fidelity.Delivery;
import org.trigpoint.codebooks.fidelity.Delivery.Site;
import org.trigpoint.codebooks.fidelity.Fidelity;
import org.trigpoint.codebooks.fidelity.Measure;
import org.trigpoint.codebooks.fidelity.Reading;
import org.trigpoint.codebooks.fidelity.Sensitivity;
import org.trigpoint.codebooks.records.RecordKind;
import org.trigpoint.fidelity.Deliveries.Recorded;
import org.trigpoint.fidelity.FidelityDetail.Origin;
import org.trigpoint.fidelity.FidelityTable.Settled;
import org.trigpoint.migrations.RecordId;
import org.trigpoint.migrations.schema.tables.RecordRevision;

/** Readings of how far delivery kept to what was planned, counted anew from the records each time. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class FidelityQueries {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final RecordKind[] DELIVERY = {
        RecordKind.KEYWORKER,
        RecordKind.TRAINING,
        RecordKind.SENIOR_STAFF,
        RecordKind.PRACTITIONER,
        RecordKind.REFLECTIVE_SESSION,
        RecordKind.HUB_USE
    };
    private static final RecordRevision SAID = RECORD_REVISION.as("said");

    /** Revisions only count on, and one may have been undone or taken back: the last that stands. */
    private static final Field<Integer> LATEST =
            field(select(max(SAID.REVISION)).from(SAID).where(SAID.RECORD_ID.eq(RECORD_ROW.ID)));

    private final DSLContext sql;
    private final Deliveries deliveries;

    FidelityQueries(DSLContext sql, Deliveries deliveries) {
        this.sql = sql;
        this.deliveries = deliveries;
    }

    /**
     * Whether all of this is closed to somebody, since it tells which sites deliver.
     *
     * @param reader who looks
     * @return whether they are blinded
     */
    public boolean closed(Reader reader) {
        return BlindedDelivery.closed(sql, reader.study(), reader.person());
    }

    /**
     * Every measure at every site that delivers, and pooled.
     *
     * @param reader who looks; whoever sees one site alone gets that site and nothing pooled
     * @param day the day that it speaks of; null: today
     * @return the table
     */
    public FidelityTable table(Reader reader, @Nullable LocalDate day) {
        Recorded recorded = deliveries.read(reader, DELIVERY);
        Settled settled = settled(reader);
        LocalDate asOf = asOf(day);
        List<Reading> readings = new Fidelity(recorded.delivery(), settled.definitions(), asOf)
                .readings().stream().filter(each -> seen(reader, each)).toList();
        Map<String, String> names = new TreeMap<>();
        recorded.delivery().sites().stream()
                .filter(Site::intervention)
                .forEach(site -> names.put(
                        site.code(), Objects.requireNonNull(recorded.names().get(site.code()))));
        return new FidelityTable(asOf, settled, names, readings);
    }

    /**
     * What becomes of each measure when one definition is settled otherwise.
     *
     * @param reader who looks, as for {@link #table}
     * @param day the day that it speaks of; null: today
     * @return every alternative
     */
    public List<Sensitivity.Line> sensitivity(Reader reader, @Nullable LocalDate day) {
        Delivery delivery = deliveries.read(reader, DELIVERY).delivery();
        return Sensitivity.lines(delivery, settled(reader).definitions(), asOf(day)).stream()
                .map(line -> new Sensitivity.Line(
                        line.measure(),
                        line.setting(),
                        line.alternative(),
                        line.readings().stream()
                                .filter(each -> seen(reader, each))
                                .toList(),
                        reader.onlySite() == null
                                ? line.changed()
                                : line.changed().stream()
                                        .filter(site -> !site.isEmpty())
                                        .toList()))
                .toList();
    }

    /**
     * One measure with what is behind it.
     *
     * @param reader who looks, as for {@link #table}
     * @param measure which
     * @param site the code of a site that delivers; null: pooled
     * @param day the day that it speaks of; null: today
     * @return the measure, and where each row behind it comes from
     * @throws NotFound when there is no such site for them
     */
    public FidelityDetail detail(Reader reader, Measure measure, @Nullable String site, @Nullable LocalDate day) {
        Delivery delivery = deliveries.read(reader, DELIVERY).delivery();
        Reading reading = new Fidelity(delivery, settled(reader).definitions(), asOf(day))
                .readings(measure).stream()
                        .filter(each -> seen(reader, each) && Objects.equals(each.site(), site))
                        .findFirst()
                        .orElseThrow(NotFound::new);
        return new FidelityDetail(reading, origins(reader, reading));
    }

    /**
     * Who received what they were allocated to.
     *
     * @param reader who looks; whoever sees one site alone gets those of that site
     * @return keyworkers, and families but those that did not consent, which are counted
     */
    public Receipts compliance(Reader reader) {
        Recorded recorded = deliveries.read(reader, RecordKind.KEYWORKER, RecordKind.TRAINING, RecordKind.FAMILY);
        return new Receipts(
                Compliance.of(
                        recorded.delivery(),
                        recorded.families(),
                        settled(reader).definitions()),
                recorded.refusing());
    }

    /**
     * How a study settles what is open.
     *
     * @param reader who looks
     * @return what a lead set, or the program's own defaults
     */
    public Settled settled(Reader reader) {
        return sql.select(
                        FIDELITY_DEFINITIONS.CHOICES,
                        FIDELITY_DEFINITIONS.FIRST_MONTH,
                        FIDELITY_DEFINITIONS.TRAINING_ENDS,
                        FIDELITY_DEFINITIONS.CHAMPIONS_END,
                        PERSON.FULL_NAME,
                        FIDELITY_DEFINITIONS.SET_AT)
                .from(FIDELITY_DEFINITIONS)
                .join(PERSON)
                .on(PERSON.ID.eq(FIDELITY_DEFINITIONS.CHANGED_BY))
                .where(FIDELITY_DEFINITIONS.STUDY_ID.eq(reader.study()))
                .fetchOptional(row -> new Settled(
                        definitions(row.value1(), YearMonth.from(row.value2()), row.value3(), row.value4()),
                        row.value5(),
                        row.value6()))
                .orElse(new Settled(Definitions.DEFAULT, null, null));
    }

    /** A setting that had no choice yet when these were kept has its default. */
    private static Definitions definitions(String[] words, YearMonth first, LocalDate training, LocalDate champions) {
        Definitions kept = new Definitions(Definitions.DEFAULT.choices(), first, training, champions);
        for (String word : words) {
            kept = Choice.of(word).map(kept::with).orElse(kept);
        }
        return kept;
    }

    private Map<String, Origin> origins(Reader reader, Reading reading) {
        List<RecordId> rows = reading.behind().stream()
                .flatMap(each -> each.rows().stream())
                .distinct()
                .map(row -> new RecordId(Long.parseLong(row)))
                .toList();
        Map<String, Origin> origins = new HashMap<>();
        sql.select(
                        RECORD_ROW.ID,
                        RECORD_ROW.KIND,
                        RECORD_ROW.KEY,
                        RECORD_IMPORT.FILE_NAME,
                        field("encode({0}, 'hex')", String.class, RECORD_IMPORT.DIGEST),
                        RECORD_REVISION.LINE,
                        PERSON.FULL_NAME,
                        RECORD_REVISION.CHANGED_AT)
                .from(RECORD_ROW)
                .join(RECORD_REVISION)
                .on(RECORD_REVISION.RECORD_ID.eq(RECORD_ROW.ID), RECORD_REVISION.REVISION.eq(LATEST))
                .join(PERSON)
                .on(PERSON.ID.eq(RECORD_REVISION.CHANGED_BY))
                .leftJoin(RECORD_IMPORT)
                .on(RECORD_IMPORT.ID.eq(RECORD_REVISION.IMPORT_ID))
                .where(RECORD_ROW.STUDY_ID.eq(reader.study()), RECORD_ROW.ID.in(rows))
                .forEach(row -> origins.put(String.valueOf(row.value1().value()), origin(row)));
        return origins;
    }

    private static Origin origin(
            Record8<RecordId, String, String, String, String, Integer, String, OffsetDateTime> row) {
        return new Origin(
                row.value1(),
                RecordKind.of(row.value2()).orElseThrow(),
                row.value3(),
                row.value4(),
                row.value5(),
                row.value6(),
                row.value7(),
                row.value8());
    }

    private static boolean seen(Reader reader, Reading reading) {
        return reader.onlySite() == null || reading.site() != null;
    }

    private static LocalDate asOf(@Nullable LocalDate day) {
        return day == null ? LocalDate.now(ZONE) : day;
    }
}
