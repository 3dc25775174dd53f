package org.trigpoint.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;

/**
 * A source as a block of Lucene documents: one head with what is true of all of it, then its passages in the order of
 * the text. Lucene keeps a block together for ever, so that the passages of a source are a range, and nothing that the head
 * says need stand at any of them but the number that all of them are deleted by. Made lazily: a document is valid until the
 * next one is asked for.
 */
final class SourceDocuments implements Iterable<Iterable<? extends IndexableField>> {
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
        number = keyword(Shape.SOURCE, Told.number(source));
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
        Document head = new Document();
        head.add(number);
        fields(Told.ofHead(source)).forEach(head::add);
        return head;
    }

    private PassageDocument document(Passage passage) throws IOException {
        String text = source.text().substring(passage.start(), passage.end());
        Words words = document.begin(source.study(), text, border.toPoint(passage.start()));
        document.add(number);
        document.addAll(voices.computeIfAbsent(Voice.of(passage), voice -> fields(Told.ofVoice(voice))));
        addCodings(codings.within(passage), words);
        return document;
    }

    private void addCodings(List<IndexedCoding> here, Words words) throws IOException {
        if (!here.isEmpty()) {
            document.add(new BinaryDocValuesField(Shape.CODINGS, CodingSpans.encode(source.source(), here, words)));
            here.stream()
                    .map(coding -> Shape.coded(coding.analysis(), coding.code()))
                    .distinct()
                    .forEach(term -> document.add(keyword(Shape.CODED, new BytesRef(term))));
        }
    }

    private static List<Field> fields(List<Told> told) {
        List<Field> fields = new ArrayList<>();
        for (Told one : told) {
            fields.add(
                    switch (one) {
                        case Told.Keyword keyword -> keyword(keyword.field(), keyword.term());
                        case Told.Value value -> new SortedDocValuesField(value.field(), value.value());
                        case Told.Figure figure -> new NumericDocValuesField(figure.field(), figure.number());
                    });
        }
        return fields;
    }

    private static Field keyword(String name, BytesRef term) {
        return new StringField(name, term, Field.Store.NO);
    }
}
