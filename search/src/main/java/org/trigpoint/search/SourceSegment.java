package org.trigpoint.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.trigpoint.search.segment.Numbers;
import org.trigpoint.search.segment.Postings;
import org.trigpoint.search.segment.SegmentDraft;
import org.trigpoint.search.segment.Stretches;

/**
 * Many sources as one segment of the index, made without Lucene's buffers: words are numbers of a lexicon already, and to
 * sort numbers takes less than to look each word up once more. It holds exactly what {@link SourceDocuments} would.
 */
final class SourceSegment {
    /** Each character takes six bytes or so until the segment is written; two segments are made at a time. */
    private static final long MOST_TEXT =
            Math.min(36_000_000, Runtime.getRuntime().maxMemory() / 32);

    private static final int MOST_WORDS = 120_000;

    private record Coded(long analysis, long code) {}

    private final WordReader reader;
    private final WordTerms terms;
    private final SegmentDraft draft = new SegmentDraft();
    private final List<Term> sources = new ArrayList<>();
    private final Map<Coded, IntConsumer> codes = new HashMap<>();
    private long text;

    /** Takes a reader that reads nothing else meanwhile. */
    SourceSegment(WordReader reader) {
        this.reader = reader;
        terms = reader.begin();
    }

    void add(IndexedSource source) throws IOException {
        text += source.text().length();
        reader.beginSource();
        new Block(source).add();
    }

    /** Whether it is time to write it. */
    boolean full() {
        return text > MOST_TEXT || reader.size() > MOST_WORDS;
    }

    /** Puts it into the index in place of what was there of its sources. */
    void putInto(IndexWriter writer) throws IOException {
        if (sources.isEmpty()) {
            return;
        }
        try (ByteBuffersDirectory made = new ByteBuffersDirectory()) {
            draft.writeTo(made);
            writer.deleteDocuments(sources.toArray(Term[]::new));
            writer.addIndexes(made);
        }
    }

    /** What adds these things to a document, once it is known which. */
    private List<IntConsumer> marks(List<Told> told) {
        List<IntConsumer> marks = new ArrayList<>();
        for (Told one : told) {
            marks.add(
                    switch (one) {
                        case Told.Keyword keyword -> draft.keyword(keyword.field(), keyword.term());
                        case Told.Value value -> draft.value(value.field(), value.value());
                        case Told.Figure figure ->
                            document -> draft.numbers(figure.field()).add(document, figure.number());
                    });
        }
        return marks;
    }

    private IntConsumer mark(Coded code) {
        return codes.computeIfAbsent(
                code, one -> draft.keyword(Shape.CODED, new BytesRef(Shape.coded(one.analysis(), one.code()))));
    }

    /** One source on its way into the segment. */
    private final class Block {
        private final IndexedSource source;
        private final CodePoints border;
        private final PassageCodings codings;
        private final IntConsumer number;
        private final Map<Voice, List<IntConsumer>> voices = new HashMap<>();

        Block(IndexedSource source) {
            this.source = source;
            border = new CodePoints(source.text());
            codings = new PassageCodings(source, border);
            BytesRef term = Told.number(source);
            number = draft.keyword(Shape.SOURCE, term);
            sources.add(new Term(Shape.SOURCE, term));
        }

        void add() throws IOException {
            int head = draft.begin();
            number.accept(head);
            marks(Told.ofHead(source)).forEach(mark -> mark.accept(head));
            List<Passage> passages = Passage.of(source, border);
            if (!passages.isEmpty()) {
                addAll(passages);
            }
        }

        private void addAll(List<Passage> passages) throws IOException {
            Postings words = draft.words(Shape.wordsOf(source.study()), terms);
            Numbers starts = draft.numbers(Shape.START);
            Stretches texts = draft.stretches(Shape.TEXT);
            byte[] bytes = source.text().getBytes(StandardCharsets.UTF_8);
            // A unit that is more than one byte makes the text longer: here none is, and places in both are the same.
            boolean plain = bytes.length == source.text().length();
            for (Passage passage : passages) {
                String cut = source.text().substring(passage.start(), passage.end());
                byte[] own = plain ? bytes : cut.getBytes(StandardCharsets.UTF_8);
                int document = draft.begin();
                starts.add(document, border.toPoint(passage.start()));
                texts.add(document, own, plain ? passage.start() : 0, plain ? cut.length() : own.length);
                describe(passage, document);
                Words read = reader.readOn(cut);
                addWords(read, words, document);
                addCodings(codings.within(passage), read, document);
            }
        }

        private void describe(Passage passage, int document) {
            number.accept(document);
            for (IntConsumer mark : voices.computeIfAbsent(Voice.of(passage), voice -> marks(Told.ofVoice(voice)))) {
                mark.accept(document);
            }
        }

        private void addCodings(List<IndexedCoding> here, Words words, int document) throws IOException {
            if (!here.isEmpty()) {
                BytesRef spans = CodingSpans.encode(source.source(), here, words);
                draft.stretches(Shape.CODINGS).add(document, spans.bytes, spans.offset, spans.length);
                here.forEach(coding ->
                        mark(new Coded(coding.analysis(), coding.code())).accept(document));
            }
        }
    }

    /** Words at their positions and, with the first of each in a source, its entries beside it. */
    private static void addWords(Words words, Postings postings, int document) {
        for (int i = 0; i < words.size(); i++) {
            int word = words.word(i);
            postings.add(document, WordTerms.exact(word));
            if (words.tell(i)) {
                Forms forms = words.forms(i);
                if (forms.ofStem() != null) {
                    postings.addBeside(document, WordTerms.ofStem(word));
                }
                if (forms.ofFolded() != null) {
                    postings.addBeside(document, WordTerms.ofFolded(word));
                }
            }
        }
    }
}
