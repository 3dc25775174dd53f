package org.trigpoint.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Something that the index is told of a document beside its words. */
sealed interface Told {
    /** A term that it is found by. */
    record Keyword(String field, BytesRef term) implements Told {}

    /** A value that can be read from it and that many share. */
    record Value(String field, BytesRef value) implements Told {}

    /** A number that can be read from it. */
    record Figure(String field, long number) implements Told {}

    /** The term by which all of a source is found, and deleted. */
    static BytesRef number(IndexedSource source) {
        return new BytesRef(Long.toString(source.source()));
    }

    /** What the head of a source says beside its number. */
    static List<Told> ofHead(IndexedSource source) {
        List<Told> told = new ArrayList<>();
        told.add(new Keyword(Shape.STUDY, new BytesRef(Long.toString(source.study()))));
        addKeywords(told, Shape.TITLE, source.title());
        addKeywords(told, Shape.KIND, source.kind());
        addKeywords(told, Shape.SITE, source.site());
        addKeywords(told, Shape.WAVE, source.wave());
        source.participants().forEach(participant -> addKeywords(told, Shape.PARTICIPANT, participant));
        source.attributes().forEach((name, value) -> {
            told.add(new Keyword(Shape.ATTRIBUTE, Shape.whole(name, value)));
            Shape.loose(name, value).forEach(term -> told.add(new Keyword(Shape.ATTRIBUTE, new BytesRef(term))));
        });
        told.add(new Figure(Shape.HEAD_STUDY, source.study()));
        told.add(new Figure(Shape.HEAD_SOURCE, source.source()));
        told.add(new Figure(Shape.HEAD_VERSION, source.version()));
        addValue(told, Shape.HEAD_TITLE, source.title());
        addValue(told, Shape.HEAD_KIND, source.kind());
        addValue(told, Shape.HEAD_SITE, source.site());
        addValue(told, Shape.HEAD_WAVE, source.wave());
        return told;
    }

    /** What a passage says of who speaks. */
    static List<Told> ofVoice(Voice voice) {
        List<Told> told = new ArrayList<>();
        addValue(told, Shape.SPEAKER_VALUE, voice.speaker());
        addKeywords(told, Shape.SPEAKER, voice.speaker());
        if (voice.said()) {
            told.add(new Keyword(Shape.SAID, new BytesRef(Filters.ANYBODY)));
        }
        String anybody = voice.role() == null ? Filters.NO_PARTICIPANT : Filters.ANYBODY;
        told.add(new Keyword(Shape.ROLE, Shape.whole(anybody)));
        addKeywords(told, Shape.ROLE, voice.role());
        return told;
    }

    private static void addKeywords(List<Told> told, String field, @Nullable String value) {
        if (value != null) {
            told.add(new Keyword(field, Shape.whole(value)));
            Shape.loose(value).forEach(term -> told.add(new Keyword(field, new BytesRef(term))));
        }
    }

    private static void addValue(List<Told> told, String field, @Nullable String value) {
        if (value != null) {
            told.add(new Value(field, new BytesRef(Shape.clipped(value))));
        }
    }
}
