package org.trigpoint.access;

import org.trigpoint.journal.Fact;

/**
 * Somebody followed a link that lets nobody in.
 *
 * @param failures how many their address has had within a quarter of an hour, up to thirty
 */
record InvitationRefused(int failures) implements Fact {

    @Override
    public String subject() {
        return "person";
    }

    @Override
    public long subjectId() {
        return 0;
    }
}
