package org.trigpoint.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Lead;
import org.trigpoint.codes.Analysis;
import org.trigpoint.codes.AnalysisService;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.database.testing.WithDemo;
import org.trigpoint.framework.CellState;
import org.trigpoint.framework.FrameworkMatrix;
import org.trigpoint.framework.FrameworkQueries;

@HouseTest
@WithDemo
class DemoFrameworkTest {

    @Autowired
    private AccessDesk access;

    @Autowired
    private DemoStudy demo;

    @Autowired
    private AnalysisService analyses;

    @Autowired
    private FrameworkQueries queries;

    private FrameworkMatrix matrix(Lead lead, String name) {
        Analysis analysis = analyses.of(lead).stream()
                .filter(one -> one.name().equals(DemoFramework.ANALYSIS))
                .findFirst()
                .orElseThrow();
        return queries.of(lead, analysis.id()).stream()
                .filter(line -> line.plan().name().equals(name))
                .map(line -> queries.matrix(lead, line.id()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_matrices_hold_the_planted_denominators_and_every_reason_of_absence() {
        Lead lead = access.operatorOf(
                access.operator(), demo.makeIfAbsent(access.operator()).study());
        FrameworkMatrix parents = matrix(lead, DemoFramework.PARENTS);
        FrameworkMatrix interviews = matrix(lead, DemoFramework.INTERVIEWS);

        List<DemoTruth.Absence> shown = List.of(parents, interviews).stream()
                .flatMap(matrix -> matrix.columns().stream().map(column -> absence(matrix, column)))
                .toList();
        List<DemoTruth.Absence> planted = DemoPack.s().truths().stream()
                .filter(DemoTruth.Absence.class::isInstance)
                .map(DemoTruth.Absence.class::cast)
                .toList();
        assertThat(planted).hasSize(7);
        assertThat(shown).containsAll(planted);

        Set<CellState> met = parents.rows().stream()
                .flatMap(row -> row.cells().stream())
                .map(cell -> cell.told().state())
                .collect(Collectors.toSet());
        assertThat(met).as("states in one matrix").isEqualTo(EnumSet.allOf(CellState.class));
        assertThat(parents.rows().stream().flatMap(row -> row.cells().stream()).filter(FrameworkMatrix.Cell::stale))
                .as("stale cells")
                .hasSize(1);
    }

    private static DemoTruth.Absence absence(FrameworkMatrix matrix, FrameworkMatrix.Column column) {
        var counted = column.counted();
        return new DemoTruth.Absence(
                matrix.plan().name(),
                column.title(),
                counted.evidenced(),
                counted.contradicted(),
                counted.notMentioned(),
                counted.unasked(),
                counted.unfinished(),
                counted.notAsked(),
                counted.notYetCoded(),
                counted.sourceMissing());
    }
}
