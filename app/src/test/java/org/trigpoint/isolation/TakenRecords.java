package org.trigpoint.isolation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.trigpoint.migrations.schema.Tables.JOB;
import static org.trigpoint.migrations.schema.Tables.RECORD_IMPORT;
import static org.trigpoint.migrations.schema.Tables.SITE;

import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.trigpoint.access.Lead;
import org.trigpoint.access.ProgramAccess;
import org.trigpoint.codebooks.records.RecordKind;
import org.trigpoint.migrations.RecordImportId;
import org.trigpoint.migrations.SiteId;
import org.trigpoint.records.FileMapping;
import org.trigpoint.records.RecordHandService;
import org.trigpoint.records.RecordImportService;
import org.trigpoint.records.RecordMappingService;

/** Gives studies a file of records that waits to be taken, a way to read files and a way in; and each site a record. */
record TakenRecords(
        DSLContext sql,
        RecordImportService imports,
        RecordMappingService mappings,
        RecordHandService hand,
        ProgramAccess programs) {

    static final byte[] FILE = "Session,Eligible\nS1,10\n".getBytes(UTF_8);

    static final FileMapping MAPPING =
            FileMapping.proposed(RecordKind.REFLECTIVE_SESSION, null, List.of("Session", "Eligible"));

    void ofStudy(Map<String, Object> ids, Lead lead, String mark) {
        RecordImportId file = imports.bring(lead, RecordKind.REFLECTIVE_SESSION, mark + ".csv", FILE, MAPPING);
        sql.deleteFrom(JOB).where(JOB.KIND.eq("read-records")).execute();
        sql.update(RECORD_IMPORT)
                .set(RECORD_IMPORT.STATE, "ready")
                .where(RECORD_IMPORT.ID.eq(file))
                .execute();
        ids.put("RecordImportId", file);
        RecordImportId taken = imports.bring(lead, RecordKind.REFLECTIVE_SESSION, mark + " taken.csv", FILE, MAPPING);
        sql.deleteFrom(JOB).where(JOB.KIND.eq("read-records")).execute();
        sql.update(RECORD_IMPORT)
                .set(RECORD_IMPORT.STATE, "taken")
                .set(RECORD_IMPORT.TAKEN_AT, DSL.currentOffsetDateTime())
                .where(RECORD_IMPORT.ID.eq(taken))
                .execute();
        ids.put("RecordReturnService.foreseen file", taken);
        ids.put("RecordReturnService.takeBack file", taken);
        mappings.keep(lead, RecordKind.REFLECTIVE_SESSION, mark + " way", MAPPING);
        ids.put(
                "RecordMappingId",
                mappings.all(lead, RecordKind.REFLECTIVE_SESSION).getFirst().id());
        programs.make(lead, mark + " program");
        ids.put("RecordTokenId", programs.all(lead).getFirst().id());
    }

    void atSite(Map<String, Object> ids, Lead lead, SiteId site, String mark) {
        String code = sql.select(SITE.CODE)
                .from(SITE)
                .where(SITE.ID.eq(site))
                .fetchSingle()
                .value1();
        ids.put(
                "RecordId",
                hand.add(lead, RecordKind.KEYWORKER, Map.of("keyworker", mark + " KW", "site", code, "team", mark)));
        hand.add(
                lead,
                RecordKind.FAMILY,
                Map.of("family", mark + " F", "site", code, "keyworker", mark + " KW", "consent", "yes"));
        hand.add(lead, RecordKind.PERSON, Map.of("person", mark + " P", "family", mark + " F", "form", "adult"));
        ids.put(
                "RecordId questionnaire",
                hand.add(
                        lead,
                        RecordKind.QUESTIONNAIRE,
                        Map.of(
                                "person",
                                mark + " P",
                                "instrument",
                                "gbo",
                                "time",
                                "baseline",
                                "goal1",
                                mark + " goal",
                                "q1",
                                "3")));
    }
}
