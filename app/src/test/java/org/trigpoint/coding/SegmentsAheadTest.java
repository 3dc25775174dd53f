package org.trigpoint.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trigpoint.migrations.schema.Tables.CODING;

import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Coder;
import org.trigpoint.codes.CodeService;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.testing.SmallStudy;

@HouseTest
class SegmentsAheadTest {

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private CodeService codes;

    @Autowired
    private CodingService coding;

    @Autowired
    private SegmentQueries segments;

    @Test
    void what_was_read_before_anybody_asked_answers_from_memory_and_follows_what_is_coded_next() {
        SmallStudy study = new SmallStudy(sql, access);
        Coder ana = study.coder("ana");
        SourceId source = study.source("One", study.la01, ana, "We waited, and waited.");
        CodeId waiting = codes.make(ana, study.analysis, null, "Waiting", null);
        coding.code(ana, study.passage(source, "We waited"), waiting);
        coding.code(ana, study.passage(source, "We"), waiting);

        segments.readAhead();
        sql.deleteFrom(CODING).where(CODING.CODE_ID.eq(waiting)).execute();

        assertThat(segments.counts(ana, study.analysis, Set.of(waiting)))
                .as("nobody told of the rows that were taken away, so this comes from memory")
                .isEqualTo(Map.of(waiting, 2));

        coding.code(ana, study.passage(source, "and waited"), waiting);
        assertThat(segments.counts(ana, study.analysis, Set.of(waiting))).isEqualTo(Map.of(waiting, 1));
    }
}
