package org.trigpoint.ui.agreement;

import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trigpoint.agreement.CountedUnit;
import org.trigpoint.agreement.Exercise;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.ExerciseId;

/**
 * What of the screen is open, as the address says it.
 *
 * @param exercise which exercise; null for the last that was declared
 * @param unit in which unit; null for the one that was declared
 * @param code whose differences; null for none
 */
record Shown(
        @Nullable ExerciseId exercise,
        @Nullable CountedUnit unit,
        @Nullable CodeId code) {

    static Shown of(QueryParameters asked) {
        return new Shown(
                number(asked, "exercise").map(ExerciseId::new).orElse(null),
                asked.getSingleParameter("unit")
                        .flatMap(word -> CountedUnit.declared().stream()
                                .filter(unit -> unit.word().equals(word))
                                .findFirst())
                        .orElse(null),
                number(asked, "code").map(CodeId::new).orElse(null));
    }

    private static Optional<Long> number(QueryParameters asked, String name) {
        return asked.getSingleParameter(name).map(AgreementAddress::number);
    }

    Optional<Exercise> in(List<Exercise> exercises) {
        ExerciseId wanted = exercise;
        return wanted == null
                ? exercises.stream().findFirst()
                : exercises.stream().filter(one -> one.id().equals(wanted)).findFirst();
    }

    CountedUnit unitOf(Exercise one) {
        CountedUnit wanted = unit;
        return wanted == null ? one.unit() : wanted;
    }
}
