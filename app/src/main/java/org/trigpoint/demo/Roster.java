package org.trigpoint.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Everybody and every place in the pack. */
final class Roster {
    private final List<DemoSite> sites = Resources.table("sites.txt", 5).stream()
            .map(row -> new DemoSite(
                    row.get(0), row.get(1), row.get(2), row.get(3), row.get(4).equals("yes")))
            .toList();
    private final Map<String, DemoParticipant> participants = new LinkedHashMap<>();

    Roster() {
        for (List<String> row : Resources.table("participants.txt", 3)) {
            for (String pseudonym : Resources.words(row.get(2), ",")) {
                String key = String.format(Locale.ROOT, "P%02d", participants.size() + 1);
                participants.put(pseudonym, new DemoParticipant(key, pseudonym, row.get(0), row.get(1)));
            }
        }
    }

    List<DemoSite> sites() {
        return sites;
    }

    List<DemoParticipant> participants() {
        return new ArrayList<>(participants.values());
    }

    static List<DemoPerson> people() {
        return Resources.table("people.txt", 4).stream()
                .map(row -> new DemoPerson(row.get(0), row.get(1), row.get(2), row.get(3)))
                .toList();
    }

    /** The participant of that pseudonym; everybody in a plan has one. */
    DemoParticipant named(String pseudonym) {
        DemoParticipant participant = participants.get(pseudonym);
        if (participant == null) {
            throw new IllegalStateException("Nobody is called " + pseudonym + ".");
        }
        return participant;
    }

    /** Which file of fragments somebody speaks from. */
    String voice(DemoParticipant participant) {
        return switch (participant.role()) {
            case "keyworker" -> control(participant.site()) ? "control" : "keyworker";
            case "systemic-practitioner" -> "practitioner";
            case "senior-staff" -> "senior";
            default -> participant.role();
        };
    }

    private boolean control(String code) {
        return sites.stream()
                .anyMatch(site -> site.code().equals(code) && site.arm().equals("control"));
    }
}
