package org.trigpoint.demo;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Administrator;
import org.trigpoint.access.Coder;
import org.trigpoint.codes.CodeService;
import org.trigpoint.coding.CodingService;
import org.trigpoint.coding.Passage;
import org.trigpoint.memos.MemoService;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.StudyId;

/** Codes the demo study and gathers its themes, under the names of its researchers. */
@Component
class DemoCodework {

    private final AccessDesk access;
    private final CodeService codes;
    private final CodingService codings;
    private final MemoService memos;
    private final DemoThemework themework;
    private final DemoPhases phases;

    DemoCodework(
            AccessDesk access,
            CodeService codes,
            CodingService codings,
            MemoService memos,
            DemoThemework themework,
            DemoPhases phases) {
        this.access = access;
        this.codes = codes;
        this.codings = codings;
        this.memos = memos;
        this.themework = themework;
        this.phases = phases;
    }

    void code(Administrator operator, StudyId study, DemoPack pack, DemoSources sources) {
        Map<String, Coder> coders = new HashMap<>();
        pack.people().stream()
                .filter(person -> person.role().equals("researcher"))
                .forEach(person -> coders.put(person.signIn(), access.operatorAs(operator, study, person.signIn())));
        Coder first = coders.values().iterator().next();
        DemoAnalysis plan = pack.analysis();
        DemoPhases.Telling telling = phases.begin(first, coders, plan);
        AnalysisId analysis = telling.analysis();
        telling.until(2);
        Map<String, CodeId> tree = grow(first, analysis, plan.codes());
        give(coders, pack, sources, tree);
        note(coders, analysis, pack, sources);
        telling.until(3);
        telling.of(themework.gather(first, analysis, pack, new DemoThemework.Material(sources, tree)))
                .all();
    }

    private Map<String, CodeId> grow(Coder coder, AnalysisId analysis, List<DemoCode> plan) {
        Map<String, CodeId> tree = new HashMap<>();
        for (DemoCode code : plan) {
            CodeId made = codes.make(coder, analysis, tree.get(code.parent()), code.name(), code.colour());
            codes.describe(coder, made, code.description());
            tree.put(code.key(), made);
        }
        return tree;
    }

    private void give(Map<String, Coder> coders, DemoPack pack, DemoSources sources, Map<String, CodeId> tree) {
        record Gesture(String document, String coder, String code) {}
        Map<Gesture, List<DemoCoding>> gestures = pack.codings().stream()
                .collect(Collectors.groupingBy(
                        coding -> new Gesture(coding.document(), coding.coder(), coding.code()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        gestures.forEach((gesture, given) -> {
            List<Passage> passages = given.stream().map(sources::passage).toList();
            codings.codeAll(
                    Objects.requireNonNull(coders.get(gesture.coder())),
                    passages,
                    Objects.requireNonNull(tree.get(gesture.code())));
        });
    }

    private void note(Map<String, Coder> coders, AnalysisId analysis, DemoPack pack, DemoSources sources) {
        Map<String, DemoCoding> byKey = new HashMap<>();
        pack.codings().forEach(coding -> byKey.put(coding.key(), coding));
        for (DemoMemo memo : pack.memos()) {
            Passage passage = sources.passage(Objects.requireNonNull(byKey.get(memo.coding())));
            memos.write(Objects.requireNonNull(coders.get(memo.author())), analysis, passage, memo.words());
        }
    }
}
