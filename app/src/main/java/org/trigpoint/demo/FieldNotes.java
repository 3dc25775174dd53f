package org.trigpoint.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Composes what is written and not spoken: observations by the clock, logs under headings, case files by entry. */
final class FieldNotes {
    private final DocumentPlan plan;
    private final Roster roster;
    private final Telling telling;
    private final List<Turn> turns = new ArrayList<>();
    private int minutes = 9 * 60 + 30;

    FieldNotes(DocumentPlan plan, Roster roster, Telling telling) {
        this.plan = plan;
        this.roster = roster;
        this.telling = telling;
    }

    List<Turn> turns() {
        for (Map.Entry<String, Integer> topic : plan.budgets().entrySet()) {
            write(topic.getKey(), topic.getValue());
        }
        return turns;
    }

    private void write(String topic, int budget) {
        String name = topic.substring(topic.indexOf('/') + 1);
        telling.sentences("asks/" + name, 1).forEach(heading -> turns.add(Turn.closed("", heading.text())));
        int words = 0;
        while (words < budget) {
            List<Marked> said = telling.sentences(fragments(topic), perParagraph());
            if (said.isEmpty()) {
                return;
            }
            Turn paragraph = new Turn(label(), said, true);
            turns.add(paragraph);
            words += paragraph.words();
        }
    }

    private String fragments(String topic) {
        return topic.contains("/")
                ? topic
                : roster.voice(roster.named(plan.participants().getFirst())) + "/" + topic;
    }

    private int perParagraph() {
        return plan.kind().endsWith("observation") || plan.kind().equals("casefile")
                ? 1 + telling.chance().nextInt(2)
                : 2 + telling.chance().nextInt(3);
    }

    private String label() {
        if (plan.kind().endsWith("observation")) {
            minutes += 3 + telling.chance().nextInt(9);
            return String.format(Locale.ROOT, "%02d.%02d  ", minutes / 60, minutes % 60);
        }
        return plan.kind().equals("casefile")
                ? "Entry " + (1 + turns.stream().filter(Turn::told).count()) + ". "
                : "";
    }
}
