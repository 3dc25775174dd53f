package org.trigpoint.quoting;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Reader;
import org.trigpoint.coding.Passage;
import org.trigpoint.migrations.ParticipantId;
import org.trigpoint.quoting.Quotable.Voice;
import org.trigpoint.sources.Span;
import org.trigpoint.studies.Recognisable;
import org.trigpoint.studies.RecognisableQueries;

/** Asks of passages whether they may be printed. Whatever prints what people said asks here. */
@Service
@Transactional(readOnly = true)
public class QuotingQueries {

    /**
     * Each passage with everybody whose turn it touches; where a turn names nobody, or there is none, with all who take part in
     * the source. Where its writer was asked when they handed it in, and did not say yes, it may not be. The turn that a passage begins in is found from its end of the index, so that a long text costs no more.
     */
    private static final String VOICES = """
            select asked.place::int as place, participant.id as participant,
                   coalesce(participant.pseudonym, speaker.label) as name, quote_consent.conditions,
                   case when handed.answer in ('no', 'blank') then 'may-not' else quote_consent.answer end as answer
            from unnest({0}, {1}, {2}, {3}) with ordinality as asked (source, version, starts, ends, place)
                join text_version on text_version.id = asked.version and text_version.source_id = asked.source
                join source on source.id = asked.source
                left join lateral (
                    select distinct turn.speaker_id from turn
                    where turn.version_id = asked.version and turn.span_start < asked.ends and turn.span_end > asked.starts
                      and turn.span_start >= coalesce((
                          select max(earlier.span_start) from turn earlier
                          where earlier.version_id = asked.version and earlier.span_start <= asked.starts), 0)) said on true
                left join speaker on speaker.id = said.speaker_id
                left join source_participant on source_participant.source_id = asked.source and said.speaker_id is null
                left join participant
                    on participant.id = coalesce(speaker.participant_id, source_participant.participant_id)
                left join quote_consent on quote_consent.participant_id = participant.id
                left join lateral (
                    select writing_consent.answer from assessment
                        join writing_consent on writing_consent.assessment_id = assessment.id
                    where assessment.source_id = asked.source and writing_consent.about = 'quote'
                    limit 1) handed on true
            where source.study_id = {4} and ({5}::bigint is null or source.site_id = {5}::bigint)
            order by asked.place, name, participant.id""";

    private final DSLContext sql;
    private final RecognisableQueries recognisable;

    QuotingQueries(DSLContext sql, RecognisableQueries recognisable) {
        this.sql = sql;
        this.recognisable = recognisable;
    }

    /**
     * Whether passages may be printed, by what is recorded at this moment.
     *
     * @param reader who asks; of one site, who could be recognised is told of that site's participants
     * @param passages which, in any order and number, on whatever versions of their texts
     * @return as many as passages, in their order
     * @throws NotFound when one of them lies in no text that the reader may see
     */
    public List<Quotable> of(Reader reader, List<Passage> passages) {
        if (passages.isEmpty()) {
            return List.of();
        }
        Recognisable people = recognisable.of(reader);
        return voices(reader, passages).stream()
                .map(voices -> new Quotable(voices).among(people))
                .toList();
    }

    private List<List<Voice>> voices(Reader reader, List<Passage> passages) {
        List<List<Voice>> voices = new ArrayList<>();
        passages.forEach(passage -> voices.add(new ArrayList<>()));
        var site = reader.onlySite();
        sql.resultQuery(
                        VOICES,
                        DSL.val(keys(passages, passage -> passage.source().value())),
                        DSL.val(keys(passages, passage -> passage.version().value())),
                        DSL.val(places(passages, Span::start)),
                        DSL.val(places(passages, Span::end)),
                        DSL.val(reader.study().value()),
                        DSL.val(site == null ? null : site.value(), Long.class))
                .forEach(row -> {
                    List<Voice> there = voices.get(row.get("place", int.class) - 1);
                    Voice voice = voice(row);
                    if (!there.contains(voice)) {
                        there.add(voice);
                    }
                });
        if (voices.stream().anyMatch(List::isEmpty)) {
            throw new NotFound();
        }
        return voices;
    }

    private static Voice voice(Record row) {
        Long key = row.get("participant", Long.class);
        String conditions = row.get("conditions", String.class);
        @Nullable ParticipantId participant = key == null ? null : new ParticipantId(key);
        return new Voice(
                participant,
                Objects.requireNonNullElse(row.get("name", String.class), ""),
                Answer.stored(row.get("answer", String.class)),
                Objects.requireNonNullElse(conditions, ""),
                null);
    }

    private static Long[] keys(List<Passage> passages, ToLongFunction<Passage> key) {
        return passages.stream().mapToLong(key).boxed().toArray(Long[]::new);
    }

    private static Integer[] places(List<Passage> passages, ToIntFunction<Span> end) {
        return passages.stream()
                .mapToInt(passage -> end.applyAsInt(passage.span()))
                .boxed()
                .toArray(Integer[]::new);
    }
}
