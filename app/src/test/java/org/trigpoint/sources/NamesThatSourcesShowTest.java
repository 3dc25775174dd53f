package org.trigpoint.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trigpoint.migrations.schema.Tables.SITE;
import static org.trigpoint.migrations.schema.Tables.SOURCE_CHANGE;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Lead;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.testing.SmallStudy;

@HouseTest
class NamesThatSourcesShowTest {

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Test
    void aSiteThatIsRenamedChangesItsSourcesAndNoOthers() {
        SmallStudy study = new SmallStudy(sql, access);
        Lead lead = study.lead("lena");
        SourceId here = study.source("Here", study.la01, lead, "Words.");
        SourceId elsewhere = study.source("Elsewhere", study.la02, lead, "Other words.");

        sql.update(SITE)
                .set(SITE.STRUCTURE, "county")
                .where(SITE.ID.eq(study.la01))
                .execute();
        assertThat(changed(here)).isFalse();

        sql.update(SITE)
                .set(SITE.NAME, "Northmoor")
                .where(SITE.ID.eq(study.la01))
                .execute();
        assertThat(changed(here)).isTrue();
        assertThat(changed(elsewhere)).isFalse();
    }

    private boolean changed(SourceId source) {
        return sql.fetchExists(SOURCE_CHANGE, SOURCE_CHANGE.SOURCE_ID.eq(source));
    }
}
