package org.trigpoint.codes;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.codes.CodeFact.CodeReworded;
import org.trigpoint.codes.CodeFact.Rewording;
import org.trigpoint.gestures.Gestures;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.schema.tables.records.CodeRecord;

/** What a code means and when it is used, as a codebook says it. */
@Service
@Transactional
public class CodeWordingService {

    private final CodeRepository codes;
    private final Gestures gestures;
    private final Journal journal;

    CodeWordingService(CodeRepository codes, Gestures gestures, Journal journal) {
        this.codes = codes;
        this.gestures = gestures;
        this.journal = journal;
    }

    /**
     * Words a code anew, unless somebody else did since the words were read.
     *
     * @param coder who does it
     * @param code which
     * @param before the words that they had before them
     * @param after all of the words as they shall be
     * @throws NotFound when the study has no such code
     * @throws Refusal when a colleague wrote in between, so that nothing is overwritten, or a part is too long
     */
    public void reword(Coder coder, CodeId code, CodeWords before, CodeWords after) {
        CodeRecord found = codes.lock(coder, code);
        CodeWords present = CodeRepository.wordsOf(found);
        CodeWords wanted = after.checked();
        if (!present.checked().equals(before.checked())) {
            throw new Refusal(
                    "A colleague has worded this code anew since you opened it: copy your words, reload, and add them.");
        }
        List<Rewording> parts = parts(present, wanted);
        if (!parts.isEmpty()) {
            gestures.begin(
                    coder.study(),
                    coder.person(),
                    found.getAnalysisId(),
                    "Reworded \u201c" + found.getName() + "\u201d");
            codes.reword(code, wanted);
            journal.record(coder.study(), coder.person(), new CodeReworded(found.getAnalysisId(), code, parts));
        }
    }

    private static List<Rewording> parts(CodeWords before, CodeWords after) {
        List<Rewording> parts = new ArrayList<>();
        add(parts, "description", before.description(), after.description());
        add(parts, "when to use", before.whenToUse(), after.whenToUse());
        add(parts, "when not to use", before.whenNot(), after.whenNot());
        add(parts, "reasoning", word(before.reasoning()), word(after.reasoning()));
        add(parts, "depth", word(before.depth()), word(after.depth()));
        return parts;
    }

    private static void add(List<Rewording> parts, String part, String before, String after) {
        if (!Objects.equals(before, after)) {
            parts.add(new Rewording(part, before, after));
        }
    }

    private static String word(CodeWords.@Nullable Reasoning reasoning) {
        return reasoning == null ? "" : reasoning.word();
    }

    private static String word(CodeWords.@Nullable Depth depth) {
        return depth == null ? "" : depth.word();
    }
}
