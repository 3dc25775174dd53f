package org.trigpoint.triangulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Reader;
import org.trigpoint.codebooks.convergence.Strand;
import org.trigpoint.codebooks.convergence.Strand.Pair;
import org.trigpoint.migrations.FindingId;
import org.trigpoint.migrations.QuestionId;
import org.trigpoint.migrations.schema.tables.records.FindingRecord;
import org.trigpoint.triangulation.Finding.Judged;
import org.trigpoint.triangulation.Finding.Question;
import org.trigpoint.triangulation.FindingRows.EvidenceRow;
import org.trigpoint.triangulation.FindingRows.Head;
import org.trigpoint.triangulation.FindingRows.JudgementRow;
import org.trigpoint.triangulation.Passages.Followed;

/** Puts findings together: what is stored, what their passages have become, their numbers now, and what changed since. */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class ComposedFindings {

    private final FindingRows rows;
    private final Passages passages;
    private final Figures figures;
    private final Judgements judgements;
    private final Causes causes;

    ComposedFindings(FindingRows rows, Passages passages, Figures figures, Judgements judgements, Causes causes) {
        this.rows = rows;
        this.passages = passages;
        this.figures = figures;
        this.judgements = judgements;
        this.causes = causes;
    }

    /** All parts of some findings, by finding. */
    private record Parts(
            Map<FindingId, List<Question>> questions,
            Map<FindingId, Map<Strand, String>> says,
            Map<FindingId, List<EvidenceRow>> evidence,
            Map<FindingId, List<JudgementRow>> judgements,
            Map<String, Figure> figures,
            Map<Long, Followed> followed,
            boolean closed) {}

    /**
     * Findings.
     *
     * @param which over rows of {@code finding}
     * @param words whether the words of passages are cut
     */
    List<Finding> findings(Reader reader, Condition which, boolean words) {
        List<Head> heads = rows.heads(reader, which);
        List<FindingId> keys = heads.stream().map(head -> head.row().getId()).toList();
        if (keys.isEmpty()) {
            return List.of();
        }
        Map<FindingId, List<EvidenceRow>> evidence = rows.evidence(reader, keys);
        List<EvidenceRow> all = evidence.values().stream().flatMap(List::stream).toList();
        Parts parts = new Parts(
                rows.questions(reader, keys),
                rows.accounts(reader, keys),
                evidence,
                rows.judgements(reader, keys),
                figures.now(reader, figureKeys(all)),
                passages.followed(reader, all, words),
                rows.closed(reader));
        return because(reader, heads.stream().map(head -> finding(head, parts)).toList());
    }

    /** Says of what went stale which records changed since, all of it read at once. */
    private List<Finding> because(Reader reader, List<Finding> findings) {
        OptionalLong first = findings.stream()
                .flatMap(finding -> finding.judged().stream())
                .filter(Judged::stale)
                .mapToLong(Judged::journal)
                .min();
        if (first.isEmpty()) {
            return findings;
        }
        List<JointDisplay.Cause> since = causes.since(reader, first.getAsLong());
        return findings.stream()
                .map(finding -> with(
                        finding,
                        finding.judged().stream()
                                .map(judged -> judged.because(since))
                                .toList()))
                .toList();
    }

    /** The lines of the journal by which records changed since something was judged; none while it stands. */
    List<Long> records(Reader reader, Judged judged) {
        return judged.stale()
                ? causes.since(reader, judged.journal()).stream()
                        .map(JointDisplay.Cause::line)
                        .toList()
                : List.of();
    }

    private static Set<String> figureKeys(Collection<EvidenceRow> evidence) {
        return evidence.stream()
                .map(each -> each.row().getFigureKey())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private Finding finding(Head head, Parts parts) {
        FindingRecord row = head.row();
        FindingId id = row.getId();
        List<Question> questions = parts.questions().getOrDefault(id, List.of());
        Set<QuestionId> asked = questions.stream().map(Question::id).collect(Collectors.toSet());
        List<EvidenceRow> stored = parts.evidence().getOrDefault(id, List.of());
        Finding bare = new Finding(
                id,
                row.getRevision(),
                new FindingWords(row.getSentence(), row.getThemeId(), asked, Strand.of(row.getLeadStrand())),
                head.theme(),
                questions,
                parts.says().getOrDefault(id, Map.of()),
                stored.stream()
                        .filter(EvidenceRow::open)
                        .map(each -> shown(each, parts))
                        .toList(),
                List.of());
        Set<String> unseen = stored.stream()
                .filter(each -> !each.open())
                .map(each -> Resting.keyOf(shown(each, parts)))
                .collect(Collectors.toSet());
        return judged(
                bare,
                parts.judgements().getOrDefault(id, List.of()),
                key -> unseen.contains(key)
                        || (parts.closed() && (FidelityFigures.is(key) || RecordFigures.closed(key))));
    }

    private Finding judged(Finding bare, List<JudgementRow> stored, Predicate<String> unseen) {
        Map<Pair, List<Resting.Rest>> now = new HashMap<>();
        List<Judged> judged = new ArrayList<>();
        for (JudgementRow each : stored) {
            Pair pair = Judgements.pair(each.row());
            judged.add(judgements.judged(each, now.computeIfAbsent(pair, first -> Resting.of(bare, first)), unseen));
        }
        return with(bare, judged);
    }

    private static Finding with(Finding bare, List<Judged> judged) {
        return new Finding(
                bare.id(),
                bare.revision(),
                bare.words(),
                bare.theme(),
                bare.questions(),
                bare.says(),
                bare.evidence(),
                judged);
    }

    private static Evidence shown(EvidenceRow each, Parts parts) {
        var row = each.row();
        Strand strand = Strand.of(row.getStrand());
        String key = row.getFigureKey();
        if (key != null) {
            @Nullable Figure now = parts.figures().get(key);
            return new Evidence.Measured(
                    row.getId(),
                    strand,
                    row.getNote(),
                    key,
                    Objects.requireNonNull(row.getFigureLabel()),
                    Objects.requireNonNull(row.getFigureValue()),
                    now);
        }
        Followed there = Objects.requireNonNull(parts.followed().get(row.getId().value()));
        return new Evidence.Passage(
                row.getId(),
                strand,
                row.getNote(),
                Objects.requireNonNull(row.getSourceId()),
                Objects.requireNonNullElse(each.title(), ""),
                each.site(),
                there.version(),
                there.span(),
                there.state(),
                there.words(),
                each.theme());
    }
}
