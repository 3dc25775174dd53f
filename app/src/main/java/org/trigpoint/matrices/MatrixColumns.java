package org.trigpoint.matrices;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.trigpoint.Refusal;
import org.trigpoint.matrices.Material.Source;
import org.trigpoint.migrations.ParticipantId;
import org.trigpoint.migrations.SourceId;

/** Says into which column a segment falls: one a value, or one a pair of values where columns are crossed. */
final class MatrixColumns {

    private static final int MOST = 1_000;

    private final List<Axis> axes;
    private final Collection<Source> sources;
    private final int size;

    /** Refuses more columns than anybody reads. */
    MatrixColumns(MatrixRequest request, Material material, Collection<Source> sources) {
        this.sources = sources;
        this.axes =
                request.by().stream().map(by -> new Axis(by, material, sources)).toList();
        this.size = axes.stream().mapToInt(Axis::size).reduce(1, Math::multiplyExact);
        if (size > MOST) {
            throw new Refusal(
                    "By " + request.columnsLabel() + " this would have up to " + size + " columns, and at most " + MOST
                            + " are shown: narrow the sources, or take something with fewer values.");
        }
    }

    /** How many there are, those of what is not recorded too. */
    int size() {
        return size;
    }

    /** The column of a segment: of the source, or of whoever speaks. */
    int of(SourceId source, long speaks) {
        int place = 0;
        for (Axis axis : axes) {
            place = place * axis.size() + axis.of(source, speaks);
        }
        return place;
    }

    /** The place of a column as its keys stand in links; -1 when there is none. */
    int placeOf(String key) {
        for (int place = 0; place < size; place++) {
            if (new ThemeMatrix.Column(keys(place), List.of(), 0, 0, 0).key().equals(key)) {
                return place;
            }
        }
        return -1;
    }

    /** How many sources and participants fall in each column, coded or not; after them, in all of them at once. */
    List<Held> held() {
        List<Set<SourceId>> in = new ArrayList<>();
        List<Set<ParticipantId>> people = new ArrayList<>();
        for (int place = 0; place <= size; place++) {
            in.add(new HashSet<>());
            people.add(new HashSet<>());
        }
        boolean ofSources = axes.stream().noneMatch(Axis::ofSpeaker);
        for (Source source : sources) {
            in.getLast().add(source.id());
            people.getLast().addAll(source.participants());
            if (source.participants().isEmpty() || ofSources) {
                in.get(of(source.id(), 0)).add(source.id());
            }
            for (ParticipantId participant : source.participants()) {
                int place = of(source.id(), participant.value());
                in.get(place).add(source.id());
                people.get(place).add(participant);
            }
        }
        List<Held> held = new ArrayList<>();
        for (int place = 0; place <= size; place++) {
            held.add(new Held(in.get(place).size(), people.get(place).size()));
        }
        return held;
    }

    /** How many fall in a column. */
    record Held(int sources, int participants) {}

    ThemeMatrix.Column described(int place, Held held, int base) {
        List<String> labels = new ArrayList<>();
        int rest = place;
        for (Axis axis : axes.reversed()) {
            labels.addFirst(axis.label(rest % axis.size()));
            rest /= axis.size();
        }
        return new ThemeMatrix.Column(keys(place), labels, held.sources(), held.participants(), base);
    }

    private List<String> keys(int place) {
        List<String> keys = new ArrayList<>();
        int rest = place;
        for (Axis axis : axes.reversed()) {
            keys.addFirst(axis.key(rest % axis.size()));
            rest /= axis.size();
        }
        return keys;
    }

    /** Whether a column that holds nothing is left out: pairs that never meet, and what is not recorded of nobody. */
    boolean isLeftOutWhenEmpty(int place) {
        return axes.size() > 1 || keys(place).contains(Axis.NONE);
    }
}
