package org.trigpoint.recoding;

import static org.trigpoint.migrations.schema.Tables.CODE;
import static org.trigpoint.migrations.schema.Tables.CODING;
import static org.trigpoint.migrations.schema.Tables.SOURCE;

import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Lead;
import org.trigpoint.coding.CodingMoves;
import org.trigpoint.coding.CodingMoves.Given;
import org.trigpoint.gestures.Gestures;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.CodingId;
import org.trigpoint.recoding.SplitFact.SegmentPutBack;
import org.trigpoint.recoding.SplitFact.SegmentRecoded;

/**
 * Splits a code by reading its segments again. There is no state but the codings: what still has the code is still to be
 * decided, so that it can be left and gone on with at any time.
 */
@Service
@Transactional
public class CodeSplitService {

    private final DSLContext sql;
    private final CodingMoves codings;
    private final Gestures gestures;
    private final Journal journal;

    CodeSplitService(DSLContext sql, CodingMoves codings, Gestures gestures, Journal journal) {
        this.sql = sql;
        this.codings = codings;
        this.gestures = gestures;
        this.journal = journal;
    }

    /**
     * The segments that still have a code.
     *
     * @param coder who reads them: their own, or all of them for a lead, in the sources that they may see
     * @param code the code that is split
     * @return in the order in which they are read
     * @throws NotFound when the study has no such code
     */
    @Transactional(readOnly = true)
    public SplitQueue queue(Coder coder, CodeId code) {
        AnalysisId analysis = sql.select(CODE.ANALYSIS_ID)
                .from(CODE)
                .where(CODE.STUDY_ID.eq(coder.study()), CODE.ID.eq(code), CODE.REMOVED_AT.isNull())
                .fetchOptional(CODE.ANALYSIS_ID)
                .orElseThrow(NotFound::new);
        var rows = sql.select(CODING.ID, CODING.CODER_ID)
                .from(CODING)
                .join(SOURCE)
                .on(SOURCE.ID.eq(CODING.SOURCE_ID), SOURCE.VERSION_ID.eq(CODING.VERSION_ID))
                .where(CODING.CODE_ID.eq(code), open(coder))
                .orderBy(SOURCE.TITLE, SOURCE.ID, CODING.SPAN_START, CODING.SPAN_END, CODING.ID)
                .fetch();
        List<CodingId> theirs = rows.stream()
                .filter(row -> coder instanceof Lead || row.value2().equals(coder.person()))
                .map(row -> row.value1())
                .toList();
        return new SplitQueue(analysis, code, theirs, rows.size() - theirs.size());
    }

    /**
     * Gives a segment other codes in place of its own. Who coded it stays who coded it. Where its own code is among them,
     * it keeps that beside the others.
     *
     * @param coder whose own coding it is, or a lead
     * @param coding which segment
     * @param to one or several codes of the same analysis
     * @return the decision, to be taken back perhaps
     * @throws NotFound when the study has no such coding or codes
     * @throws Refusal when it is a colleague's, or no code is named
     */
    public SplitDecision give(Coder coder, CodingId coding, Collection<CodeId> to) {
        Given before = own(coder, coding);
        List<CodeId> wanted = to.stream().distinct().toList();
        if (wanted.isEmpty()) {
            throw new Refusal("Choose at least one code for this segment, or skip it.");
        }
        demand(before, wanted);
        gestures.begin(coder.study(), coder.person(), before.analysis(), "Gave a segment other codes while splitting");
        List<CodeId> had = recode(before, wanted);
        journal.record(
                coder.study(),
                coder.person(),
                new SegmentRecoded(
                        before.source(),
                        before.analysis(),
                        coding,
                        before.coder(),
                        before.span(),
                        before.code(),
                        wanted));
        return new SplitDecision(coding, before.code(), wanted, had);
    }

    /** Gives those of the wanted codes that the words had already. */
    private List<CodeId> recode(Given before, List<CodeId> wanted) {
        List<Given> beside = codings.beside(before, wanted);
        List<CodeId> had = beside.stream().map(Given::code).toList();
        if (!wanted.contains(before.code())) {
            CodeId first = wanted.stream()
                    .filter(code -> !had.contains(code))
                    .findFirst()
                    .orElse(wanted.getFirst());
            // Its key goes on living: the one that stood there gives way to it.
            codings.remove(
                    beside.stream().filter(one -> one.code().equals(first)).toList());
            codings.recode(List.of(before), first);
        }
        wanted.stream().filter(code -> !had.contains(code)).forEach(code -> codings.copy(before.under(code)));
        return had;
    }

    /**
     * Takes a decision back: the segment has the code that it had, and its words have no other code than they had.
     *
     * @param coder whose own coding it is, or a lead
     * @param decision what {@link #give} returned
     * @throws NotFound when the study has no such coding or codes
     * @throws Refusal when it is a colleague's
     */
    public void takeBack(Coder coder, SplitDecision decision) {
        Given now = own(coder, decision.coding());
        demand(now, List.of(decision.from()));
        demand(now, decision.to());
        gestures.begin(coder.study(), coder.person(), now.analysis(), "Took a decision back while splitting");
        List<CodeId> fresh = decision.to().stream()
                .filter(code -> !decision.had().contains(code) && !code.equals(decision.from()))
                .toList();
        codings.remove(codings.beside(now, fresh));
        if (!now.code().equals(decision.from())) {
            codings.remove(codings.beside(now, List.of(decision.from())));
            codings.recode(List.of(now), decision.from());
        }
        decision.had().stream()
                .filter(code -> decision.to().contains(code))
                .forEach(code -> codings.copy(now.under(code)));
        journal.record(
                coder.study(),
                coder.person(),
                new SegmentPutBack(
                        now.source(),
                        now.analysis(),
                        now.id(),
                        now.coder(),
                        now.span(),
                        decision.to(),
                        decision.from()));
    }

    private Given own(Coder coder, CodingId coding) {
        boolean there = sql.fetchExists(DSL.selectOne()
                .from(CODING)
                .join(SOURCE)
                .on(SOURCE.ID.eq(CODING.SOURCE_ID))
                .where(CODING.ID.eq(coding), CODING.STUDY_ID.eq(coder.study()), open(coder)));
        Given found = there ? codings.hold(coding) : null;
        if (found == null) {
            throw new NotFound();
        }
        if (!found.coder().equals(coder.person()) && !(coder instanceof Lead)) {
            throw new Refusal("This coding is a colleague\u2019s: ask them, or a team lead, to change it.");
        }
        return found;
    }

    private void demand(Given segment, Collection<CodeId> codes) {
        int known = sql.select(CODE.ID)
                .from(CODE)
                .where(CODE.ANALYSIS_ID.eq(segment.analysis()), CODE.ID.in(codes), CODE.REMOVED_AT.isNull())
                .orderBy(CODE.ID)
                .forKeyShare()
                .fetch()
                .size();
        if (known != codes.stream().distinct().count()) {
            throw new NotFound();
        }
    }

    private static Condition open(Coder coder) {
        var site = coder.onlySite();
        return SOURCE.STUDY_ID
                .eq(coder.study())
                .and(SOURCE.REMOVED_AT.isNull())
                .and(site == null ? DSL.noCondition() : SOURCE.SITE_ID.eq(site));
    }
}
