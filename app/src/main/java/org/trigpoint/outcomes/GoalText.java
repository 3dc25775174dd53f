package org.trigpoint.outcomes;

import java.util.ArrayList;
import java.util.List;
import org.trigpoint.sources.Span;

/** Goals one below the other, each under a line that says whose it is; and where each stands. */
record GoalText(String words, List<Passage> passages) {

    /** The words of a goal, by code points. */
    record Passage(Goals.Goal goal, Span span) {}

    static GoalText of(List<Goals.Goal> goals) {
        StringBuilder text = new StringBuilder();
        List<Passage> passages = new ArrayList<>();
        int at = 0;
        for (Goals.Goal goal : goals) {
            String head = (text.isEmpty() ? "" : "\n\n") + goal.heading() + "\n";
            int start = at + head.codePointCount(0, head.length());
            int end = start + goal.words().codePointCount(0, goal.words().length());
            text.append(head).append(goal.words());
            passages.add(new Passage(goal, new Span(start, end)));
            at = end;
        }
        return new GoalText(text.append('\n').toString(), passages);
    }
}
