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
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * A source as a block of Lucene documents: one head with what is true of all of it, then its passages in the order of
 * the text. Lucene keeps a block together for ever, so that the passages of a source are a range. Made lazily: a document is
 * valid until the next one is asked for.
 */
final class SourceDocuments implements Iterable<Iterable<? extends IndexableField>> {
    private static final FieldType WORDS = words();

    private final IndexedSource source;
    private final WordReader reader;
    private final CodePoints border;
    private final List<Passage> passages;
    private final List<IndexedCoding> codings;
    private final List<Field> shared = new ArrayList<>();
    private final Map<String, List<Field>> speakers = new HashMap<>();
    private int codingsBehind;

    SourceDocuments(IndexedSource source, WordReader reader) {
        this.source = source;
        this.reader = reader;
        border = new CodePoints(source.text());
        passages = Passage.of(source);
        codings = source.codings().stream()
                .map(c -> new IndexedCoding(
                        c.analysis(), c.code(), c.coder(), border.toUnit(c.start()), border.toUnit(c.end())))
                .sorted((a, b) -> Integer.compare(a.start(), b.start()))
                .toList();
        shared.add(keyword(Shape.STUDY, Long.toString(source.study())));
        shared.add(keyword(Shape.SOURCE, Long.toString(source.source())));
        addValue(shared, Shape.TITLE, source.title());
        addValue(shared, Shape.KIND, source.kind());
        addValue(shared, Shape.SITE, source.site());
        addValue(shared, Shape.WAVE, source.wave());
        source.participants().forEach(participant -> addValue(shared, Shape.PARTICIPANT, participant));
        source.attributes().forEach((name, value) -> {
            shared.add(new StringField(Shape.ATTRIBUTE, Shape.whole(name, value), Field.Store.NO));
            Shape.loose(name, value).forEach(term -> shared.add(keyword(Shape.ATTRIBUTE, term)));
        });
    }

    private static FieldType words() {
        FieldType type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        type.setOmitNorms(true);
        type.freeze();
        return type;
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

    private static List<Field> speaker(String label) {
        List<Field> fields = new ArrayList<>();
        addValue(fields, Shape.SPEAKER, label);
        return fields;
    }

    @Override
    public Iterator<Iterable<? extends IndexableField>> iterator() {
        Iterator<Passage> rest = passages.iterator();
        return new Iterator<>() {
            private boolean begun;

            @Override
            public boolean hasNext() {
                return !begun || rest.hasNext();
            }

            @Override
            public Document next() {
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
        head.add(keyword(Shape.SOURCE, Long.toString(source.source())));
        head.add(new NumericDocValuesField(Shape.HEAD_STUDY, source.study()));
        head.add(new NumericDocValuesField(Shape.HEAD_SOURCE, source.source()));
        head.add(new NumericDocValuesField(Shape.HEAD_VERSION, source.version()));
        addSorted(head, Shape.HEAD_TITLE, source.title());
        addSorted(head, Shape.HEAD_KIND, source.kind());
        addSorted(head, Shape.HEAD_SITE, source.site());
        addSorted(head, Shape.HEAD_WAVE, source.wave());
        return head;
    }

    private static void addSorted(Document document, String name, @Nullable String value) {
        if (value != null) {
            document.add(new SortedDocValuesField(name, new BytesRef(Shape.clipped(value))));
        }
    }

    private Document document(Passage passage) throws IOException {
        String text = source.text().substring(passage.start(), passage.end());
        Words words = reader.read(text);
        Document document = new Document();
        shared.forEach(document::add);
        addSorted(document, Shape.SPEAKER_VALUE, passage.speaker());
        if (passage.speaker() != null) {
            speakers.computeIfAbsent(passage.speaker(), SourceDocuments::speaker)
                    .forEach(document::add);
        }
        addVoice(document, passage);
        document.add(new Field(Shape.wordsOf(source.study()), new TermStream(words), WORDS));
        document.add(new StoredField(Shape.START, border.toPoint(passage.start())));
        document.add(new StoredField(Shape.TEXT, text));
        document.add(new StoredField(Shape.OFFSETS, Offsets.encode(words)));
        addCodings(document, passage, words);
        return document;
    }

    private static void addVoice(Document document, Passage passage) {
        if (passage.said()) {
            document.add(keyword(Shape.SAID, Filters.ANYBODY));
        }
        if (passage.role() == null) {
            document.add(new StringField(Shape.ROLE, Shape.whole(Filters.NO_PARTICIPANT), Field.Store.NO));
            return;
        }
        document.add(new StringField(Shape.ROLE, Shape.whole(Filters.ANYBODY), Field.Store.NO));
        List<Field> role = new ArrayList<>();
        addValue(role, Shape.ROLE, passage.role());
        role.forEach(document::add);
    }

    private void addCodings(Document document, Passage passage, Words words) throws IOException {
        while (codingsBehind < codings.size() && codings.get(codingsBehind).end() <= passage.start()) {
            codingsBehind++;
        }
        List<IndexedCoding> here = new ArrayList<>();
        for (IndexedCoding coding : codings.subList(codingsBehind, codings.size())) {
            if (coding.start() >= passage.end()) {
                break;
            }
            if (coding.end() > passage.start()) {
                here.add(new IndexedCoding(
                        coding.analysis(),
                        coding.code(),
                        coding.coder(),
                        Math.max(0, coding.start() - passage.start()),
                        Math.min(passage.end(), coding.end()) - passage.start()));
            }
        }
        if (!here.isEmpty()) {
            document.add(new BinaryDocValuesField(Shape.CODINGS, CodingSpans.encode(source.source(), here, words)));
            here.stream()
                    .map(coding -> Shape.coded(coding.analysis(), coding.code()))
                    .distinct()
                    .forEach(term -> document.add(keyword(Shape.CODED, term)));
        }
    }
}
