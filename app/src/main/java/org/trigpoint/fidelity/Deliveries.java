package org.trigpoint.fidelity;

import static org.jooq.impl.DSL.noCondition;
import static org.trigpoint.migrations.schema.Tables.RECORD_ROW;
import static org.trigpoint.migrations.schema.Tables.SITE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.trigpoint.access.Reader;
import org.trigpoint.blindness.BlindedDelivery;
import org.trigpoint.codebooks.Fraction;
import org.trigpoint.codebooks.fidelity.Compliance.Family;
import org.trigpoint.codebooks.fidelity.Delivery;
import org.trigpoint.codebooks.fidelity.Delivery.Course;
import org.trigpoint.codebooks.fidelity.Delivery.Employment;
import org.trigpoint.codebooks.fidelity.Delivery.HubUse;
import org.trigpoint.codebooks.fidelity.Delivery.Keyworker;
import org.trigpoint.codebooks.fidelity.Delivery.Presence;
import org.trigpoint.codebooks.fidelity.Delivery.ReflectiveSession;
import org.trigpoint.codebooks.fidelity.Delivery.SeniorStaff;
import org.trigpoint.codebooks.fidelity.Delivery.Site;
import org.trigpoint.codebooks.fidelity.Delivery.Training;
import org.trigpoint.codebooks.fidelity.Delivery.TrainingDay;
import org.trigpoint.codebooks.records.RecordKind;
import org.trigpoint.migrations.SiteId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Records of delivery as the measures take them; a row is named by the key of its record. */
@Component
class Deliveries {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<TreeMap<String, String>> VALUES = new TypeReference<>() {};

    private final DSLContext sql;

    Deliveries(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * What is recorded, as far as a reader may see it.
     *
     * @param delivery all sites but withdrawn ones, and what is recorded of them
     * @param names of these sites by code
     * @param families who works with them; those that did not consent are left out
     * @param refusing how many did not
     */
    record Recorded(Delivery delivery, Map<String, String> names, List<Family> families, int refusing) {}

    /** The rows of one kind as they are gathered. */
    private static final class Gathered {
        final List<Keyworker> keyworkers = new ArrayList<>();
        final List<TrainingDay> training = new ArrayList<>();
        final List<SeniorStaff> senior = new ArrayList<>();
        final List<Employment> employments = new ArrayList<>();
        final List<ReflectiveSession> sessions = new ArrayList<>();
        final List<HubUse> hub = new ArrayList<>();
        final List<Family> families = new ArrayList<>();
        int refusing;
    }

    /** One record: its key, the code of its site, and what stands in it. */
    private record Line(String row, String site, Map<String, String> values) {

        String of(String column) {
            return values.getOrDefault(column, "");
        }

        @Nullable
        LocalDate day(String column) {
            return of(column).isEmpty() ? null : LocalDate.parse(of(column));
        }

        @Nullable
        Integer count(String column) {
            return of(column).isEmpty() ? null : Integer.valueOf(of(column));
        }
    }

    /** Whoever is blinded is told none of it: only sites that deliver have such records. */
    Recorded read(Reader reader, RecordKind... kinds) {
        BlindedDelivery.demandOpen(sql, reader.study(), reader.person());
        Map<String, String> names = new TreeMap<>();
        List<Site> sites = sites(reader, names);
        Gathered found = new Gathered();
        SiteId only = reader.onlySite();
        sql.select(RECORD_ROW.ID, RECORD_ROW.KIND, RECORD_ROW.VALUES, SITE.CODE)
                .from(RECORD_ROW)
                .leftJoin(SITE)
                .on(SITE.ID.eq(RECORD_ROW.SITE_ID))
                .where(
                        RECORD_ROW.STUDY_ID.eq(reader.study()),
                        only == null ? noCondition() : RECORD_ROW.SITE_ID.eq(only),
                        RECORD_ROW.KIND.in(
                                List.of(kinds).stream().map(RecordKind::word).toList()))
                .orderBy(RECORD_ROW.ID)
                .forEach(row -> gather(found, row.value2(), line(row)));
        Delivery delivery = new Delivery(
                sites, found.keyworkers, found.training, found.senior, found.employments, found.sessions, found.hub);
        return new Recorded(delivery, names, found.families, found.refusing);
    }

    private List<Site> sites(Reader reader, Map<String, String> names) {
        SiteId only = reader.onlySite();
        return sql.select(SITE.CODE, SITE.NAME, SITE.ARM)
                .from(SITE)
                .where(
                        SITE.STUDY_ID.eq(reader.study()),
                        SITE.WITHDRAWN.isFalse(),
                        only == null ? noCondition() : SITE.ID.eq(only))
                .orderBy(SITE.CODE)
                .fetch(row -> {
                    names.put(row.value1(), row.value2());
                    return new Site(row.value1(), "intervention".equals(row.value3()));
                });
    }

    private static Line line(Record row) {
        String code = row.get(SITE.CODE);
        return new Line(
                String.valueOf(row.get(RECORD_ROW.ID).value()),
                code == null ? "" : code,
                JSON.readValue(row.get(RECORD_ROW.VALUES).data(), VALUES));
    }

    private static void gather(Gathered found, String kind, Line line) {
        switch (RecordKind.of(kind).orElseThrow()) {
            case KEYWORKER -> found.keyworkers.add(keyworker(line));
            case TRAINING -> found.training.add(training(line));
            case SENIOR_STAFF -> found.senior.add(new SeniorStaff(line.row(), line.of("person"), line.site()));
            case PRACTITIONER -> found.employments.add(employment(line));
            case REFLECTIVE_SESSION -> found.sessions.add(session(line));
            case HUB_USE ->
                found.hub.add(new HubUse(
                        line.row(),
                        line.of("keyworker"),
                        List.of("i", "ii", "iii").contains(line.of("support"))));
            case FAMILY -> {
                if (line.of("consent").equals("no")) {
                    found.refusing++;
                } else {
                    found.families.add(family(line));
                }
            }
            default -> throw new IllegalArgumentException(kind + " is no record of delivery.");
        }
    }

    private static Family family(Line line) {
        return new Family(
                line.row(),
                line.of("family"),
                line.site(),
                line.of("keyworker").isEmpty() ? null : line.of("keyworker"));
    }

    private static Keyworker keyworker(Line line) {
        return new Keyworker(
                line.row(),
                line.of("keyworker"),
                line.site(),
                line.day("from"),
                line.day("to"),
                line.of("champion").equals("yes"));
    }

    private static TrainingDay training(Line line) {
        Presence presence = switch (line.of("present")) {
            case "yes" -> Presence.PRESENT;
            case "no" -> Presence.ABSENT;
            default -> Presence.UNKNOWN;
        };
        return new TrainingDay(
                line.row(),
                line.of("person"),
                Course.valueOf(line.of("course").toUpperCase(Locale.ROOT)),
                Integer.parseInt(line.of("day")),
                presence,
                line.day("date"));
    }

    private static Employment employment(Line line) {
        return new Employment(
                line.row(),
                line.of("person"),
                line.site(),
                line.day("from"),
                line.day("to"),
                Training.of(line.of("level")),
                Fraction.read(line.of("months")).orElse(null));
    }

    private static ReflectiveSession session(Line line) {
        return new ReflectiveSession(
                line.row(), line.site(), line.day("date"), line.count("eligible"), line.count("attended"));
    }
}
