package org.trigpoint.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * A source as a block of Lucene documents: one head with what is true of all of it, then its passages in the order of
 * the text. Lucene keeps a block together for ever, so that the passages of a source are a range, and nothing that the head
 * says need stand at any of them but the number that all of them are deleted by. Made lazily: a document is valid until the
 * next one is asked for.
 */
final class SourceDocuments implements Iterable<Iterable<? extends IndexableField>> {
    private record Voice(@Nullable String speaker, @Nullable String role, boolean said) {}

    private final IndexedSource source;
    private final PassageDocument document;
    private final CodePoints border;
    private final List<Passage> passages;
    private final PassageCodings codings;
    private final Field number;
    private final Map<Voice, List<Field>> voices = new HashMap<>();

    SourceDocuments(IndexedSource source, PassageDocument document) {
        this.source = source;
        this.document = document;
        border = new CodePoints(source.text());
        passages = Passage.of(source, border);
        codings = new PassageCodings(source, border);
        number = keyword(Shape.SOURCE, Long.toString(source.source()));
    }

    @Override
    public Iterator<Iterable<? extends IndexableField>> iterator() {
        Iterator<Passage> rest = passages.iterator();
        document.beginSource();
        return new Iterator<>() {
            private boolean begun;

            @Override
            public boolean hasNext() {
                return !begun || rest.hasNext();
            }

            @Override
            public Iterable<? extends IndexableField> next() {
                if (!begun) {
                    begun = true;
                    return head();
                }
                try {
                    return document(rest.next());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }

    private Document head() {
        List<Field> fields = new ArrayList<>();
        fields.add(number);
        fields.add(keyword(Shape.STUDY, Long.toString(source.study())));
        addValue(fields, Shape.TITLE, source.title());
        addValue(fields, Shape.KIND, source.kind());
        addValue(fields, Shape.SITE, source.site());
        addValue(fields, Shape.WAVE, source.wave());
        source.participants().forEach(participant -> addValue(fields, Shape.PARTICIPANT, participant));
        source.attributes().forEach((name, value) -> {
            fields.add(new StringField(Shape.ATTRIBUTE, Shape.whole(name, value), Field.Store.NO));
            Shape.loose(name, value).forEach(term -> fields.add(keyword(Shape.ATTRIBUTE, term)));
        });
        fields.add(new NumericDocValuesField(Shape.HEAD_STUDY, source.study()));
        fields.add(new NumericDocValuesField(Shape.HEAD_SOURCE, source.source()));
        fields.add(new NumericDocValuesField(Shape.HEAD_VERSION, source.version()));
        addSorted(fields, Shape.HEAD_TITLE, source.title());
        addSorted(fields, Shape.HEAD_KIND, source.kind());
        addSorted(fields, Shape.HEAD_SITE, source.site());
        addSorted(fields, Shape.HEAD_WAVE, source.wave());
        Document head = new Document();
        fields.forEach(head::add);
        return head;
    }

    private PassageDocument document(Passage passage) throws IOException {
        String text = source.text().substring(passage.start(), passage.end());
        Words words = document.begin(source.study(), text, border.toPoint(passage.start()));
        document.add(number);
        Voice voice = new Voice(passage.speaker(), passage.role(), passage.said());
        document.addAll(voices.computeIfAbsent(voice, SourceDocuments::fields));
        codings.addTo(document, passage, words);
        return document;
    }

    private static List<Field> fields(Voice voice) {
        List<Field> fields = new ArrayList<>();
        addSorted(fields, Shape.SPEAKER_VALUE, voice.speaker());
        addValue(fields, Shape.SPEAKER, voice.speaker());
        if (voice.said()) {
            fields.add(keyword(Shape.SAID, Filters.ANYBODY));
        }
        String anybody = voice.role() == null ? Filters.NO_PARTICIPANT : Filters.ANYBODY;
        fields.add(new StringField(Shape.ROLE, Shape.whole(anybody), Field.Store.NO));
        addValue(fields, Shape.ROLE, voice.role());
        return fields;
    }

    private static Field keyword(String name, String term) {
        return new StringField(name, new BytesRef(term), Field.Store.NO);
    }

    private static void addValue(List<Field> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.add(new StringField(name, Shape.whole(value), Field.Store.NO));
            Shape.loose(value).forEach(term -> fields.add(keyword(name, term)));
        }
    }

    private static void addSorted(List<Field> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.add(new SortedDocValuesField(name, new BytesRef(Shape.clipped(value))));
        }
    }
}
