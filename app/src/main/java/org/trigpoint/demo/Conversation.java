package org.trigpoint.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Composes a transcript: whoever leads asks, participants answer in turn, and others throw a word in. */
final class Conversation {
    private final DocumentPlan plan;
    private final Roster roster;
    private final Telling telling;
    private final List<Turn> turns = new ArrayList<>();

    Conversation(DocumentPlan plan, Roster roster, Telling telling) {
        this.plan = plan;
        this.roster = roster;
        this.telling = telling;
    }

    List<Turn> turns() {
        for (Map.Entry<String, Integer> topic : plan.budgets().entrySet()) {
            talk(topic.getKey(), topic.getValue());
        }
        return turns;
    }

    private void talk(String topic, int budget) {
        List<DemoParticipant> speakers = new ArrayList<>(speakers(topic));
        String name = topic.substring(topic.indexOf('/') + 1);
        telling.sentences("asks/" + name, 1).forEach(ask -> turns.add(Turn.closed(leader(), ask.text())));
        int words = 0;
        for (int turn = 0; words < budget; turn++) {
            if (turn % speakers.size() == 0) {
                shuffle(speakers);
            }
            DemoParticipant who = speakers.get(turn % speakers.size());
            Turn said = new Turn(label(who), answer(fragments(topic, who), name), true);
            if (said.parts().isEmpty()) {
                return;
            }
            turns.add(said);
            words += said.words() + asides(who);
        }
    }

    private void shuffle(List<DemoParticipant> speakers) {
        DemoParticipant last = speakers.getLast();
        Collections.shuffle(speakers, telling.chance());
        if (speakers.getFirst().equals(last)) {
            speakers.add(speakers.removeFirst());
        }
    }

    private List<Marked> answer(String fragments, String topic) {
        int most = topic.equals("stories") || telling.happens(35) ? 1 : telling.happens(70) ? 2 : 3;
        List<Marked> said = new ArrayList<>(telling.sentences(fragments, most));
        if (!said.isEmpty() && !topic.equals("stories") && telling.happens(18)) {
            said.set(0, telling.opened(said.getFirst()));
        }
        return said;
    }

    private int asides(DemoParticipant who) {
        int before = turns.size();
        List<String> others = plan.participants().stream()
                .filter(name -> !name.equals(who.pseudonym()))
                .toList();
        if (!others.isEmpty() && telling.happens(25)) {
            String other = others.get(telling.chance().nextInt(others.size()));
            turns.add(Turn.closed(other + ": ", telling.aside("react")));
        }
        if (!plan.kind().equals("reflective-session") && telling.happens(others.isEmpty() ? 45 : 15)) {
            turns.add(Turn.closed(leader(), telling.aside("probe")));
        }
        return turns.subList(before, turns.size()).stream()
                .mapToInt(Turn::words)
                .sum();
    }

    private List<DemoParticipant> speakers(String topic) {
        String talkative = plan.attributes().getOrDefault("talkative", "/");
        List<DemoParticipant> able = plan.participants().stream()
                .map(roster::named)
                .filter(who -> telling.knows(fragments(topic, who)))
                .filter(who -> !talkative.endsWith("/" + topic) || talkative.startsWith(who.pseudonym()))
                .toList();
        if (able.isEmpty()) {
            throw new IllegalStateException("Nobody in " + plan.id() + " can speak about " + topic + ".");
        }
        return able;
    }

    private String fragments(String topic, DemoParticipant who) {
        return topic.contains("/") ? topic : roster.voice(who) + "/" + topic;
    }

    private static String label(DemoParticipant who) {
        return who.pseudonym() + ": ";
    }

    private String leader() {
        return switch (plan.kind()) {
            case "focus-group" -> "Facilitator: ";
            case "reflective-session" -> plan.participants().getFirst() + ": ";
            default -> "Interviewer: ";
        };
    }
}
