package org.trigpoint.demo;

import java.util.Map;
import java.util.NoSuchElementException;
import org.trigpoint.migrations.ParticipantId;
import org.trigpoint.migrations.SiteId;
import org.trigpoint.migrations.WaveId;

/** Under which keys the sites, waves and participants of the pack stand in the database. */
record DemoPlaces(Map<String, SiteId> sites, Map<String, WaveId> waves, Map<String, ParticipantId> participants) {

    SiteId site(String code) {
        return of(sites, code);
    }

    WaveId wave(String name) {
        return of(waves, name);
    }

    ParticipantId participant(String pseudonym) {
        return of(participants, pseudonym);
    }

    private static <T> T of(Map<String, T> known, String name) {
        T found = known.get(name);
        if (found == null) {
            throw new NoSuchElementException("The pack names " + name + " and does not have it.");
        }
        return found;
    }
}
