package org.trigpoint.live;

import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.trigpoint.migrations.MemoId;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.StudyId;

/**
 * A place at an open screen. Whoever sits there counts as present until it is closed, or no screen answers any more. Who
 * turns to something else takes another seat and closes this one.
 */
public final class Seat implements AutoCloseable {

    private final UUID id = UUID.randomUUID();
    private final Place place;
    private final BooleanSupplier answers;
    private final Consumer<Seat> left;

    Seat(Place place, BooleanSupplier answers, Consumer<Seat> left) {
        this.place = place;
        this.answers = answers;
        this.left = left;
    }

    /** Who sits there, what is open before them, and the memo that they are writing. */
    record Place(
            StudyId study,
            PersonId person,
            @Nullable SourceId source,
            @Nullable MemoId writing) {}

    UUID id() {
        return id;
    }

    Place place() {
        return place;
    }

    boolean isTaken() {
        return answers.getAsBoolean();
    }

    /** Leaves. Colleagues see it within seconds. */
    @Override
    public void close() {
        left.accept(this);
    }
}
