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
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.schema.tables.records.CodeRecord;

/** What a code means and when it is used, as a codebook says it. */
@Service
@Transactional
public class CodeWordingService {

    private final CodeRepository codes;
    private final CodeService service;
    private final Gestures gestures;
    private final Journal journal;

    CodeWordingService(CodeRepository codes, CodeService service, Gestures gestures, Journal journal) {
        this.codes = codes;
        this.service = service;
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

    /**
     * Makes a code that says at once what it means: one thing to undo.
     *
     * @param coder who makes it
     * @param analysis the analysis it belongs to
     * @param parent the code it goes under; null for the top
     * @param label its name, what it means, which may be empty, and its colour; null lets it take its parent's, or the next
     * @return its key
     * @throws Refusal when the name is empty, too long or taken
     * @throws NotFound when the study has no such analysis or code
     */
    public CodeId make(Coder coder, AnalysisId analysis, @Nullable CodeId parent, CodeLabel label) {
        CodeId made = service.make(coder, analysis, parent, label.name(), label.colour());
        service.describe(coder, made, label.description());
        return made;
    }

    /**
     * Changes what a code is called, what it means and its colour, as one thing to undo.
     *
     * @param coder who does it
     * @param code which
     * @param label as it shall be; of a colour that is null it keeps its own
     * @throws NotFound when the study has no such code
     * @throws Refusal when the name is empty, too long or taken
     */
    public void relabel(Coder coder, CodeId code, CodeLabel label) {
        CodeRecord found = codes.lock(coder, code);
        beginTogether(coder, found, label, label.description().equals(found.getDescription()));
        service.describe(coder, code, label.description());
        called(coder, code, label);
    }

    /**
     * Writes the entry of a code anew, its words, name and colour, as one thing to undo.
     *
     * @param coder who does it
     * @param code which
     * @param label its name and colour as they shall be; its description is taken from {@code after}
     * @param before the words that they had before them
     * @param after all of the words as they shall be
     * @throws NotFound when the study has no such code
     * @throws Refusal as {@link #reword}, and when the name is empty, too long or taken
     */
    public void rewrite(Coder coder, CodeId code, CodeLabel label, CodeWords before, CodeWords after) {
        CodeRecord found = codes.lock(coder, code);
        beginTogether(
                coder,
                found,
                label,
                after.checked().equals(CodeRepository.wordsOf(found).checked()));
        reword(coder, code, before, after);
        called(coder, code, label);
    }

    private void called(Coder coder, CodeId code, CodeLabel label) {
        service.rename(coder, code, label.name());
        Integer colour = label.colour();
        if (colour != null) {
            service.recolour(coder, code, colour);
        }
    }

    /** Where several parts change, the gesture is called after all of them; where one does, after that one. */
    private void beginTogether(Coder coder, CodeRecord code, CodeLabel label, boolean sameWords) {
        Integer colour = label.colour();
        boolean sameName = label.name().strip().equals(code.getName());
        boolean sameColour = colour == null || colour == code.getColour().intValue();
        if ((sameWords ? 0 : 1) + (sameName ? 0 : 1) + (sameColour ? 0 : 1) > 1) {
            gestures.begin(
                    coder.study(),
                    coder.person(),
                    code.getAnalysisId(),
                    "Rewrote the entry of \u201c" + code.getName() + "\u201d");
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
