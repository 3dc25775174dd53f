package org.trigpoint.search;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/** All that a segment of an index holds, as lines that can be compared. */
final class Contents {
    private final LeafReader leaf;
    private final List<String> lines = new ArrayList<>();

    private Contents(LeafReader leaf) {
        this.leaf = leaf;
    }

    /** Fields in the order of their names, their terms and places, and the values of each document. */
    static List<String> of(LeafReader leaf) throws IOException {
        Contents contents = new Contents(leaf);
        contents.lines.add(leaf.maxDoc() + " documents, " + leaf.numDocs() + " live");
        List<String> fields = new ArrayList<>();
        leaf.getFieldInfos().forEach(field -> fields.add(field.name));
        fields.sort(null);
        for (String name : fields) {
            contents.add(leaf.getFieldInfos().fieldInfo(name));
        }
        return contents.lines;
    }

    private void add(FieldInfo field) throws IOException {
        lines.add(field.name + ": " + field.getIndexOptions() + ", " + field.getDocValuesType() + ", "
                + field.omitsNorms() + ", " + field.attributes());
        Terms terms = leaf.terms(field.name);
        if (terms != null) {
            lines.add(terms.size() + " terms, " + terms.getSumTotalTermFreq() + ", " + terms.getSumDocFreq() + ", "
                    + terms.getDocCount());
            TermsEnum each = terms.iterator();
            for (BytesRef term = each.next(); term != null; term = each.next()) {
                lines.add(term + ": " + each.docFreq() + ", " + each.totalTermFreq() + " " + places(each));
            }
        }
        switch (field.getDocValuesType()) {
            case NUMERIC -> addNumbers(leaf.getNumericDocValues(field.name));
            case BINARY -> addBytes(leaf.getBinaryDocValues(field.name));
            case SORTED -> addSorted(leaf.getSortedDocValues(field.name));
            default -> lines.add("no values");
        }
    }

    private static String places(TermsEnum term) throws IOException {
        StringBuilder places = new StringBuilder();
        PostingsEnum postings = term.postings(null, PostingsEnum.POSITIONS);
        while (postings.nextDoc() != NO_MORE_DOCS) {
            places.append(postings.docID()).append(':');
            for (int i = 0; i < postings.freq(); i++) {
                places.append(postings.nextPosition()).append(',');
            }
        }
        return places.toString();
    }

    private void addNumbers(NumericDocValues values) throws IOException {
        while (values.nextDoc() != NO_MORE_DOCS) {
            lines.add(values.docID() + " = " + values.longValue());
        }
    }

    private void addBytes(BinaryDocValues values) throws IOException {
        while (values.nextDoc() != NO_MORE_DOCS) {
            lines.add(values.docID() + " = " + values.binaryValue());
        }
    }

    private void addSorted(SortedDocValues values) throws IOException {
        while (values.nextDoc() != NO_MORE_DOCS) {
            lines.add(values.docID() + " = " + values.ordValue() + " " + values.lookupOrd(values.ordValue()));
        }
    }
}
