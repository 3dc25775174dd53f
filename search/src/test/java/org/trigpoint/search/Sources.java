package org.trigpoint.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sources for tests: a paragraph is a turn, and what stands before its colon is the speaker. */
record Sources(
        long study,
        String kind,
        @Nullable String site,
        @Nullable String wave,
        Map<String, String> attributes,
        List<IndexedCoding> codings) {
    static final Sources PLAIN = new Sources(1, "interview", null, null, Map.of(), List.of());

    static Sources ofStudy(long study) {
        return new Sources(study, "interview", null, null, Map.of(), List.of());
    }

    Sources at(@Nullable String site) {
        return new Sources(study, kind, site, wave, attributes, codings);
    }

    Sources during(String wave) {
        return new Sources(study, kind, site, wave, attributes, codings);
    }

    Sources ofKind(String kind) {
        return new Sources(study, kind, site, wave, attributes, codings);
    }

    Sources with(Map<String, String> attributes) {
        return new Sources(study, kind, site, wave, attributes, codings);
    }

    Sources coded(IndexedCoding... codings) {
        return new Sources(study, kind, site, wave, attributes, List.of(codings));
    }

    IndexedSource source(long id, String title, String text) {
        List<IndexedTurn> turns = new ArrayList<>();
        Set<String> participants = new HashSet<>();
        int start = 0;
        for (String paragraph : text.split("\n\n", -1)) {
            int end = start + paragraph.codePointCount(0, paragraph.length());
            int colon = paragraph.indexOf(": ");
            String speaker = colon > 0 ? paragraph.substring(0, colon) : null;
            turns.add(new IndexedTurn(start, end, speaker));
            if (speaker != null) {
                participants.add(speaker);
            }
            start = end + 2;
        }
        return new IndexedSource(
                study, id, 100 + id, title, kind, site, wave, attributes, participants, text, turns, codings);
    }

    IndexedSource source(long id, String text) {
        return source(id, "Source " + id, text);
    }
}
