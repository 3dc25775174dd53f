package org.trigpoint.codebook;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.codebook.CodebookFact.CodeGroupMade;
import org.trigpoint.codebook.CodebookFact.CodeGroupRemoved;
import org.trigpoint.codebook.CodebookFact.CodeGroupRenamed;
import org.trigpoint.codebook.CodebookFact.CodeUngrouped;
import org.trigpoint.codebook.CodebookFact.CodesGrouped;
import org.trigpoint.gestures.Gestures;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeGroupId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.schema.tables.records.CodeGroupRecord;

/** Groups of codes. A code stands once in the tree and can be in several groups. */
@Service
@Transactional
public class CodeGroupService {

    private final CodebookRepository codebook;
    private final Gestures gestures;
    private final Journal journal;

    CodeGroupService(CodebookRepository codebook, Gestures gestures, Journal journal) {
        this.codebook = codebook;
        this.gestures = gestures;
        this.journal = journal;
    }

    /**
     * Makes a group.
     *
     * @param coder who makes it
     * @param analysis the analysis it belongs to
     * @param name 1 to 200 characters, unique in the analysis whatever the case
     * @return its key
     * @throws NotFound when the study has no such analysis
     * @throws Refusal when the name is empty, too long or taken
     */
    public CodeGroupId make(Coder coder, AnalysisId analysis, String name) {
        codebook.lock(coder, analysis);
        String wanted = free(analysis, name, null);
        begin(coder, analysis, "Made the group", wanted);
        CodeGroupId group = codebook.make(coder, analysis, wanted);
        journal.record(coder.study(), coder.person(), new CodeGroupMade(analysis, group, wanted));
        return group;
    }

    /**
     * Gives a group another name.
     *
     * @param coder who does it
     * @param group which
     * @param name 1 to 200 characters, unique in the analysis
     * @throws NotFound when the study has no such group
     * @throws Refusal when the name is empty, too long or taken
     */
    public void rename(Coder coder, CodeGroupId group, String name) {
        CodeGroupRecord found = codebook.lock(coder, group);
        String before = found.getName();
        String wanted = free(found.getAnalysisId(), name, group);
        if (!wanted.equals(before)) {
            begin(coder, found.getAnalysisId(), "Renamed the group", before);
            codebook.rename(group, wanted);
            journal.record(
                    coder.study(), coder.person(), new CodeGroupRenamed(found.getAnalysisId(), group, before, wanted));
        }
    }

    /**
     * Puts a group in the bin; its codes stay as they are.
     *
     * @param coder who does it
     * @param group which
     * @throws NotFound when the study has no such group
     */
    public void remove(Coder coder, CodeGroupId group) {
        CodeGroupRecord found = codebook.lock(coder, group);
        begin(coder, found.getAnalysisId(), "Removed the group", found.getName());
        codebook.remove(group);
        journal.record(
                coder.study(), coder.person(), new CodeGroupRemoved(found.getAnalysisId(), group, found.getName()));
    }

    /**
     * Puts codes into a group; those that are in it stay.
     *
     * @param coder who does it
     * @param group which
     * @param codes codes of the same analysis
     * @throws NotFound when the study has no such group, or the analysis no such code
     */
    public void put(Coder coder, CodeGroupId group, Collection<CodeId> codes) {
        CodeGroupRecord found = codebook.lock(coder, group);
        begin(
                coder,
                found.getAnalysisId(),
                codes.size() == 1 ? "Put a code into the group" : "Put " + codes.size() + " codes into the group",
                found.getName());
        List<CodeId> fresh = codebook.put(found, codes);
        if (!fresh.isEmpty()) {
            journal.record(
                    coder.study(),
                    coder.person(),
                    new CodesGrouped(found.getAnalysisId(), group, found.getName(), fresh));
        }
    }

    /**
     * Takes a code out of a group.
     *
     * @param coder who does it
     * @param group which
     * @param code which; nothing happens when it is not in the group
     * @throws NotFound when the study has no such group
     */
    public void take(Coder coder, CodeGroupId group, CodeId code) {
        CodeGroupRecord found = codebook.lock(coder, group);
        begin(coder, found.getAnalysisId(), "Took a code out of the group", found.getName());
        if (codebook.take(group, code)) {
            journal.record(
                    coder.study(),
                    coder.person(),
                    new CodeUngrouped(found.getAnalysisId(), group, found.getName(), code));
        }
    }

    private void begin(Coder coder, AnalysisId analysis, String did, String group) {
        gestures.begin(coder.study(), coder.person(), analysis, did + " \u201c" + group + "\u201d");
    }

    private String free(AnalysisId analysis, String name, @Nullable CodeGroupId but) {
        String wanted = name.strip().replaceAll("\\s+", " ");
        if (wanted.isEmpty() || wanted.length() > 200) {
            throw new Refusal("Give the group a name of 1 to 200 characters.");
        }
        if (codebook.taken(analysis, wanted, but)) {
            throw new Refusal("There is a group \u201c" + wanted + "\u201d already: choose another name.");
        }
        return wanted;
    }
}
