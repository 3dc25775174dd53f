package org.trigpoint.ui.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.trigpoint.Refusal;
import org.trigpoint.access.Invitee;
import org.trigpoint.migrations.SiteId;
import org.trigpoint.studies.PlanQueries.SiteLine;

/** Lines as leads paste them: name, e-mail or sign-in name, site. A tab or a semicolon does as well as a comma. */
final class InviteeLines {

    private InviteeLines() {}

    static List<Invitee> read(String pasted, List<SiteLine> sites) {
        List<Invitee> invitees = new ArrayList<>();
        int number = 0;
        for (String line : pasted.lines().toList()) {
            number++;
            if (!line.isBlank()) {
                invitees.add(one(line.split("[,;\t]", -1), number, sites));
            }
        }
        return invitees;
    }

    private static Invitee one(String[] parts, int number, List<SiteLine> sites) {
        if (parts.length < 2 || parts.length > 3) {
            throw new Refusal("Line " + number + " should read: name, e-mail or sign-in name, site.");
        }
        try {
            return new Invitee(parts[0], parts[1], parts.length < 3 ? null : site(parts[2].strip(), sites));
        } catch (Refusal refusal) {
            throw new Refusal("Line " + number + ": " + refusal.sentence());
        }
    }

    private static @Nullable SiteId site(String code, List<SiteLine> sites) {
        return code.isEmpty()
                ? null
                : sites.stream()
                        .filter(line ->
                                line.details().code().toLowerCase(Locale.UK).equals(code.toLowerCase(Locale.UK)))
                        .map(SiteLine::site)
                        .findFirst()
                        .orElseThrow(() -> new Refusal("the study has no site \u201c" + code + "\u201d."));
    }
}
