package org.trigpoint.search.reading;

import java.util.ArrayList;
import java.util.List;

/** Cuts the words of turns out of their text. */
final class Slices {
    private Slices() {}

    static String of(String text, Turn turn) {
        return text.substring(text.offsetByCodePoints(0, turn.start()), text.offsetByCodePoints(0, turn.end()));
    }

    /** Turns as {@code speaker@seconds|words}, with a dash for what is missing. */
    static List<String> shown(String text, List<Turn> turns) {
        List<String> shown = new ArrayList<>();
        for (Turn turn : turns) {
            String speaker = turn.speaker() == null ? "-" : turn.speaker();
            String at = turn.at() == null ? "-" : String.valueOf(turn.at().toSeconds());
            shown.add(speaker + "@" + at + "|" + of(text, turn));
        }
        return shown;
    }

    static List<String> shown(Transcript transcript) {
        return shown(transcript.text(), transcript.turns());
    }

    static List<String> recognised(String text) {
        return shown(text, SpeakerTurns.recognise(text).turns());
    }
}
