package org.trigpoint.codebook;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.codebook.CodebookFact.ExampleAdded;
import org.trigpoint.codebook.CodebookFact.ExampleRemoved;
import org.trigpoint.coding.Passage;
import org.trigpoint.coding.PassageCheck;
import org.trigpoint.gestures.Gestures;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeExampleId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.CodingId;
import org.trigpoint.migrations.schema.tables.records.CodeExampleRecord;
import org.trigpoint.sources.Span;

/** Passages that show what a code means. */
@Service
@Transactional
public class CodeExampleService {

    private static final int NOTE_LONGEST = 2_000;

    private final CodebookRepository codebook;
    private final PassageCheck passages;
    private final Gestures gestures;
    private final Journal journal;

    CodeExampleService(CodebookRepository codebook, PassageCheck passages, Gestures gestures, Journal journal) {
        this.codebook = codebook;
        this.passages = passages;
        this.gestures = gestures;
        this.journal = journal;
    }

    /**
     * Makes a passage an example of a code, whether it is coded so or not.
     *
     * @param coder who does it
     * @param code which code
     * @param passage which words, on the source's present text version
     * @param note why it is one; may be empty, 2,000 characters at most
     * @return its key
     * @throws NotFound when the study has no such code or source
     * @throws Refusal when the text has changed since, the words are an example already, or the note is too long
     */
    public CodeExampleId add(Coder coder, CodeId code, Passage passage, String note) {
        AnalysisId analysis = codebook.analysisOf(coder, code);
        passages.demand(coder, passage);
        String said = note.strip();
        if (said.length() > NOTE_LONGEST) {
            throw new Refusal("A note on an example holds 2,000 characters at most: shorten it.");
        }
        CodeExampleRecord example = new CodeExampleRecord();
        example.setStudyId(coder.study());
        example.setAnalysisId(analysis);
        example.setCodeId(code);
        example.setSourceId(passage.source());
        example.setVersionId(passage.version());
        example.setSpanStart(passage.span().start());
        example.setSpanEnd(passage.span().end());
        example.setNote(said);
        example.setAddedBy(coder.person());
        gestures.begin(coder.study(), coder.person(), analysis, "Made a passage an example");
        List<CodeExampleId> made = codebook.insert(example);
        if (made.isEmpty()) {
            throw new Refusal("These words are an example of this code already.");
        }
        journal.record(
                coder.study(),
                coder.person(),
                new ExampleAdded(
                        analysis, code, made.getFirst(), passage.source(), passage.version(), passage.span(), said));
        return made.getFirst();
    }

    /**
     * Makes the words of a segment an example of its code.
     *
     * @param coder who does it
     * @param segment which; whoever coded it
     * @param note why it is one; may be empty, 2,000 characters at most
     * @return the example's key
     * @throws NotFound when the study has no such coding
     * @throws Refusal when the words are an example already, or the note is too long
     */
    public CodeExampleId addSegment(Coder coder, CodingId segment, String note) {
        CodebookRepository.Segment found = codebook.segment(coder, segment);
        return add(coder, found.code(), found.passage(), note);
    }

    /**
     * Takes an example away; the passage and its codings stay as they are.
     *
     * @param coder who does it
     * @param example which
     * @throws NotFound when the study has no such example
     */
    public void remove(Coder coder, CodeExampleId example) {
        CodeExampleRecord found = codebook.lock(coder, example);
        gestures.begin(coder.study(), coder.person(), found.getAnalysisId(), "Took an example away");
        codebook.delete(example);
        journal.record(
                coder.study(),
                coder.person(),
                new ExampleRemoved(
                        found.getAnalysisId(),
                        found.getCodeId(),
                        example,
                        found.getSourceId(),
                        new Span(found.getSpanStart(), found.getSpanEnd()),
                        found.getNote()));
    }
}
