package org.trigpoint.isolation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.trigpoint.migrations.schema.Tables.SOURCE;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.trigpoint.access.Coder;
import org.trigpoint.coding.CodingService;
import org.trigpoint.coding.Passage;
import org.trigpoint.jobs.JobRunner;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.CodingId;
import org.trigpoint.migrations.IntakeId;
import org.trigpoint.migrations.SiteId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.sources.SourceDescription;
import org.trigpoint.sources.Span;
import org.trigpoint.sources.WrittenTextService;
import org.trigpoint.texts.ReplacementService;

/** A source whose text was replaced by a file and whose coding was left behind, with another file that waits. */
record ChangedTexts(
        DSLContext sql,
        WrittenTextService writing,
        CodingService codings,
        ReplacementService replacing,
        JobRunner jobs) {

    private static final List<String> OF_ITS_SOURCE = List.of(
            "CorrectionService.goBack",
            "VersionQueries.file",
            "VersionQueries.difference",
            "HeldService.place",
            "HeldService.placeOn",
            "ReplacementFiles.read",
            "ReplacementFiles.reading",
            "ReplacementFiles.takeBack",
            "ReplacementService.foresee",
            "ReplacementService.reading",
            "ReplacementService.replace",
            "ReplacementService.takeBack");

    /** Adds it to a world. */
    void add(Map<String, Object> ids, Coder coder, SiteId site, String mark, String text) {
        SourceId source = writing.add(
                coder,
                mark + "-changed.txt",
                text,
                SourceDescription.unchanged().titled(mark + " changed").atSite(site));
        VersionId first = present(source);
        CodeId code = (CodeId) Objects.requireNonNull(ids.get("CodeId"));
        CodingId left = codings.code(
                        coder, new Passage(source, first, new Span(text.length() - 15, text.length() - 1)), code)
                .id();
        String shorter = text.substring(0, text.lastIndexOf("Kim:"));
        replacing.replace(coder, source, first, read(coder, source, mark + "-shorter.txt", shorter), "");
        VersionId second = present(source);
        IntakeId next = read(coder, source, mark + "-next.txt", shorter + "Una: " + mark + " again.\n");
        for (String method : OF_ITS_SOURCE) {
            ids.put(method + " source", source);
            ids.put(method + " base", second);
            ids.put(method + " replacement", next);
        }
        ids.put("CorrectionService.goBack to", first);
        ids.put("VersionQueries.difference earlier", first);
        ids.put("VersionQueries.difference later", second);
        ids.put("VersionQueries.file version", second);
        ids.put("HeldService.place key", left);
        ids.put("HeldService.placeOn key", left);
        ids.put("HeldService.remove key", left);
    }

    private IntakeId read(Coder coder, SourceId source, String name, String text) {
        IntakeId file = replacing.receive(coder, source, name, text.getBytes(UTF_8));
        jobs.runUntilEmpty();
        return file;
    }

    private VersionId present(SourceId source) {
        return sql.select(SOURCE.VERSION_ID)
                .from(SOURCE)
                .where(SOURCE.ID.eq(source))
                .fetchSingle()
                .value1();
    }
}
