package org.trigpoint.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.trigpoint.access.Coder;
import org.trigpoint.codes.AnalysisService;
import org.trigpoint.codes.Method;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.phases.EntryKind;
import org.trigpoint.phases.EntryWords;
import org.trigpoint.phases.LogLinks;
import org.trigpoint.phases.LogService;
import org.trigpoint.phases.Phase;
import org.trigpoint.phases.PhaseService;

/** Keeps the log of the demo analysis while it is made: entries and moves between the work that they tell of. */
@Component
class DemoPhases {

    private final AnalysisService analyses;
    private final LogService log;
    private final PhaseService phases;

    DemoPhases(AnalysisService analyses, LogService log, PhaseService phases) {
        this.analyses = analyses;
        this.log = log;
        this.phases = phases;
    }

    /** Begins the analysis; its log is told from then on. */
    Telling begin(Coder first, Map<String, Coder> coders, DemoAnalysis plan) {
        return new Telling(coders, analyses.add(first, plan.name(), Method.of(plan.method())), plan.journal());
    }

    /** What a theme was called before the team saw that it was a topic. */
    static String firstName(DemoTheme theme) {
        return theme.key().equals("seen") ? "Benefits of training" : theme.name();
    }

    /** What the tables say of the course, for the truths. */
    static DemoTruth.Course course(DemoPack pack) {
        List<DemoAnalysis.Entry> journal = pack.analysis().journal();
        List<Integer> moves = journal.stream()
                .filter(DemoAnalysis.Entry::isMove)
                .map(DemoAnalysis.Entry::phase)
                .toList();
        int returns = 0;
        for (int at = 1; at < moves.size(); at++) {
            returns += moves.get(at) < moves.get(at - 1) ? 1 : 0;
        }
        Map<String, String> names = new HashMap<>();
        pack.people().forEach(person -> names.put(person.signIn(), person.name()));
        return new DemoTruth.Course(
                moves,
                returns,
                (int) journal.stream().filter(entry -> !entry.isMove()).count(),
                journal.stream()
                        .filter(entry -> entry.kind().equals(EntryKind.POSITIONALITY.word()))
                        .map(entry -> Objects.requireNonNull(names.get(entry.who())))
                        .sorted()
                        .toList());
    }

    /** Tells the log line by line. */
    final class Telling {

        private final Map<String, Coder> coders;
        private final AnalysisId analysis;
        private final List<DemoAnalysis.Entry> journal;
        private Map<String, ThemeId> themes = Map.of();
        private int next;

        private Telling(Map<String, Coder> coders, AnalysisId analysis, List<DemoAnalysis.Entry> journal) {
            this.coders = coders;
            this.analysis = analysis;
            this.journal = journal;
        }

        AnalysisId analysis() {
            return analysis;
        }

        /** Says which themes there are by now, by their keys. */
        Telling of(Map<String, ThemeId> made) {
            themes = Map.copyOf(made);
            return this;
        }

        /** Goes on until the analysis has moved to a phase. */
        void until(int phase) {
            while (next < journal.size()) {
                DemoAnalysis.Entry entry = journal.get(next++);
                tell(entry);
                if (entry.isMove() && entry.phase() == phase) {
                    return;
                }
            }
        }

        void all() {
            until(0);
        }

        private void tell(DemoAnalysis.Entry entry) {
            Coder coder = Objects.requireNonNull(coders.get(entry.who()));
            if (entry.isMove()) {
                Phase to = Phase.of(Method.REFLEXIVE).get(entry.phase() - 1);
                phases.move(coder, analysis, new PhaseService.Move(to, entry.words(), null));
                return;
            }
            ThemeId theme = themes.get(entry.theme());
            LogLinks links = new LogLinks(
                    List.of(), List.of(), List.of(), theme == null ? List.of() : List.of(theme), List.of());
            log.write(coder, analysis, new EntryWords(EntryKind.of(entry.kind()), null, entry.words(), links, null));
        }
    }
}
