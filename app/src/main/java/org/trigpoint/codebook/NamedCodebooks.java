package org.trigpoint.codebook;

import static org.trigpoint.migrations.schema.Tables.CODEBOOK_ENTRY;
import static org.trigpoint.migrations.schema.Tables.CODEBOOK_VERSION;
import static org.trigpoint.migrations.schema.Tables.CODE_GROUP;
import static org.trigpoint.migrations.schema.Tables.PERSON;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Reader;
import org.trigpoint.codes.CodeWords;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.CodebookVersionId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.migrations.schema.tables.records.CodebookEntryRecord;
import org.trigpoint.sources.Span;
import tools.jackson.databind.json.JsonMapper;

/** Codebooks that were named: written once, and read as they were. The sole writer of them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class NamedCodebooks {

    private final DSLContext sql;
    private final JsonMapper json;

    NamedCodebooks(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** Where an example lay; its words are never stored. */
    private record Place(SourceId source, VersionId version, int start, int end, String note) {}

    boolean taken(AnalysisId analysis, String name) {
        return sql.fetchExists(
                CODEBOOK_VERSION,
                CODEBOOK_VERSION.ANALYSIS_ID.eq(analysis),
                DSL.lower(CODEBOOK_VERSION.NAME).eq(DSL.lower(name)));
    }

    CodebookVersionId write(Coder coder, AnalysisId analysis, String name, String note, List<Codebook.Entry> entries) {
        CodebookVersionId version = sql.insertInto(CODEBOOK_VERSION)
                .set(CODEBOOK_VERSION.STUDY_ID, coder.study())
                .set(CODEBOOK_VERSION.ANALYSIS_ID, analysis)
                .set(CODEBOOK_VERSION.NAME, name)
                .set(CODEBOOK_VERSION.NOTE, note)
                .set(CODEBOOK_VERSION.MADE_BY, coder.person())
                .returningResult(CODEBOOK_VERSION.ID)
                .fetchSingle()
                .value1();
        List<CodebookEntryRecord> rows = new ArrayList<>();
        for (Codebook.Entry entry : entries) {
            rows.add(row(coder, version, rows.size(), entry));
        }
        sql.insertInto(CODEBOOK_ENTRY).set(rows).execute();
        return version;
    }

    private CodebookEntryRecord row(Coder coder, CodebookVersionId version, int place, Codebook.Entry entry) {
        CodeWords words = entry.words();
        var reasoning = words.reasoning();
        var depth = words.depth();
        CodebookEntryRecord row = new CodebookEntryRecord();
        row.setStudyId(coder.study());
        row.setCodebookVersionId(version);
        row.setCodeId(entry.code());
        row.setUuid(entry.uuid());
        row.setParentId(entry.parent());
        row.setPlace(place);
        row.setLevel(entry.level());
        row.setName(entry.name());
        row.setDescription(words.description());
        row.setWhenToUse(words.whenToUse());
        row.setWhenNot(words.whenNot());
        row.setReasoning(reasoning == null ? null : reasoning.word());
        row.setDepth(depth == null ? null : depth.word());
        row.setColour((short) entry.colour());
        row.setGroups(entry.groups().toArray(String[]::new));
        row.setExamples(places(entry.examples()));
        row.setSegments(entry.segments());
        row.setSources(entry.sources());
        return row;
    }

    private JSONB places(List<Codebook.Example> examples) {
        return JSONB.valueOf(json.writeValueAsString(examples.stream()
                .map(example -> new Place(
                        example.source(),
                        example.version(),
                        example.span().start(),
                        example.span().end(),
                        example.note()))
                .toList()));
    }

    /** The last named first. */
    List<CodebookVersion> headers(Condition which) {
        return sql.select(
                        CODEBOOK_VERSION.ID,
                        CODEBOOK_VERSION.ANALYSIS_ID,
                        CODEBOOK_VERSION.NAME,
                        CODEBOOK_VERSION.NOTE,
                        PERSON.FULL_NAME,
                        CODEBOOK_VERSION.MADE_AT,
                        DSL.field(DSL.selectCount()
                                .from(CODEBOOK_ENTRY)
                                .where(CODEBOOK_ENTRY.CODEBOOK_VERSION_ID.eq(CODEBOOK_VERSION.ID))))
                .from(CODEBOOK_VERSION)
                .join(PERSON)
                .on(PERSON.ID.eq(CODEBOOK_VERSION.MADE_BY))
                .where(which)
                .orderBy(CODEBOOK_VERSION.ID.desc())
                .fetch(Records.mapping(CodebookVersion::new));
    }

    /** As it was, the words of its examples not yet cut. */
    Codebook of(Reader reader, CodebookVersionId version) {
        CodebookVersion header =
                headers(CODEBOOK_VERSION.STUDY_ID.eq(reader.study()).and(CODEBOOK_VERSION.ID.eq(version))).stream()
                        .findFirst()
                        .orElseThrow(NotFound::new);
        boolean counts = reader.onlySite() == null;
        List<Codebook.Entry> entries = sql.selectFrom(CODEBOOK_ENTRY)
                .where(CODEBOOK_ENTRY.CODEBOOK_VERSION_ID.eq(version))
                .orderBy(CODEBOOK_ENTRY.PLACE)
                .fetch(row -> entry(row, counts));
        return new Codebook(header.analysis(), header, entries, groups(header.analysis(), entries));
    }

    private Codebook.Entry entry(Record row, boolean counts) {
        List<Codebook.Example> examples = Arrays.stream(
                        json.readValue(row.get(CODEBOOK_ENTRY.EXAMPLES).data(), Place[].class))
                .map(place -> new Codebook.Example(
                        null,
                        place.source(),
                        place.version(),
                        "",
                        new Span(place.start(), place.end()),
                        "",
                        place.note()))
                .toList();
        return new Codebook.Entry(
                row.get(CODEBOOK_ENTRY.CODE_ID),
                row.get(CODEBOOK_ENTRY.UUID),
                row.get(CODEBOOK_ENTRY.PARENT_ID),
                row.get(CODEBOOK_ENTRY.LEVEL),
                row.get(CODEBOOK_ENTRY.NAME),
                new CodeWords(
                        row.get(CODEBOOK_ENTRY.DESCRIPTION),
                        row.get(CODEBOOK_ENTRY.WHEN_TO_USE),
                        row.get(CODEBOOK_ENTRY.WHEN_NOT),
                        CodeWords.Reasoning.of(row.get(CODEBOOK_ENTRY.REASONING)),
                        CodeWords.Depth.of(row.get(CODEBOOK_ENTRY.DEPTH))),
                row.get(CODEBOOK_ENTRY.COLOUR),
                List.of(row.get(CODEBOOK_ENTRY.GROUPS)),
                examples,
                counts ? row.get(CODEBOOK_ENTRY.SEGMENTS) : null,
                counts ? row.get(CODEBOOK_ENTRY.SOURCES) : null);
    }

    /** The groups that the entries name. One that was renamed since has no row of that name: its number is made of the name. */
    private List<Codebook.Group> groups(AnalysisId analysis, List<Codebook.Entry> entries) {
        Map<String, List<CodeId>> codes = new TreeMap<>();
        entries.forEach(entry -> entry.groups()
                .forEach(group ->
                        codes.computeIfAbsent(group, name -> new ArrayList<>()).add(entry.code())));
        Map<String, UUID> known = sql.select(CODE_GROUP.NAME, CODE_GROUP.UUID)
                .from(CODE_GROUP)
                .where(CODE_GROUP.ANALYSIS_ID.eq(analysis), CODE_GROUP.NAME.in(codes.keySet()))
                .orderBy(CODE_GROUP.ID)
                .fetchMap(CODE_GROUP.NAME, CODE_GROUP.UUID);
        return codes.entrySet().stream()
                .map(group -> new Codebook.Group(
                        null,
                        known.getOrDefault(group.getKey(), madeOf(analysis, group.getKey())),
                        group.getKey(),
                        group.getValue()))
                .toList();
    }

    private static UUID madeOf(AnalysisId analysis, String name) {
        return UUID.nameUUIDFromBytes(
                ("group of analysis " + analysis.value() + ": " + name).getBytes(StandardCharsets.UTF_8));
    }
}
