package org.trigpoint.codebooks.convergence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trigpoint.codebooks.convergence.Comparison.Both;
import org.trigpoint.codebooks.convergence.Comparison.Reason;
import org.trigpoint.codebooks.convergence.Comparison.Silent;
import org.trigpoint.codebooks.convergence.Strand.Pair;

class ConvergenceTest {

    @Test
    void two_components_make_agreement_partial_agreement_and_dissonance() {
        assertThat(new Both(true, true).code()).isEqualTo(ConvergenceCode.AGREEMENT);
        assertThat(new Both(true, false).code()).isEqualTo(ConvergenceCode.PARTIAL_AGREEMENT);
        assertThat(new Both(false, true).code()).isEqualTo(ConvergenceCode.PARTIAL_AGREEMENT);
        assertThat(new Both(false, false).code()).isEqualTo(ConvergenceCode.DISSONANCE);
    }

    @Test
    void silence_names_who_is_silent_and_why() {
        for (Reason reason : Reason.values()) {
            Silent silent = new Silent(Strand.CASEFILES, Reason.of(reason.word()));
            assertThat(silent.code()).isEqualTo(ConvergenceCode.SILENCE);
            assertThat(silent.words()).isEqualTo("Silence: Casefiles silent, " + reason.label());
        }
    }

    @Test
    void a_pair_is_the_same_from_either_side() {
        Pair pair = new Pair(Strand.RECORDS, Strand.INTERVIEWS);
        assertThat(pair).isEqualTo(new Pair(Strand.INTERVIEWS, Strand.RECORDS));
        assertThat(pair.other(Strand.RECORDS)).isEqualTo(Strand.INTERVIEWS);
        assertThat(Strand.LOGS.pairs()).hasSize(5).allMatch(each -> each.has(Strand.LOGS));
        assertThatThrownBy(() -> new Pair(Strand.LOGS, Strand.LOGS)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_strand_speaks_where_it_covers_is_silent_where_judged_so_and_open_elsewhere() {
        var first = Completeness.known(
                Strand.INTERVIEWS,
                Map.of(
                        new Pair(Strand.INTERVIEWS, Strand.LOGS),
                        new Both(false, false),
                        new Pair(Strand.INTERVIEWS, Strand.RECORDS),
                        new Silent(Strand.RECORDS, Reason.NO_DATA)));
        var second = Completeness.known(
                Strand.RECORDS,
                Map.of(new Pair(Strand.RECORDS, Strand.LOGS), new Silent(Strand.LOGS, Reason.NOT_ASKED)));

        assertThat(Completeness.of(List.of(first, second)))
                .containsExactly(
                        new Completeness(Strand.INTERVIEWS, 1, 0, 1),
                        new Completeness(Strand.OBSERVATIONS, 0, 0, 2),
                        new Completeness(Strand.LOGS, 1, 1, 0),
                        new Completeness(Strand.CASEFILES, 0, 0, 2),
                        new Completeness(Strand.SURVEY, 0, 0, 2),
                        new Completeness(Strand.RECORDS, 1, 1, 0));
    }
}
