package org.trigpoint.ui.routes;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.Map;
import org.trigpoint.ui.journey.Pictures;

/** The screens of the demo study that the guide shows. */
final class GuideScreens {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("study/{study}", "home"),
            Map.entry("study/{study}/sessions", "sessions"),
            Map.entry("study/{study}/sessions/{session}/score/{assessment}", "scoring"),
            Map.entry("study/{study}/scores", "scores"),
            Map.entry("study/{study}/calibration?part=drift", "drift"),
            Map.entry("study/{study}/casefiles/review/{review}", "review"),
            Map.entry("study/{study}/records/bring", "records"),
            Map.entry("study/{study}/outcomes", "outcomes"),
            Map.entry("study/{study}/fidelity", "fidelity"),
            Map.entry("study/{study}/progression", "progression"),
            Map.entry("study/{study}/numbers?part=change", "numbers"),
            Map.entry("study/{study}/triangulation", "triangulation"),
            Map.entry("study/{study}/analysis/{analysis}/display/sites-by-fidelity", "display"),
            Map.entry("study/{study}/questions/{question}", "question"));

    private GuideScreens() {}

    /** Takes the picture of a screen, if it is one of them. */
    static void take(Page page, String address) throws IOException {
        String name = NAMES.get(address);
        if (name != null) {
            Pictures.forGuide(page, name);
        }
    }
}
