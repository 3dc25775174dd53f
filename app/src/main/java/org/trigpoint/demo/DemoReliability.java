package org.trigpoint.demo;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Administrator;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Lead;
import org.trigpoint.agreement.CountedUnit;
import org.trigpoint.agreement.Drawn;
import org.trigpoint.agreement.Exercise;
import org.trigpoint.agreement.ExercisePlan;
import org.trigpoint.agreement.ExerciseQueries;
import org.trigpoint.agreement.ExerciseService;
import org.trigpoint.codes.AnalysisService;
import org.trigpoint.codes.CodeService;
import org.trigpoint.codes.Method;
import org.trigpoint.coding.CodingService;
import org.trigpoint.coding.Passage;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.StudyId;
import org.trigpoint.rounds.RoundService;

/** Gives the demo study an exercise in reliability: a sample coded by two without sight of each other, and counted. */
@Component
class DemoReliability {

    private final AccessDesk access;
    private final AnalysisService analyses;
    private final CodeService codes;
    private final CodingService codings;
    private final RoundService rounds;
    private final Exercising exercising;

    DemoReliability(
            AccessDesk access,
            AnalysisService analyses,
            CodeService codes,
            CodingService codings,
            RoundService rounds,
            Exercising exercising) {
        this.access = access;
        this.analyses = analyses;
        this.codes = codes;
        this.codings = codings;
        this.rounds = rounds;
        this.exercising = exercising;
    }

    /** What exercises are done and read with. */
    @Component
    record Exercising(ExerciseService service, ExerciseQueries queries) {}

    void exercise(Administrator operator, StudyId study, DemoPack pack, DemoSources sources) {
        DemoDoubleCoding plan = DemoDoubleCoding.of(pack);
        Lead lead = access.operatorOf(operator, study);
        Coder first = access.operatorAs(operator, study, plan.first());
        Coder second = access.operatorAs(operator, study, plan.second());
        AnalysisId analysis = analyses.add(lead, DemoDoubleCoding.ANALYSIS, Method.RELIABILITY);
        Map<String, CodeId> tree = new HashMap<>();
        for (DemoCode code : DemoDoubleCoding.CODES) {
            CodeId made = codes.make(lead, analysis, null, code.name(), code.colour());
            codes.describe(lead, made, code.description());
            tree.put(code.key(), made);
        }
        Set<SourceId> pool = pack.documents().stream()
                .filter(document -> !document.withdrawn() && DemoDoubleCoding.isTalk(document))
                .map(document -> sources.of(document.id()).source())
                .collect(Collectors.toSet());
        exercising
                .service()
                .declare(
                        lead,
                        analysis,
                        new ExercisePlan(
                                DemoDoubleCoding.ROUND,
                                pool,
                                Drawn.SOURCE,
                                DemoDoubleCoding.SHARE,
                                DemoDoubleCoding.SEED,
                                Set.of(first.person(), second.person()),
                                CountedUnit.TURN));
        Exercise exercise = exercising.queries().of(lead, analysis).getFirst();
        give(first, plan.byFirst(), sources, tree);
        give(second, plan.bySecond(), sources, tree);
        for (String document : plan.documents()) {
            SourceId source = sources.of(document).source();
            rounds.submit(first, exercise.round(), source);
            rounds.submit(second, exercise.round(), source);
        }
        exercising.service().count(lead, exercise.id());
    }

    private void give(Coder coder, List<DemoCoding> given, DemoSources sources, Map<String, CodeId> tree) {
        record Gesture(String document, String code) {}
        Map<Gesture, List<Passage>> gestures = given.stream()
                .collect(Collectors.groupingBy(
                        coding -> new Gesture(coding.document(), coding.code()),
                        LinkedHashMap::new,
                        Collectors.mapping(sources::passage, Collectors.toList())));
        gestures.forEach((gesture, passages) ->
                codings.codeAll(coder, passages, Objects.requireNonNull(tree.get(gesture.code()))));
    }
}
