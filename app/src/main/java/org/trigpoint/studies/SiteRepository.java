package org.trigpoint.studies;

import static org.trigpoint.migrations.schema.Tables.SITE;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Lead;
import org.trigpoint.migrations.SiteId;
import org.trigpoint.migrations.schema.tables.records.SiteRecord;

/** The sites of a study. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class SiteRepository {

    private final DSLContext sql;

    SiteRepository(DSLContext sql) {
        this.sql = sql;
    }

    SiteId add(Lead lead, SiteDetails details) {
        return Typed.orRefuse(
                () -> sql.insertInto(SITE)
                        .set(SITE.STUDY_ID, lead.study())
                        .set(row(details))
                        .returningResult(SITE.ID)
                        .fetchSingle()
                        .value1(),
                taken(details));
    }

    /** What it was, held until the transaction ends. */
    SiteDetails held(Lead lead, SiteId site) {
        return sql.selectFrom(SITE)
                .where(SITE.STUDY_ID.eq(lead.study()), SITE.ID.eq(site))
                .forUpdate()
                .fetchOptional(SiteRepository::details)
                .orElseThrow(NotFound::new);
    }

    void change(SiteId site, SiteDetails details) {
        Typed.orRefuse(
                () -> sql.update(SITE).set(row(details)).where(SITE.ID.eq(site)).execute(), taken(details));
    }

    void remove(SiteId site, String code) {
        Typed.orRefuse(
                () -> sql.deleteFrom(SITE).where(SITE.ID.eq(site)).execute(),
                "Sources, participants or members belong to " + code
                        + ": move them first, or mark the site as withdrawn.");
    }

    static SiteDetails details(SiteRecord row) {
        return new SiteDetails(
                row.getCode(), row.getName(), Arm.stored(row.getArm()), row.getStructure(), row.getWithdrawn());
    }

    private static SiteRecord row(SiteDetails details) {
        Arm arm = details.arm();
        SiteRecord row = new SiteRecord();
        row.setCode(details.code());
        row.setName(details.name());
        row.setArm(arm == null ? null : arm.word());
        row.setStructure(details.structure());
        row.setWithdrawn(details.withdrawn());
        return row;
    }

    private static String taken(SiteDetails details) {
        return "There is a site " + details.code() + " already: choose another code.";
    }
}
