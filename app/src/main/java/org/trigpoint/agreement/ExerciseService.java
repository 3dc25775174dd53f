package org.trigpoint.agreement;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Lead;
import org.trigpoint.agreement.ExerciseFact.AgreementCounted;
import org.trigpoint.agreement.ExerciseFact.SampleDeclared;
import org.trigpoint.agreement.Figures.Figure;
import org.trigpoint.codebooks.agreement.Resampling;
import org.trigpoint.codes.AnalysisService;
import org.trigpoint.codes.Offer;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.ExerciseId;
import org.trigpoint.migrations.RoundId;
import org.trigpoint.migrations.schema.tables.records.ExerciseRecord;
import org.trigpoint.rounds.RoundMode;
import org.trigpoint.rounds.RoundPlan;
import org.trigpoint.rounds.RoundService;

/** Declares samples that are coded twice, and counts how far coders agree, for analyses whose method offers that. */
@Service
@Transactional
public class ExerciseService {

    private final AnalysisService analyses;
    private final RoundService rounds;
    private final Pool pool;
    private final MaterialLoader loader;
    private final ExerciseRepository exercises;
    private final Journal journal;

    ExerciseService(
            AnalysisService analyses,
            RoundService rounds,
            Pool pool,
            MaterialLoader loader,
            ExerciseRepository exercises,
            Journal journal) {
        this.analyses = analyses;
        this.rounds = rounds;
        this.pool = pool;
        this.loader = loader;
        this.exercises = exercises;
        this.journal = journal;
    }

    /**
     * Declares a sample: draws it and begins the blind round that it is coded in.
     *
     * @param lead who declares it
     * @param analysis with the codes of which analysis
     * @param plan what it shall be
     * @return its key
     * @throws NotFound when the study has no such analysis or source, or nobody of those codes in it
     * @throws Refusal when the method of the analysis has no coefficients, or nobody could follow the plan
     */
    public ExerciseId declare(Lead lead, AnalysisId analysis, ExercisePlan plan) {
        analyses.one(lead, analysis).method().demand(Offer.COEFFICIENTS);
        demandSound(plan);
        List<Pool.Piece> all = pool.pieces(lead, plan.pool(), plan.drawn());
        if (all.isEmpty()) {
            throw new Refusal("These sources have no turns to draw from: draw whole sources.");
        }
        List<Pool.Piece> drawn = Draw.of(all, plan.share(), plan.seed());
        var sources = drawn.stream().map(Pool.Piece::source).collect(Collectors.toSet());
        RoundId round =
                rounds.plan(lead, analysis, new RoundPlan(plan.name(), RoundMode.BLIND, sources, plan.coders()));
        ExerciseId exercise = exercises.insert(fresh(lead, analysis, round, plan, all.size(), drawn.size()));
        if (plan.drawn() == Drawn.TURN) {
            exercises.keepTurns(lead, exercise, drawn);
        }
        journal.record(
                lead.study(),
                lead.person(),
                new SampleDeclared(
                        exercise,
                        analysis,
                        round,
                        plan.name().strip(),
                        plan.drawn().word(),
                        plan.share(),
                        plan.seed(),
                        all.size(),
                        drawn.size()));
        return exercise;
    }

    private static ExerciseRecord fresh(
            Lead lead, AnalysisId analysis, RoundId round, ExercisePlan plan, int of, int count) {
        ExerciseRecord fresh = new ExerciseRecord();
        fresh.setStudyId(lead.study());
        fresh.setAnalysisId(analysis);
        fresh.setRoundId(round);
        fresh.setDrawn(plan.drawn().word());
        fresh.setUnit(plan.unit().word());
        fresh.setShare(plan.share());
        fresh.setSeed(plan.seed());
        fresh.setDrawnOf(of);
        fresh.setDrawnCount(count);
        fresh.setDeclaredBy(lead.person());
        return fresh;
    }

    private static void demandSound(ExercisePlan plan) {
        if (plan.pool().isEmpty()) {
            throw new Refusal("Choose at least one source to draw from.");
        }
        if (plan.share() < 1 || plan.share() > 100) {
            throw new Refusal("Give the share as a whole number from 1 to 100.");
        }
        if (!CountedUnit.declared().contains(plan.unit())) {
            throw new Refusal("Declare turns, sentences or passages as the unit.");
        }
    }

    /**
     * Counts how far the coders agreed in what they submitted, and keeps it. What has been agreed on since changes nothing
     * in it.
     *
     * @param coder who has it counted
     * @param exercise of which exercise
     * @throws NotFound when there is no such exercise for them
     * @throws Refusal when somebody has not submitted yet, or the method of the analysis has no coefficients
     */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public void count(Coder coder, ExerciseId exercise) {
        Material material = loader.load(coder, exercise);
        List<Figure> figures = new Counting(material, Resampling.USUAL).figures();
        byte[] digest = material.digest();
        int agreed = exercises.agreed(material.head().round());
        exercises.keep(coder, material, digest, agreed, figures);
        journal.record(
                coder.study(),
                coder.person(),
                new AgreementCounted(
                        exercise,
                        material.head().analysis(),
                        material.head().name(),
                        material.codings(),
                        HexFormat.of().formatHex(digest),
                        agreed));
    }
}
