package org.trigpoint.coding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Plural;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.blindness.SubmittedWork;
import org.trigpoint.coding.CodingFact.CodingResized;
import org.trigpoint.coding.CodingFact.PassageCoded;
import org.trigpoint.coding.CodingFact.PassageUncoded;
import org.trigpoint.coding.CodingFact.PassagesCoded;
import org.trigpoint.gestures.Gestures;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.CodingId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.schema.tables.records.CodingRecord;
import org.trigpoint.sources.SourceChanges;
import org.trigpoint.sources.Span;

/** What can be done with codings. What is returned is durable. */
@Service
@Transactional
public class CodingService {

    private final PassageCheck check;
    private final SubmittedWork submitted;
    private final CodingRepository codings;
    private final Gestures gestures;
    private final SourceChanges changes;
    private final Journal journal;

    CodingService(
            PassageCheck check,
            SubmittedWork submitted,
            CodingRepository codings,
            Gestures gestures,
            SourceChanges changes,
            Journal journal) {
        this.check = check;
        this.submitted = submitted;
        this.codings = codings;
        this.gestures = gestures;
        this.changes = changes;
        this.journal = journal;
    }

    /**
     * Gives a passage a code. The same passage, code and coder are one coding, however often it is asked for.
     *
     * @param coder who codes
     * @param passage which words, on the source's present text version
     * @param code which code; its analysis is the coding's
     * @return the coding
     * @throws NotFound when the study has no such source or code
     * @throws Refusal when the text has changed since, or ends before the passage does, or the coder has submitted the source
     */
    public Coding code(Coder coder, Passage passage, CodeId code) {
        CodingRepository.Given given = codings.given(coder, code);
        AnalysisId analysis = given.analysis();
        String source = check.demand(coder, passage);
        submitted.demandOpen(coder.person(), analysis, List.of(passage.source()));
        begin(coder, analysis, "Coded " + quoted(given.name()) + " in " + source);
        Optional<CodingId> fresh = codings.insert(coder, analysis, passage, code);
        fresh.ifPresent(coding -> {
            changes.changed(coder.study(), List.of(passage.source()));
            journal.record(
                    coder.study(),
                    coder.person(),
                    new PassageCoded(passage.source(), passage.version(), analysis, coding, code, passage.span()));
        });
        CodingId coding = fresh.orElseGet(() -> codings.same(coder, passage, code));
        return new Coding(coding, passage.source(), passage.span(), code, coder.person());
    }

    /**
     * Gives many passages a code in one gesture: all of them, or none.
     *
     * @param coder who codes
     * @param passages which words, in any number of sources
     * @param code which code
     * @return how many had not been coded so by this coder before
     * @throws NotFound when the study has no such source or code
     * @throws Refusal when one of the texts has changed since
     */
    public int codeAll(Coder coder, List<Passage> passages, CodeId code) {
        CodingRepository.Given given = codings.given(coder, code);
        AnalysisId analysis = given.analysis();
        begin(coder, analysis, "Coded " + counted(passages.size()) + " " + quoted(given.name()));
        Map<SourceId, List<Passage>> bySource = passages.stream()
                .distinct()
                .collect(Collectors.groupingBy(Passage::source, LinkedHashMap::new, Collectors.toList()));
        submitted.demandOpen(coder.person(), analysis, bySource.keySet());
        List<PassagesCoded> facts = new ArrayList<>();
        bySource.forEach((source, ofSource) -> {
            ofSource.stream().collect(Collectors.groupingBy(Passage::version)).values().stream()
                    .map(ofVersion -> ofVersion.stream()
                            .max((one, other) -> Integer.compare(
                                    one.span().end(), other.span().end()))
                            .orElseThrow())
                    .forEach(furthest -> check.demand(coder, furthest));
            List<CodingId> fresh = codings.insertAll(coder, analysis, ofSource, code);
            if (!fresh.isEmpty()) {
                facts.add(new PassagesCoded(source, analysis, code, fresh));
            }
        });
        changes.changed(coder.study(), facts.stream().map(PassagesCoded::source).toList());
        facts.forEach(fact -> journal.record(coder.study(), coder.person(), fact));
        return facts.stream().mapToInt(fact -> fact.codings().size()).sum();
    }

    /**
     * Takes a coding away. The journal keeps what it was.
     *
     * @param coder whose own coding it is, or a lead
     * @param coding which
     * @return what it was
     * @throws NotFound when the study has no such coding
     * @throws Refusal when it is a colleague's
     */
    public Coding uncode(Coder coder, CodingId coding) {
        CodingRepository.Named named = codings.own(coder, coding);
        CodingRecord found = named.coding();
        Passage passage = CodingRepository.passageOf(found);
        begin(coder, found.getAnalysisId(), "Took " + quoted(named.code()) + " off a passage of " + named.source());
        codings.delete(coding);
        changes.changed(coder.study(), Set.of(passage.source()));
        journal.record(
                coder.study(),
                coder.person(),
                new PassageUncoded(
                        passage.source(),
                        passage.version(),
                        found.getAnalysisId(),
                        coding,
                        found.getCodeId(),
                        found.getCoderId(),
                        passage.span()));
        return new Coding(coding, passage.source(), passage.span(), found.getCodeId(), found.getCoderId());
    }

    /**
     * Moves the boundaries of a coding.
     *
     * @param coder whose own coding it is, or a lead
     * @param coding which
     * @param span the words it shall hold, on the same text version
     * @return the coding as it is now
     * @throws NotFound when the study has no such coding
     * @throws Refusal when it is a colleague's, or these words carry the code already
     */
    public Coding resize(Coder coder, CodingId coding, Span span) {
        CodingRepository.Named named = codings.own(coder, coding);
        CodingRecord found = named.coding();
        Passage before = CodingRepository.passageOf(found);
        begin(coder, found.getAnalysisId(), "Moved a boundary of " + quoted(named.code()) + " in " + named.source());
        check.demand(coder, new Passage(before.source(), before.version(), span));
        if (!span.equals(before.span())) {
            if (!codings.move(coding, span, found)) {
                throw new Refusal("These words carry this code already: remove one of the two codings instead.");
            }
            changes.changed(coder.study(), Set.of(before.source()));
            journal.record(
                    coder.study(),
                    coder.person(),
                    new CodingResized(
                            before.source(),
                            before.version(),
                            found.getAnalysisId(),
                            coding,
                            found.getCodeId(),
                            before.span(),
                            span));
        }
        return new Coding(coding, before.source(), span, found.getCodeId(), found.getCoderId());
    }

    private void begin(Coder coder, AnalysisId analysis, String sentence) {
        gestures.begin(coder.study(), coder.person(), analysis, sentence);
    }

    private static String quoted(String name) {
        return "\u201c" + name + "\u201d";
    }

    private static String counted(int passages) {
        return Plural.of(passages, "passage");
    }
}
