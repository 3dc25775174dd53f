package org.trigpoint.ui.parts;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds a small transcript for the pane, and finds its words' positions in code points as the server would. */
final class Interview {

    private static final List<String> NAMES =
            List.of("Trust", "Waiting", "Being listened to", "Travel and cost", "Handover", "Stigma");

    private final StringBuilder text = new StringBuilder();
    private final List<PaneText.Turn> turns = new ArrayList<>();
    private final List<PaneText.Coding> codings = new ArrayList<>();
    private final List<PaneText.Memo> memos = new ArrayList<>();

    static Interview ofAParent() {
        return new Interview()
                .words("Interview with a parent\nHub, second wave\n\n")
                .turn("Interviewer", 4_000L, "How did you first come to the hub?")
                .turn("Morwenna", 11_000L, """
                        It was my health visitor. I was worn out 😀 and I had the twins with me, so cafe\u0301 or no cafe\u0301 I went. \
                        The woman at the desk made me a cup of tea and she asked what was going on. I had been waiting eleven \
                        weeks for somebody to ring me back, and here was somebody who listened.""")
                .words("[The recording was stopped for a minute.]\n\n")
                .turn("Interviewer", 58_000L, "What was different about it?")
                .turn("Morwenna", 62_000L, """
                        You did not have to say it all again. Our keyworker remembered. So you trust her. It takes a while, mind.

                        The bus was the hard part. Two buses each way, so some weeks I did not go.""");
    }

    Interview words(String words) {
        text.append(words);
        return this;
    }

    Interview turn(String speaker, @Nullable Long at, String words) {
        text.append(speaker).append(": ");
        int start = length();
        text.append(words);
        turns.add(new PaneText.Turn(start, length(), speaker, at));
        text.append("\n\n");
        return this;
    }

    Interview coded(String id, String words, int code) {
        codings.add(coding(id, words, code));
        return this;
    }

    Interview memo(String id, String words, String memo) {
        PaneText.Passage passage = passage(words);
        memos.add(new PaneText.Memo(id, passage.start(), passage.end(), memo, "Ana", 1, false, false));
        return this;
    }

    Interview important(String id, String words, String author, boolean mine) {
        PaneText.Passage passage = passage(words);
        memos.add(new PaneText.Memo(id, passage.start(), passage.end(), "", author, 1, mine, true));
        return this;
    }

    PaneText.Coding coding(String id, String words, int code) {
        PaneText.Passage passage = passage(words);
        return new PaneText.Coding(
                id, passage.start(), passage.end(), "c" + code, "p1", "Ana", true, List.of("Being known"));
    }

    PaneText.Passage passage(String words) {
        int at = text.indexOf(words);
        if (at < 0) {
            throw new IllegalArgumentException("not in the text: " + words);
        }
        int start = text.codePointCount(0, at);
        return new PaneText.Passage(start, start + words.codePointCount(0, words.length()));
    }

    /** What a server would cut from the text for positions in code points. */
    String cut(int start, int end) {
        String whole = text.toString();
        return whole.substring(whole.offsetByCodePoints(0, start), whole.offsetByCodePoints(0, end));
    }

    String text() {
        return text.toString();
    }

    PaneText loaded() {
        List<PaneText.Code> codes = new ArrayList<>();
        for (int i = 0; i < NAMES.size(); i++) {
            codes.add(new PaneText.Code("c" + i, NAMES.get(i), "Relationships / " + NAMES.get(i), i, i % 2, ""));
        }
        return new PaneText(
                "s1", 1, "Interview 7", text(), turns, codings, memos, codes, List.of("c1"), true, false, null);
    }

    private int length() {
        return text.codePointCount(0, text.length());
    }
}
