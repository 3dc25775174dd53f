package org.trigpoint.triangulation;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import org.trigpoint.codebooks.convergence.Comparison;
import org.trigpoint.codebooks.convergence.Comparison.Reason;
import org.trigpoint.codebooks.convergence.Strand;
import org.trigpoint.codebooks.convergence.Strand.Pair;
import org.trigpoint.migrations.schema.tables.records.ConvergenceJudgementRecord;
import org.trigpoint.triangulation.Finding.Judged;
import org.trigpoint.triangulation.FindingRows.JudgementRow;
import org.trigpoint.triangulation.Resting.Rest;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows of judgements as what they say, and back. */
@Component
class Judgements {

    private static final TypeReference<List<Rest>> RESTS = new TypeReference<>() {};

    private final JsonMapper json;

    Judgements(JsonMapper json) {
        this.json = json;
    }

    Judged judged(JudgementRow each, List<Rest> now, Predicate<String> unseen) {
        ConvergenceJudgementRecord row = each.row();
        return new Judged(
                row.getId(),
                pair(row),
                row.getPart().equals("agreed"),
                row.getPersonId(),
                each.name(),
                comparison(row),
                row.getRationale(),
                row.getJudgedAt(),
                row.getJournalNumber(),
                Resting.compare(rested(row.getRested()), now, unseen),
                row.getRevision(),
                List.of());
    }

    static Pair pair(ConvergenceJudgementRecord row) {
        return new Pair(Strand.of(row.getFirstStrand()), Strand.of(row.getSecondStrand()));
    }

    static Comparison comparison(ConvergenceJudgementRecord row) {
        String silent = row.getSilent();
        return silent == null
                ? new Comparison.Both(Boolean.TRUE.equals(row.getMeaning()), Boolean.TRUE.equals(row.getCoverage()))
                : new Comparison.Silent(Strand.of(silent), Reason.of(Objects.requireNonNull(row.getReason())));
    }

    static void put(ConvergenceJudgementRecord row, Comparison comparison) {
        switch (comparison) {
            case Comparison.Both(boolean meaning, boolean coverage) -> {
                row.setMeaning(meaning);
                row.setCoverage(coverage);
                row.setSilent(null);
                row.setReason(null);
            }
            case Comparison.Silent(Strand strand, Reason reason) -> {
                row.setMeaning(null);
                row.setCoverage(null);
                row.setSilent(strand.word());
                row.setReason(reason.word());
            }
        }
    }

    List<Rest> rested(JSONB stored) {
        return json.readValue(stored.data(), RESTS);
    }

    JSONB stored(List<Rest> rests) {
        return JSONB.valueOf(json.writeValueAsString(rests));
    }
}
