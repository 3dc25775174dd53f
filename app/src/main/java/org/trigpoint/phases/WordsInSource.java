package org.trigpoint.phases;

import static org.jooq.impl.DSL.noCondition;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.TEXT_VERSION;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Reader;
import org.trigpoint.coding.Passage;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.sources.Span;

/** Finds words that somebody copied from a text where they stand in it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class WordsInSource {

    private final DSLContext sql;

    WordsInSource(DSLContext sql) {
        this.sql = sql;
    }

    Passage of(Reader reader, SourceId source, String words) {
        var site = reader.onlySite();
        var found = sql.select(TEXT_VERSION.ID, TEXT_VERSION.TEXT)
                .from(SOURCE)
                .join(TEXT_VERSION)
                .on(TEXT_VERSION.ID.eq(SOURCE.VERSION_ID))
                .where(
                        SOURCE.STUDY_ID.eq(reader.study()),
                        SOURCE.ID.eq(source),
                        SOURCE.REMOVED_AT.isNull(),
                        site == null ? noCondition() : SOURCE.SITE_ID.eq(site))
                .fetchOptional()
                .orElseThrow(NotFound::new);
        String text = found.value2();
        Matcher place = pattern(words).matcher(text);
        if (words.isBlank() || !place.find()) {
            throw new Refusal("This source has no such words: copy them from its text.");
        }
        int start = text.codePointCount(0, place.start());
        return new Passage(
                source, found.value1(), new Span(start, start + text.codePointCount(place.start(), place.end())));
    }

    private static Pattern pattern(String words) {
        return Pattern.compile(
                Arrays.stream(words.strip().split("\\s+")).map(Pattern::quote).collect(Collectors.joining("\\s+")),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
