package org.trigpoint.practice;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trigpoint.migrations.InstrumentId;
import org.trigpoint.migrations.PersonId;

/**
 * That several people shall write.
 *
 * @param instrument which form: a learning log, a case study or a feedback form
 * @param people who
 * @param dueOn by when, not a day that is past; null: no day is said
 * @param further whether they may hand in further ones by themselves
 */
public record WritingAsk(
        InstrumentId instrument,
        Set<PersonId> people,
        @Nullable LocalDate dueOn,
        boolean further) {

    /** Keeps its own copy. */
    public WritingAsk {
        people = Set.copyOf(people);
    }
}
