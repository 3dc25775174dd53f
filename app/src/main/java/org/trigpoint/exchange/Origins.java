package org.trigpoint.exchange;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectCount;
import static org.trigpoint.migrations.schema.Tables.CODE;
import static org.trigpoint.migrations.schema.Tables.CODING;
import static org.trigpoint.migrations.schema.Tables.PARTICIPANT;
import static org.trigpoint.migrations.schema.Tables.PERSON;
import static org.trigpoint.migrations.schema.Tables.SITE;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.STUDY;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Reader;
import org.trigpoint.blindness.Blindness;
import org.trigpoint.codes.Analysis;
import org.trigpoint.codes.AnalysisService;
import org.trigpoint.codes.Code;
import org.trigpoint.codes.CodeTree;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.OverBudget;

/** Says where the numbers of a file come from. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Origins {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final DSLContext sql;
    private final AnalysisService analyses;

    Origins(DSLContext sql, AnalysisService analyses) {
        this.sql = sql;
        this.analyses = analyses;
    }

    @OverBudget("One statement: its columns are the components of the record, in their order.")
    MatrixOrigin of(Reader reader, AnalysisId analysis, CodeTree codes) {
        Analysis one = analyses.one(reader, analysis);
        var site = reader.onlySite();
        Condition readable = SOURCE.STUDY_ID
                .eq(STUDY.ID)
                .and(SOURCE.REMOVED_AT.isNull())
                .and(site == null ? noCondition() : SOURCE.SITE_ID.eq(site));
        OffsetDateTime now = OffsetDateTime.now(Clock.system(ZONE)).truncatedTo(ChronoUnit.SECONDS);
        return sql.select(
                        STUDY.NAME,
                        field(DSL.select(SITE.CODE)
                                .from(SITE)
                                .where(site == null ? DSL.falseCondition() : SITE.ID.eq(site))),
                        field(DSL.select(PERSON.FULL_NAME).from(PERSON).where(PERSON.ID.eq(reader.person()))),
                        field(selectCount().from(SOURCE).where(readable)),
                        field(selectCount()
                                .from(PARTICIPANT)
                                .where(
                                        PARTICIPANT.STUDY_ID.eq(STUDY.ID),
                                        site == null ? noCondition() : PARTICIPANT.SITE_ID.eq(site))),
                        field(selectCount()
                                .from(CODING)
                                .join(SOURCE)
                                .on(SOURCE.ID.eq(CODING.SOURCE_ID), SOURCE.VERSION_ID.eq(CODING.VERSION_ID))
                                .join(CODE)
                                .on(CODE.ID.eq(CODING.CODE_ID))
                                .where(
                                        CODING.ANALYSIS_ID.eq(analysis),
                                        CODING.AGREED_IN.isNull(),
                                        Blindness.openCodings(reader.person()),
                                        CODE.REMOVED_AT.isNull(),
                                        readable)))
                .from(STUDY)
                .where(STUDY.ID.eq(reader.study()))
                .fetchSingle(row -> new MatrixOrigin(
                        row.value1(),
                        reader.study().value(),
                        one.name(),
                        one.method().label(),
                        orEmpty(row.value2()),
                        orEmpty(row.value3()),
                        now,
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        digest(codes),
                        version()));
    }

    /** Changes whenever a code is made, moved, renamed, described otherwise or removed; nothing else changes it. */
    static String digest(CodeTree codes) {
        MessageDigest digest = WholeFile.sha256();
        for (Code code : codes.flat()) {
            digest.update((codes.path(code.id()) + "\u0000" + code.description() + "\u0001")
                    .getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static String version() {
        String version = Origins.class.getPackage().getImplementationVersion();
        return version == null ? "not packaged" : version;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
