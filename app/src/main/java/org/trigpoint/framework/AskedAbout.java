package org.trigpoint.framework;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.trigpoint.framework.Cases.Case;
import org.trigpoint.framework.Material.OfSource;
import org.trigpoint.guides.TopicGuide;

/** Which topic guides ask a case about a theme. It reads nothing. */
final class AskedAbout {

    private final List<TopicGuide> guides;
    private final Material material;

    AskedAbout(List<TopicGuide> guides, Material material) {
        this.guides = guides;
        this.material = material;
    }

    /** The guides that a source was made under and that ask this case about a column. */
    List<TopicGuide> in(OfSource source, Case of, Charted.Column column) {
        String role = of.roles();
        Collection<String> roles = role == null ? material.rolesIn(source) : Set.of(role);
        return guides.stream()
                .filter(guide -> guide.isFor(source.wave(), source.kind(), roles))
                .filter(guide -> guide.questions().stream().anyMatch(question -> asks(question, column)))
                .toList();
    }

    /** By the theme itself, or by a code whose extracts are the column's own. */
    private static boolean asks(TopicGuide.Question question, Charted.Column column) {
        return question.themes().contains(column.topic().theme())
                || question.codes().stream().anyMatch(column.codes()::contains);
    }

    CellState.Known known(Case of, Charted.Column column, int extracts, int against) {
        return new CellState.Known(
                extracts,
                against,
                of.sources().stream()
                        .map(source ->
                                new CellState.OfSource(!in(source, of, column).isEmpty(), source.codedThrough()))
                        .toList());
    }
}
