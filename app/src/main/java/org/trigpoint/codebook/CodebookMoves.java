package org.trigpoint.codebook;

import static org.trigpoint.migrations.schema.Tables.CODE_EXAMPLE;
import static org.trigpoint.migrations.schema.Tables.CODE_GROUP;
import static org.trigpoint.migrations.schema.Tables.CODE_IN_GROUP;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.migrations.CodeExampleId;
import org.trigpoint.migrations.CodeGroupId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.StudyId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.migrations.schema.tables.records.CodeExampleRecord;
import org.trigpoint.migrations.schema.tables.records.CodeGroupRecord;
import org.trigpoint.sources.Span;

/** Examples and groups go along when codes are merged. Whoever calls it has shown a proof. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CodebookMoves {

    private final DSLContext sql;
    private final CodebookRepository codebook;

    CodebookMoves(DSLContext sql, CodebookRepository codebook) {
        this.sql = sql;
        this.codebook = codebook;
    }

    /**
     * What went along.
     *
     * @param examples the examples that are now the other code's, with the code they were of
     * @param doubled the examples that stayed, for the other code had the same words already
     * @param groups the groups that the other code came into
     */
    public record Carried(List<Example> examples, List<CodeExampleId> doubled, List<CodeGroupId> groups) {}

    /**
     * An example that changed its code.
     *
     * @param example its key
     * @param before the code it was of
     */
    public record Example(CodeExampleId example, CodeId before) {}

    /**
     * Gives the examples of some codes to another, and puts that into their groups.
     *
     * @param study whose
     * @param from the codes that are let go
     * @param to the code that stands for them
     * @return what went along
     */
    public Carried carry(StudyId study, Collection<CodeId> from, CodeId to) {
        List<Example> examples = new ArrayList<>();
        List<CodeExampleId> doubled = new ArrayList<>();
        record Words(VersionId version, Span span) {}
        Set<Words> there = new HashSet<>();
        for (CodeExampleRecord own : examples(study, List.of(to))) {
            there.add(new Words(own.getVersionId(), new Span(own.getSpanStart(), own.getSpanEnd())));
        }
        for (CodeExampleRecord one : examples(study, from)) {
            if (there.add(new Words(one.getVersionId(), new Span(one.getSpanStart(), one.getSpanEnd())))) {
                codebook.recode(one.getId(), to);
                examples.add(new Example(one.getId(), one.getCodeId()));
            } else {
                doubled.add(one.getId());
            }
        }
        List<CodeGroupId> groups = new ArrayList<>();
        for (CodeGroupRecord group : groups(study, from)) {
            if (!codebook.put(group, List.of(to)).isEmpty()) {
                groups.add(group.getId());
            }
        }
        return new Carried(examples, doubled, groups);
    }

    private List<CodeExampleRecord> examples(StudyId study, Collection<CodeId> codes) {
        return sql.selectFrom(CODE_EXAMPLE)
                .where(CODE_EXAMPLE.STUDY_ID.eq(study), CODE_EXAMPLE.CODE_ID.in(codes))
                .orderBy(CODE_EXAMPLE.ID)
                .forUpdate()
                .fetch();
    }

    private List<CodeGroupRecord> groups(StudyId study, Collection<CodeId> codes) {
        return sql.selectDistinct(CODE_GROUP.fields())
                .from(CODE_GROUP)
                .join(CODE_IN_GROUP)
                .on(CODE_IN_GROUP.GROUP_ID.eq(CODE_GROUP.ID))
                .where(CODE_GROUP.STUDY_ID.eq(study), CODE_IN_GROUP.CODE_ID.in(codes))
                .orderBy(CODE_GROUP.ID)
                .fetchInto(CODE_GROUP);
    }
}
