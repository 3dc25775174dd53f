package org.trigpoint.scoring;

import static org.trigpoint.migrations.schema.Tables.CASEFILE;
import static org.trigpoint.migrations.schema.Tables.OBSERVED_SESSION;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Member;
import org.trigpoint.access.Reader;
import org.trigpoint.migrations.CasefileId;
import org.trigpoint.migrations.SessionId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.sources.Quotations;
import org.trigpoint.sources.Span;
import org.trigpoint.texts.PassageQueries;

/** Cuts the words of evidence out of what was assessed. */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class SheetQuotes {

    private final DSLContext sql;
    private final Quotations quotations;
    private final PassageQueries passages;

    SheetQuotes(DSLContext sql, Quotations quotations, PassageQueries passages) {
        this.sql = sql;
        this.quotations = quotations;
        this.passages = passages;
    }

    /** The same sheet, each passage with its words: as they stand today where the text was corrected since. */
    Sheet quoted(Member member, Sheet sheet) {
        CasefileId casefile = sheet.head().casefile();
        SessionId session = sheet.head().session();
        if (casefile != null) {
            return with(sheet, fromFile(casefile, sheet.evidence()));
        }
        return session != null && member instanceof Reader reader
                ? with(sheet, fromSource(reader, session, sheet.evidence()))
                : sheet;
    }

    private static Sheet with(Sheet sheet, List<Evidence> evidence) {
        return new Sheet(sheet.head(), sheet.instrument(), sheet.wordings(), sheet.answers(), evidence);
    }

    private List<Evidence> fromFile(CasefileId casefile, List<Evidence> evidence) {
        String text = sql.select(CASEFILE.TEXT)
                .from(CASEFILE)
                .where(CASEFILE.ID.eq(casefile))
                .fetchOptional(CASEFILE.TEXT)
                .orElse("");
        return evidence.stream()
                .map(each -> each.span() == null ? each : each.quoting(cut(text, each.span())))
                .toList();
    }

    private static String cut(String text, Span span) {
        int start = text.offsetByCodePoints(0, span.start());
        return text.substring(start, text.offsetByCodePoints(start, span.length()));
    }

    private List<Evidence> fromSource(Reader reader, SessionId session, List<Evidence> evidence) {
        SourceId source = sql.select(OBSERVED_SESSION.SOURCE_ID)
                .from(OBSERVED_SESSION)
                .where(OBSERVED_SESSION.ID.eq(session))
                .fetchOne(OBSERVED_SESSION.SOURCE_ID);
        if (source == null) {
            return evidence;
        }
        List<Evidence> placed =
                evidence.stream().map(each -> present(reader, source, each)).toList();
        List<Quotations.Place> places = placed.stream()
                .filter(each -> each.version() != null && each.span() != null)
                .map(each -> new Quotations.Place(
                        Objects.requireNonNull(each.version()), Objects.requireNonNull(each.span())))
                .toList();
        var words = quotations.cut(reader, places, 0).iterator();
        List<Evidence> all = new ArrayList<>();
        for (Evidence each : placed) {
            all.add(
                    each.version() != null && each.span() != null
                            ? each.quoting(words.next().words())
                            : each);
        }
        return all;
    }

    private Evidence present(Reader reader, SourceId source, Evidence each) {
        VersionId version = each.version();
        Span span = each.span();
        if (version == null || span == null) {
            return each;
        }
        PassageQueries.Followed now = passages.inPresent(reader, source, version, span);
        @Nullable Span there = now.span();
        return there == null
                ? each
                : new Evidence(
                        each.id(),
                        each.item(),
                        each.part(),
                        now.version(),
                        there,
                        "",
                        each.atMs(),
                        each.note(),
                        each.revision());
    }
}
