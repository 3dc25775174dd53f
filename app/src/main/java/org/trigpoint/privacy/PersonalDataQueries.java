package org.trigpoint.privacy;

import static org.trigpoint.migrations.schema.Tables.SPEAKER;
import static org.trigpoint.migrations.schema.Tables.TURN;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Coder;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.privacy.PersonalData.Known;
import org.trigpoint.privacy.StudyTexts.Held;
import org.trigpoint.sources.Quotation;
import org.trigpoint.sources.Quotations;
import org.trigpoint.sources.Span;

/** Readings of what may be personal data in the texts that somebody may see. */
@Service
@Transactional(readOnly = true)
public class PersonalDataQueries {

    private static final int CONTEXT = 240;

    private final DSLContext sql;
    private final StudyTexts texts;
    private final KeyRepository key;
    private final Quotations quotations;
    private final Elsewhere elsewhere;

    PersonalDataQueries(
            DSLContext sql, StudyTexts texts, KeyRepository key, Quotations quotations, Elsewhere elsewhere) {
        this.sql = sql;
        this.texts = texts;
        this.key = key;
        this.quotations = quotations;
        this.elsewhere = elsewhere;
    }

    /**
     * What waits in a source.
     *
     * @param source which
     * @param title its title
     * @param places how many places of each kind; kinds without any are left out
     * @param replaced whether names were replaced in it before
     */
    public record SourceFindings(SourceId source, String title, Map<PersonalKind, Integer> places, boolean replaced) {

        /**
         * How many places wait to be looked at.
         *
         * @return from 0
         */
        public int waiting() {
            return places.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * Words to be looked at.
     *
     * @param source where they stand
     * @param title its title
     * @param version the text version that the span counts on
     * @param kind what they may be
     * @param span where they stand in it
     * @param quotation the words in what surrounds them
     * @param speaker who says so; null where nobody is named
     */
    public record Finding(
            SourceId source,
            String title,
            VersionId version,
            PersonalKind kind,
            Span span,
            Quotation quotation,
            @Nullable String speaker) {}

    /**
     * How a name stands in the study.
     *
     * @param places in how many places of the texts
     * @param sources in how many sources
     * @param pseudonym what stands for it already, without brackets; null when nothing does
     * @param suggestions what could stand for it, the likeliest first
     * @param elsewhere in how many memos, codes, themes and participants it stands too, by what they are; to be changed by hand
     */
    public record Standing(
            int places,
            int sources,
            @Nullable String pseudonym,
            List<String> suggestions,
            Map<String, Integer> elsewhere) {}

    /**
     * How much waits, source by source.
     *
     * @param coder who asks
     * @return by title, those without findings too
     */
    public List<SourceFindings> overview(Coder coder) {
        Known known = texts.known(coder);
        List<SourceFindings> found = new ArrayList<>();
        texts.each(coder, null, held -> {
            Map<PersonalKind, Integer> places = new EnumMap<>(PersonalKind.class);
            PersonalData.in(held.text(), known).forEach(words -> places.merge(words.kind(), 1, Integer::sum));
            found.add(new SourceFindings(held.source(), held.title(), places, held.replaced()));
        });
        return found;
    }

    /**
     * What waits in one source.
     *
     * @param coder who asks
     * @param source which
     * @return in the order of the text
     * @throws NotFound when there is no such source for this coder
     */
    public List<Finding> of(Coder coder, SourceId source) {
        List<Held> there = new ArrayList<>();
        texts.each(coder, source, there::add);
        if (there.isEmpty()) {
            throw new NotFound();
        }
        Held held = there.getFirst();
        List<PersonalWords> words = PersonalData.in(held.text(), texts.known(coder));
        List<Quotation> cut = quotations.cut(
                coder,
                words.stream()
                        .map(one -> new Quotations.Place(held.version(), one.span()))
                        .toList(),
                CONTEXT);
        List<Said> turns = turns(held.version());
        List<Finding> findings = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            PersonalWords one = words.get(at);
            findings.add(new Finding(
                    held.source(),
                    held.title(),
                    held.version(),
                    one.kind(),
                    one.span(),
                    cut.get(at),
                    speaker(turns, one.span().start())));
        }
        return findings;
    }

    /**
     * What may be personal data in a text that is no source.
     *
     * @param coder who asks
     * @param text any
     * @return in the order of the text; none overlaps another
     */
    public List<PersonalWords> within(Coder coder, String text) {
        return PersonalData.in(text, texts.known(coder));
    }

    /**
     * How a name stands in the texts that the coder may see, and what could stand for it.
     *
     * @param coder who asks
     * @param name the name, as it was found
     * @param kind what it may be
     * @return its standing
     */
    public Standing standing(Coder coder, String name, PersonalKind kind) {
        List<PseudonymService.KeyLine> lines = key.of(coder.study());
        Suggestions suggestions = new Suggestions(name, kind, lines);
        NameFinder finder = new NameFinder(List.of(name), suggestions.replacements());
        int[] counts = new int[2];
        texts.each(coder, null, held -> {
            int places = finder.in(held.text()).size();
            counts[0] += places;
            counts[1] += places > 0 || !finder.in(held.around()).isEmpty() ? 1 : 0;
            suggestions.notIn(held.text());
        });
        return new Standing(
                counts[0], counts[1], suggestions.held(), suggestions.likeliest(), elsewhere.of(coder, finder));
    }

    /**
     * What stands for names in this study. These words stand in the texts; the names themselves are for data stewards.
     *
     * @param coder who asks
     * @return without brackets, in the order of the alphabet, each once
     */
    public List<String> pseudonyms(Coder coder) {
        return key.of(coder.study()).stream()
                .map(PseudonymService.KeyLine::replacement)
                .distinct()
                .toList();
    }

    private record Said(int start, int end, @Nullable String speaker) {}

    private List<Said> turns(VersionId version) {
        return sql.select(TURN.SPAN_START, TURN.SPAN_END, SPEAKER.LABEL)
                .from(TURN)
                .leftJoin(SPEAKER)
                .on(SPEAKER.ID.eq(TURN.SPEAKER_ID))
                .where(TURN.VERSION_ID.eq(version))
                .orderBy(TURN.NUMBER)
                .fetch(Records.mapping(Said::new));
    }

    private static @Nullable String speaker(List<Said> turns, int at) {
        return turns.stream()
                .filter(turn -> turn.start() <= at && at < turn.end())
                .findFirst()
                .map(Said::speaker)
                .orElse(null);
    }
}
