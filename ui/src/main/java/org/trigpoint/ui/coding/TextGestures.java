package org.trigpoint.ui.coding;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.codes.Code;
import org.trigpoint.coding.CodedSource.GivenCode;
import org.trigpoint.coding.CodedSource.Memo;
import org.trigpoint.coding.Coding;
import org.trigpoint.memos.MemoChangedSince;
import org.trigpoint.memos.MemoLine;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.CodingId;
import org.trigpoint.migrations.MemoId;
import org.trigpoint.sources.Span;
import org.trigpoint.ui.live.TwoTexts;
import org.trigpoint.ui.parts.PaneGesture;
import org.trigpoint.ui.parts.PaneText;

/** What a person does in the text, handed to the services; the text shows it as saved when they have saved it. */
final class TextGestures {

    private static final int LONGEST_IN_VIVO = 100;

    private final Workplace place;

    TextGestures(Workplace place) {
        this.place = place;
    }

    void heard(PaneGesture gesture) {
        switch (gesture) {
            case PaneGesture.Code(int start, int end, String code) -> code(start, end, code);
            case PaneGesture.NewCode(int start, int end, String name) -> codeNew(start, end, name);
            case PaneGesture.InVivo(int start, int end) ->
                codeNew(start, end, inVivo(place.open().words(new Span(start, end))));
            case PaneGesture.Uncode(String coding) -> remove(coding);
            case PaneGesture.Resize(String coding, int start, int end) -> resize(coding, new Span(start, end));
            case PaneGesture.Memo memo -> keep(memo);
            case PaneGesture.Writing(String memo) -> writes(memo);
            case PaneGesture.Selection(PaneText.Passage words) ->
                place.passage().selected(words);
            case PaneGesture.Read(int end) -> place.reading().readTo(end);
            case PaneGesture.Held(String coding) -> place.passage().held(new CodingId(Keys.number(coding)));
        }
    }

    /** Gives a passage a code that there is. */
    void code(int start, int end, String code) {
        try {
            give(place.coder(), start, end, new CodeId(Keys.number(code)));
        } catch (Refusal refusal) {
            place.pane().refuse(new PaneText.Passage(start, end), code, refusal.sentence());
        }
    }

    private void codeNew(int start, int end, String name) {
        try {
            Coder coder = place.coder();
            Optional<CodeId> there = atTheTop(name);
            CodeId code = there.orElseGet(
                    () -> place.desk().codes().make(coder, place.address().analysis(), null, name, null));
            if (there.isEmpty()) {
                place.codesChanged();
            }
            give(coder, start, end, code);
        } catch (Refusal refusal) {
            place.pane().refuse(new PaneText.Passage(start, end), null, refusal.sentence());
        }
    }

    private Optional<CodeId> atTheTop(String name) {
        return place.codes().codes().roots().stream()
                .filter(code -> code.name().equalsIgnoreCase(name.strip()))
                .map(Code::id)
                .findFirst();
    }

    /** The words as a code's name: on one line, and cut at a word's end when they are long. */
    static String inVivo(String words) {
        String line = words.strip().replaceAll("\\s+", " ");
        if (line.codePointCount(0, line.length()) <= LONGEST_IN_VIVO) {
            return line;
        }
        String cut = line.substring(0, line.offsetByCodePoints(0, LONGEST_IN_VIVO));
        int space = cut.lastIndexOf(' ');
        return space > LONGEST_IN_VIVO / 2 ? cut.substring(0, space) : cut;
    }

    private void give(Coder coder, int start, int end, CodeId code) {
        Coding coding = place.desk().codings().code(coder, place.open().passage(start, end), code);
        place.saved(new GivenCode(coding.id(), coding.span(), code, coding.coder(), place.myName()));
    }

    /** Takes a coding away. */
    void remove(String key) {
        CodingId id = new CodingId(Keys.number(key));
        GivenCode coding = place.open().coding(id).orElseThrow(NotFound::new);
        try {
            place.desk().codings().uncode(place.coder(), id);
            place.gone(coding);
            String name =
                    place.codes().codes().find(coding.code()).map(Code::name).orElse("The code");
            place.undo().offer("\u201c" + name + "\u201d is taken off the passage.");
        } catch (Refusal refusal) {
            place.pane().refuse(place.open().forPane(coding), refusal.sentence());
        }
    }

    private void resize(String key, Span span) {
        CodingId id = new CodingId(Keys.number(key));
        GivenCode before = place.open().coding(id).orElseThrow(NotFound::new);
        try {
            place.desk().codings().resize(place.coder(), id, span);
            place.colleagues().doneHere(id);
            GivenCode now = new GivenCode(id, span, before.code(), before.coder(), before.coderName());
            place.open().put(now);
            place.pane().paint(List.of(), List.of(), List.of(place.open().forPane(now)));
            place.passage().refresh();
            place.undo().refresh();
        } catch (Refusal refusal) {
            place.pane().refuse(place.open().forPane(before), refusal.sentence());
        }
    }

    private void writes(@Nullable String key) {
        place.colleagues().writes(key == null ? null : new MemoId(Keys.number(key)));
    }

    private void keep(PaneGesture.Memo gesture) {
        String key = gesture.memo();
        String words = gesture.text();
        if (key == null) {
            int start = gesture.start();
            int end = gesture.end();
            Coder coder = place.coder();
            MemoId id = place.desk()
                    .memos()
                    .write(coder, place.address().analysis(), place.open().passage(start, end), words);
            Memo fresh = new Memo(id, new Span(start, end), words, coder.person(), place.myName(), 1, now());
            place.open().put(fresh);
            place.pane().paintMemos(List.of(OpenSource.forPane(fresh)), List.of(), List.of());
            place.passage().refresh();
            place.undo().refresh();
        } else {
            Memo before = place.open().memo(new MemoId(Keys.number(key))).orElseThrow(NotFound::new);
            // What they had before them counts, though the screen has taken in a colleague's words since.
            revise(before, gesture.revision(), words);
        }
    }

    /** Keeps new words of a memo, unless a colleague has kept others since: then both are shown. */
    private void revise(Memo before, int revision, String words) {
        try {
            int kept = place.desk().memos().revise(place.coder(), before.id(), revision, words);
            Memo memo = new Memo(before.id(), before.span(), words, before.author(), before.authorName(), kept, now());
            place.open().put(memo);
            place.pane().paintMemos(List.of(), List.of(), List.of(OpenSource.forPane(memo)));
            place.passage().refresh();
            place.undo().refresh();
        } catch (MemoChangedSince changed) {
            MemoLine theirs = place.desk().memosNow().one(place.reader(), before.id());
            String who = place.desk().memosNow().lastWriter(place.reader(), before.id());
            new TwoTexts(who, theirs.body(), words, chosen -> revise(before, theirs.revision(), chosen)).open();
        }
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.now(ZoneOffset.UTC);
    }

    /** Takes a memo away. */
    void removeMemo(MemoId memo) {
        place.desk().memos().remove(place.coder(), memo);
        place.open().remove(memo);
        place.pane().paintMemos(List.of(), List.of(Long.toString(memo.value())), List.of());
        place.passage().refresh();
        place.undo().refresh();
        place.undo().offer("The memo is removed.");
    }
}
