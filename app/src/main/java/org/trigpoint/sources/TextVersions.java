package org.trigpoint.sources;

import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.TEXT_VERSION;

import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Reader;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.SpeakerId;
import org.trigpoint.migrations.StudyId;
import org.trigpoint.migrations.VersionId;

/** The versions of a source's text, for the room that makes new ones. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class TextVersions {

    private final DSLContext sql;
    private final SourceRepository sources;
    private final SpeakerRepository speakers;

    TextVersions(DSLContext sql, SourceRepository sources, SpeakerRepository speakers) {
        this.sql = sql;
        this.sources = sources;
        this.speakers = speakers;
    }

    /**
     * A turn of one version.
     *
     * @param start its first code point
     * @param end the first code point after it
     * @param speaker who speaks; null where nobody is named
     * @param atMs milliseconds since the recording began; null where unknown
     */
    public record Turn(
            int start,
            int end,
            @Nullable SpeakerId speaker,
            @Nullable Integer atMs) {}

    /**
     * A version of a text.
     *
     * @param source whose
     * @param id its key
     * @param number which of the source's versions, from 1
     * @param text all of it
     * @param turns in the order of the text
     */
    public record Version(SourceId source, VersionId id, int number, String text, List<Turn> turns) {

        /**
         * How long it is.
         *
         * @return in code points
         */
        public int length() {
            return text.codePointCount(0, text.length());
        }
    }

    /**
     * The present version of a text; the source is held until the end of the transaction, so that nobody codes in it or
     * makes another version meanwhile.
     *
     * @param coder who asks
     * @param source which source
     * @return its present version
     * @throws NotFound when there is no such source for this coder
     */
    public Version held(Coder coder, SourceId source) {
        return version(
                coder,
                source,
                sources.held(coder, List.of(source), false).getFirst().getVersionId());
    }

    /**
     * Which version of a text is the present one.
     *
     * @param reader who asks
     * @param source which source
     * @return its key
     * @throws NotFound when there is no such source for this reader
     */
    public VersionId present(Reader reader, SourceId source) {
        return sql.select(SOURCE.VERSION_ID)
                .from(SOURCE)
                .where(SourceRepository.visible(reader), SOURCE.REMOVED_AT.isNull(), SOURCE.ID.eq(source))
                .fetchOptional(SOURCE.VERSION_ID)
                .orElseThrow(NotFound::new);
    }

    /**
     * Any version of a text.
     *
     * @param reader who asks
     * @param source which source
     * @param version which of its versions
     * @return the version
     * @throws NotFound when the source has no such version, or is not there for this reader
     * @throws Refusal when it is one of before names were replaced, and the reader neither a lead nor a data steward
     */
    public Version version(Reader reader, SourceId source, VersionId version) {
        return sql.select(TEXT_VERSION.NUMBER, TEXT_VERSION.TEXT, DSL.field(EarlierVersions.open(reader)))
                .from(TEXT_VERSION)
                .join(SOURCE)
                .on(SOURCE.ID.eq(TEXT_VERSION.SOURCE_ID))
                .where(
                        SourceRepository.visible(reader),
                        SOURCE.REMOVED_AT.isNull(),
                        SOURCE.ID.eq(source),
                        TEXT_VERSION.ID.eq(version))
                .fetchOptional(row -> {
                    if (!Boolean.TRUE.equals(row.value3())) {
                        throw EarlierVersions.closed();
                    }
                    return new Version(source, version, row.value1(), row.value2(), speakers.turns(version));
                })
                .orElseThrow(NotFound::new);
    }

    /**
     * Makes the next version of a text, which becomes the present one.
     *
     * @param study whose
     * @param person who does so
     * @param present the version that is held
     * @param text the words of the new one
     * @param turns its turns, in order
     * @param reason why, for the history
     * @return its key
     */
    public VersionId add(
            StudyId study, PersonId person, Version present, String text, List<Turn> turns, String reason) {
        VersionId version = sources.insertText(study, person, present.source(), present.number() + 1, text, reason);
        speakers.insertTurns(study, present.source(), version, turns);
        return version;
    }

    /**
     * The speaker of a source under a name.
     *
     * @param coder who asks
     * @param source which source
     * @param label the name; one that nobody of the source has makes a new speaker
     * @return the speaker's key
     * @throws NotFound when there is no such source for this coder
     */
    public SpeakerId speaker(Coder coder, SourceId source, String label) {
        present(coder, source);
        return speakers.called(source, label)
                .orElseGet(() -> speakers.insert(
                        coder.study(), source, label, speakers.pseudonyms(coder).get(label.toLowerCase(Locale.ROOT))));
    }

    /**
     * What a source is called.
     *
     * @param source which; the caller holds it
     * @return its title
     */
    public String title(SourceId source) {
        return sql.select(SOURCE.TITLE)
                .from(SOURCE)
                .where(SOURCE.ID.eq(source))
                .fetchSingle()
                .value1();
    }

    /**
     * What a speaker is called.
     *
     * @param speaker who speaks in a turn of a version
     * @return the name
     */
    public String label(SpeakerId speaker) {
        return speakers.label(speaker);
    }
}
