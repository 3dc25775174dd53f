package org.trigpoint.recoding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.codes.CodeMerging;
import org.trigpoint.coding.CodingMoves;
import org.trigpoint.coding.CodingMoves.Given;
import org.trigpoint.gestures.Gestures;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.StudyId;

/** Merges codes: their segments, subcodes, themes, groups, examples, memos and words go to the code that is kept. */
@Service
@Transactional
public class CodeMergeService {

    private final CodeMerging codes;
    private final CodingMoves codings;
    private final MergeOutlook outlook;
    private final RestingOnCodes resting;
    private final Gestures gestures;
    private final Journal journal;

    CodeMergeService(
            CodeMerging codes,
            CodingMoves codings,
            MergeOutlook outlook,
            RestingOnCodes resting,
            Gestures gestures,
            Journal journal) {
        this.codes = codes;
        this.codings = codings;
        this.outlook = outlook;
        this.resting = resting;
        this.gestures = gestures;
        this.journal = journal;
    }

    /**
     * What merging would do; nothing is done.
     *
     * @param coder who asks
     * @param kept the code that stays
     * @param merged the codes that would go to the bin
     * @return the plan, as things stand
     * @throws NotFound when the study has no such code, or they are not of one analysis
     * @throws Refusal when no other code is named, or the coder sees one site alone
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public MergePlan plan(Coder coder, CodeId kept, Collection<CodeId> merged) {
        demandAllSites(coder);
        CodeMerging.Joining joining = codes.foresee(coder.study(), kept, merged);
        return outlook.of(coder.study(), joining, codings.of(coder.study(), all(joining)));
    }

    /**
     * Merges codes into another. Segments of the same coder that overlap become one; every word that carried one of the
     * codes by a coder carries the kept code by that coder afterwards, and no other word does. Who coded stays who coded.
     *
     * @param coder who does it
     * @param kept the code that stays
     * @param merged the codes that go to the bin
     * @return what was done
     * @throws NotFound when the study has no such code, or they are not of one analysis
     * @throws Refusal when no other code is named, or the coder sees one site alone
     */
    public MergePlan merge(Coder coder, CodeId kept, Collection<CodeId> merged) {
        demandAllSites(coder);
        StudyId study = coder.study();
        CodeMerging.Joining joining = codes.begin(study, kept, merged);
        List<Given> segments = codings.hold(study, all(joining));
        MergePlan plan = outlook.of(study, joining, segments);
        JoinedSegments after = JoinedSegments.of(kept, segments);
        gestures.begin(study, coder.person(), joining.analysis(), sentence(joining));
        move(kept, after);
        List<CodeId> goers =
                joining.merged().stream().map(CodeMerging.Named::code).toList();
        RestingOnCodes.Carried carried = resting.carry(study, joining.analysis(), goers, kept);
        // Last, for what is undone goes backwards: nothing comes back to a code that is still in the bin.
        codes.join(joining);
        journal.record(study, coder.person(), fact(joining, plan, after, carried));
        return plan;
    }

    private static void demandAllSites(Coder coder) {
        if (coder.onlySite() != null) {
            throw new Refusal(
                    "Merging codes changes the segments of all sites: ask a colleague who sees every site to do it.");
        }
    }

    private static List<CodeId> all(CodeMerging.Joining joining) {
        return Stream.concat(Stream.of(joining.kept()), joining.merged().stream())
                .map(CodeMerging.Named::code)
                .toList();
    }

    private void move(CodeId kept, JoinedSegments after) {
        codings.remove(
                after.joined().stream().flatMap(one -> one.gone().stream()).toList());
        codings.recode(after.moved(), kept);
        codings.put(after.joined().stream()
                .map(one -> one.into().under(kept).over(one.whole()))
                .toList());
    }

    private static String sentence(CodeMerging.Joining joining) {
        return "Merged "
                + joining.merged().stream()
                        .map(one -> "\u201c" + one.name() + "\u201d")
                        .collect(Collectors.joining(", "))
                + " into \u201c" + joining.kept().name() + "\u201d";
    }

    private static CodesMerged fact(
            CodeMerging.Joining joining, MergePlan plan, JoinedSegments after, RestingOnCodes.Carried carried) {
        Map<CodeId, List<Given>> moved = after.moved().stream().collect(Collectors.groupingBy(Given::code));
        List<CodesMerged.Recoded> recoded = new ArrayList<>();
        moved.forEach((from, ofCode) -> recoded.add(
                new CodesMerged.Recoded(from, ofCode.stream().map(Given::id).toList())));
        List<CodesMerged.Join> joins = after.joined().stream()
                .map(one -> new CodesMerged.Join(
                        one.into().id(), one.into().code(), one.into().span(), one.whole(), one.gone()))
                .toList();
        return new CodesMerged(
                joining.analysis(),
                joining.kept().code(),
                joining.merged().stream().map(CodeMerging.Named::code).toList(),
                joining.merged().stream().map(CodeMerging.Named::name).toList(),
                plan.from().stream().mapToInt(MergePlan.From::segments).sum(),
                plan.joined(),
                recoded,
                joins,
                joining.moved(),
                joining.before(),
                joining.after(),
                carried.themes(),
                carried.codebook(),
                carried.memos());
    }
}
