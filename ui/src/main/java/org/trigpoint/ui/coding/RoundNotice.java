package org.trigpoint.ui.coding;

import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import java.util.stream.Collectors;
import org.trigpoint.rounds.Round;
import org.trigpoint.rounds.RoundMode;

/** Above the text, what rounds mean for it: whose coding is seen here, and whether one's own still changes. */
final class RoundNotice extends Anchor {

    RoundNotice() {
        addClassName("round-notice");
        setVisible(false);
    }

    /** Says it; nothing where the text is in no round. */
    void show(String rounds, List<Round.Part> parts) {
        setHref(rounds);
        setText(parts.stream().map(RoundNotice::sentence).collect(Collectors.joining(" ")));
        setVisible(!parts.isEmpty());
    }

    private static String sentence(Round.Part part) {
        String round = "round \u201c" + part.name() + "\u201d";
        if (part.mode() != RoundMode.BLIND) {
            return "In the " + round + ".";
        }
        return part.submitted()
                ? "Submitted in the blind " + round + ": your coding stays as it is."
                : "In the blind " + round + ": you don\u2019t see colleagues\u2019 work here until you submit yours.";
    }
}
