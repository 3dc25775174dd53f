package org.trigpoint.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;

/**
 * The Lucene document of a passage, one for each thread that indexes. Lucene is done with it before it asks for the next,
 * and to write the same fields anew costs less than to make others. The text lies beside the passage as it is: to press it
 * takes longer than to write it down, and every line of a page would wait for its unpacking.
 */
final class PassageDocument implements Iterable<IndexableField> {
    private static final FieldType WORDS = words();

    private final WordReader reader;
    private final TermStream stream;
    private final Field start = new NumericDocValuesField(Shape.START, 0);
    private final Field text = new BinaryDocValuesField(Shape.TEXT, new BytesRef());
    private final List<IndexableField> fields = new ArrayList<>();
    private Field words;

    PassageDocument(WordReader reader) {
        this.reader = reader;
        stream = new TermStream(reader.read(""));
        words = new Field(Shape.wordsOf(0), stream, WORDS);
    }

    private static FieldType words() {
        FieldType type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        type.setOmitNorms(true);
        type.freeze();
        return type;
    }

    /** Says that the passages that come are those of another source, or of the same once more. */
    void beginSource() {
        reader.beginSource();
    }

    /** Begins with a text of a study that starts at a code point of its source, and gives its words. */
    Words begin(long study, String passage, int startPoint) {
        String name = Shape.wordsOf(study);
        if (!name.equals(words.name())) {
            words = new Field(name, stream, WORDS);
        }
        text.setBytesValue(passage.getBytes(StandardCharsets.UTF_8));
        start.setLongValue(startPoint);
        fields.clear();
        fields.add(words);
        fields.add(start);
        fields.add(text);
        return reader.read(passage);
    }

    void add(IndexableField field) {
        fields.add(field);
    }

    void addAll(List<Field> more) {
        fields.addAll(more);
    }

    @Override
    public Iterator<IndexableField> iterator() {
        return fields.iterator();
    }
}
