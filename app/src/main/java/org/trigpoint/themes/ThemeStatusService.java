package org.trigpoint.themes;

import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.gestures.Gestures;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.migrations.schema.tables.records.ThemeRecord;
import org.trigpoint.themes.ThemeFact.ThemeDropped;
import org.trigpoint.themes.ThemeFact.ThemeKept;
import org.trigpoint.themes.ThemeFact.ThemeTakenUp;

/** What becomes of a theme, and why. */
@Service
@Transactional
public class ThemeStatusService {

    private static final int LONGEST = 5_000;

    private final ThemeRepository themes;
    private final GatheredCodes gathered;
    private final Gestures gestures;
    private final Journal journal;

    ThemeStatusService(ThemeRepository themes, GatheredCodes gathered, Gestures gestures, Journal journal) {
        this.themes = themes;
        this.gathered = gathered;
        this.gestures = gestures;
        this.journal = journal;
    }

    /**
     * Keeps a theme, drops it, or takes it up again as a candidate. A theme that was merged rests again on the codes that it
     * had then, as far as they are there; its extracts stay where they went.
     *
     * @param coder who decides
     * @param theme which
     * @param status anything but merged, which merging alone makes
     * @param reason why; 5,000 characters at most
     * @throws NotFound when the study has no such theme
     * @throws Refusal when a theme is to be dropped without a reason, or the reason is too long
     */
    public void settle(Coder coder, ThemeId theme, ThemeStatus status, String reason) {
        String why = reason.strip();
        if (status == ThemeStatus.MERGED) {
            throw new Refusal("Choose the theme that it goes into: merging does the rest.");
        }
        demandReason(status, why);
        ThemeRecord found = themes.lock(coder, theme);
        ThemeStatus before = ThemeStatus.of(found.getStatus());
        if (before == status && why.equals(found.getReason())) {
            return;
        }
        gestures.begin(
                coder.study(),
                coder.person(),
                found.getAnalysisId(),
                did(before, status) + " the theme \u201c" + found.getName() + "\u201d");
        if (before == ThemeStatus.MERGED) {
            gathered.again(coder.study(), found.getAnalysisId(), theme);
        }
        found.setStatus(status.word());
        found.setReason(why);
        found.setWentIntoId(null);
        themes.change(found);
        journal.record(coder.study(), coder.person(), fact(found, before, status));
    }

    private static ThemeFact fact(ThemeRecord theme, ThemeStatus before, ThemeStatus status) {
        AnalysisId analysis = theme.getAnalysisId();
        return switch (status) {
            case KEPT -> new ThemeKept(analysis, theme.getId(), theme.getName(), before, theme.getReason());
            case DROPPED -> new ThemeDropped(analysis, theme.getId(), theme.getName(), before, theme.getReason());
            default -> new ThemeTakenUp(analysis, theme.getId(), theme.getName(), before, theme.getReason());
        };
    }

    /** What is let go says why, for those who ask later. */
    static void demandReason(ThemeStatus status, String why) {
        if (!status.goesOn() && why.isEmpty()) {
            throw new Refusal("Say in a sentence why this theme is "
                    + status.label().toLowerCase(Locale.UK) + ": you and your readers will ask later.");
        }
        if (why.length() > LONGEST) {
            throw new Refusal("A reason holds 5,000 characters at most: shorten it, or write a memo.");
        }
    }

    private static String did(ThemeStatus before, ThemeStatus status) {
        return switch (status) {
            case KEPT -> before.goesOn() ? "Kept" : "Took up again, and kept,";
            case DROPPED -> "Dropped";
            default -> before == ThemeStatus.KEPT ? "Made a candidate again of" : "Took up again";
        };
    }
}
