package org.trigpoint.codes;

import static org.trigpoint.migrations.schema.Tables.CODING;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.codes.CodeFact.CodeDescribed;
import org.trigpoint.codes.CodeFact.CodeMade;
import org.trigpoint.codes.CodeFact.CodeMoved;
import org.trigpoint.codes.CodeFact.CodeRecoloured;
import org.trigpoint.codes.CodeFact.CodeRemoved;
import org.trigpoint.codes.CodeFact.CodeRenamed;
import org.trigpoint.gestures.Gestures;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.schema.tables.records.CodeRecord;
import org.trigpoint.sources.SourceChanges;

/** What can be done with the codes of an analysis. */
@Service
@Transactional
public class CodeService {

    private static final int HUES = 12;

    private final CodeRepository codes;
    private final DSLContext sql;
    private final Gestures gestures;
    private final SourceChanges changes;
    private final Journal journal;

    CodeService(CodeRepository codes, DSLContext sql, Gestures gestures, SourceChanges changes, Journal journal) {
        this.codes = codes;
        this.sql = sql;
        this.gestures = gestures;
        this.changes = changes;
        this.journal = journal;
    }

    /**
     * Makes a code, after its siblings.
     *
     * @param coder who makes it
     * @param analysis the analysis it belongs to
     * @param parent the code it goes under; null for the top
     * @param name 1 to 200 characters, unique among its siblings whatever the case
     * @param colour 0 to 11; null lets it take its parent's, or the next of the palette
     * @return its key
     * @throws Refusal when the name is empty, too long or taken
     * @throws NotFound when the study has no such analysis or code
     */
    public CodeId make(
            Coder coder, AnalysisId analysis, @Nullable CodeId parent, String name, @Nullable Integer colour) {
        codes.lockTree(coder, analysis);
        CodeRecord above = parent == null ? null : parentIn(coder, analysis, parent);
        String wanted = free(analysis, parent, name, null);
        int position = codes.afterLast(analysis, parent);
        int hue = colour != null ? checked(colour) : above != null ? above.getColour() : position % HUES;
        CodeRecord fresh = new CodeRecord();
        fresh.setStudyId(coder.study());
        fresh.setAnalysisId(analysis);
        fresh.setParentId(parent);
        fresh.setName(wanted);
        fresh.setColour((short) hue);
        fresh.setPosition(position);
        fresh.setMadeBy(coder.person());
        begin(coder, fresh, "Made the code \u201c" + wanted + "\u201d");
        CodeId code = codes.insert(fresh);
        journal.record(coder.study(), coder.person(), new CodeMade(analysis, code, wanted, parent, hue));
        return code;
    }

    /**
     * Gives a code another name.
     *
     * @param coder who does it
     * @param code which
     * @param name 1 to 200 characters, unique among its siblings
     * @throws Refusal when the name is empty, too long or taken
     */
    public void rename(Coder coder, CodeId code, String name) {
        CodeRecord found = codes.lock(coder, code);
        String before = found.getName();
        String wanted = free(found.getAnalysisId(), found.getParentId(), name, code);
        if (!wanted.equals(before)) {
            begin(coder, found, "Renamed \u201c" + before + "\u201d to \u201c" + wanted + "\u201d");
            found.setName(wanted);
            codes.change(found);
            journal.record(coder.study(), coder.person(), new CodeRenamed(found.getAnalysisId(), code, before, wanted));
        }
    }

    /**
     * Writes down what a code means and when to use it.
     *
     * @param coder who does it
     * @param code which
     * @param description the whole description; may be empty
     */
    public void describe(Coder coder, CodeId code, String description) {
        CodeRecord found = codes.lock(coder, code);
        String before = found.getDescription();
        if (!description.equals(before)) {
            begin(coder, found, "Described \u201c" + found.getName() + "\u201d");
            found.setDescription(description);
            codes.change(found);
            journal.record(
                    coder.study(), coder.person(), new CodeDescribed(found.getAnalysisId(), code, before, description));
        }
    }

    /**
     * Gives a code another colour.
     *
     * @param coder who does it
     * @param code which
     * @param colour 0 to 11
     */
    public void recolour(Coder coder, CodeId code, int colour) {
        CodeRecord found = codes.lock(coder, code);
        int before = found.getColour();
        if (checked(colour) != before) {
            begin(coder, found, "Gave \u201c" + found.getName() + "\u201d another colour");
            found.setColour((short) colour);
            codes.change(found);
            journal.record(
                    coder.study(), coder.person(), new CodeRecoloured(found.getAnalysisId(), code, before, colour));
        }
    }

    /**
     * Moves a code, and all that stand under it, to another place of the tree.
     *
     * @param coder who does it
     * @param code which
     * @param parent where it goes; null for the top
     * @param position its place among the children there, from 0; beyond the last means the last
     * @throws Refusal when it would stand under itself, or a sibling there has its name
     */
    public void move(Coder coder, CodeId code, @Nullable CodeId parent, int position) {
        CodeRecord found = codes.lock(coder, code);
        AnalysisId analysis = found.getAnalysisId();
        if (parent != null) {
            parentIn(coder, analysis, parent);
            if (codes.withSubcodes(analysis, code).contains(parent)) {
                throw new Refusal(
                        "A code can't stand under itself: choose another place for “" + found.getName() + "”.");
            }
        }
        free(analysis, parent, found.getName(), code);
        CodeId parentBefore = found.getParentId();
        int positionBefore = found.getPosition();
        int place = Math.clamp(position, 0, codes.afterLast(analysis, parent));
        begin(coder, found, "Moved \u201c" + found.getName() + "\u201d in the tree");
        codes.pushDown(analysis, parent, place);
        found.setParentId(parent);
        found.setPosition(place);
        codes.change(found);
        journal.record(
                coder.study(),
                coder.person(),
                new CodeMoved(analysis, code, parentBefore, parent, positionBefore, place));
    }

    /**
     * Puts a code and all that stand under it in the bin. Their codings stay with them, out of every count and view.
     *
     * @param coder who does it
     * @param code which
     * @return how many segments went out of view
     */
    public int remove(Coder coder, CodeId code) {
        CodeRecord found = codes.lock(coder, code);
        List<CodeId> all = codes.withSubcodes(found.getAnalysisId(), code);
        begin(coder, found, "Removed \u201c" + found.getName() + "\u201d");
        codes.setRemoved(all, OffsetDateTime.now(ZoneOffset.UTC));
        int segments = sql.fetchCount(CODING, CODING.CODE_ID.in(all));
        changes.changed(coder.study(), sourcesOf(all));
        journal.record(coder.study(), coder.person(), new CodeRemoved(found.getAnalysisId(), code, all, segments));
        return segments;
    }

    private void begin(Coder coder, CodeRecord code, String sentence) {
        gestures.begin(coder.study(), coder.person(), code.getAnalysisId(), sentence);
    }

    private List<SourceId> sourcesOf(List<CodeId> codesOf) {
        return sql.selectDistinct(CODING.SOURCE_ID)
                .from(CODING)
                .where(CODING.CODE_ID.in(codesOf))
                .fetch(CODING.SOURCE_ID);
    }

    private CodeRecord parentIn(Coder coder, AnalysisId analysis, CodeId parent) {
        CodeRecord above = codes.lock(coder, parent);
        if (!above.getAnalysisId().equals(analysis)) {
            throw new NotFound();
        }
        return above;
    }

    private String free(AnalysisId analysis, @Nullable CodeId parent, String name, @Nullable CodeId but) {
        String wanted = name.strip().replaceAll("\\s+", " ");
        if (wanted.isEmpty() || wanted.length() > 200) {
            throw new Refusal("Give the code a name of 1 to 200 characters.");
        }
        if (codes.taken(analysis, parent, wanted, but)) {
            throw new Refusal(
                    "There is a code “" + wanted + "” at this place already: use it, or choose another name.");
        }
        return wanted;
    }

    private static int checked(int colour) {
        if (colour < 0 || colour >= HUES) {
            throw new IllegalArgumentException("There is no hue " + colour + " among the twelve.");
        }
        return colour;
    }
}
