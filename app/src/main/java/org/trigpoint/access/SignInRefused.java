package org.trigpoint.access;

import org.jspecify.annotations.Nullable;
import org.trigpoint.journal.Fact;
import org.trigpoint.migrations.PersonId;

/**
 * Somebody failed to sign in.
 *
 * @param about the person whose name was typed; null when nobody has that name, which is not kept here
 * @param failures how many this name has had within a quarter of an hour, up to five
 */
record SignInRefused(@Nullable PersonId about, int failures) implements Fact {

    @Override
    public String subject() {
        return "person";
    }

    @Override
    public long subjectId() {
        return about == null ? 0 : about.value();
    }
}
