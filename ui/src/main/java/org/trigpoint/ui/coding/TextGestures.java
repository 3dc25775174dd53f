package org.trigpoint.ui.coding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.codes.Code;
import org.trigpoint.coding.CodedSource.GivenCode;
import org.trigpoint.coding.Coding;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.CodingId;
import org.trigpoint.sources.Span;
import org.trigpoint.ui.parts.PaneGesture;
import org.trigpoint.ui.parts.PaneText;

/** What a person does in the text, handed to the services; the text shows it as saved when they have saved it. */
final class TextGestures {

    private static final int LONGEST_IN_VIVO = 100;

    private final Workplace place;
    private final PassageMemos memos;

    TextGestures(Workplace place) {
        this.place = place;
        this.memos = new PassageMemos(place);
    }

    PassageMemos memos() {
        return memos;
    }

    void heard(PaneGesture gesture) {
        switch (gesture) {
            case PaneGesture.Code(int start, int end, String code) -> code(start, end, code);
            case PaneGesture.NewCode(int start, int end, String name) -> codeNew(start, end, name);
            case PaneGesture.InVivo(int start, int end) ->
                codeNew(start, end, inVivo(place.open().words(new Span(start, end))));
            case PaneGesture.Uncode(String coding) -> remove(coding);
            case PaneGesture.Resize(String coding, int start, int end) -> resize(coding, new Span(start, end));
            case PaneGesture.Memo memo -> memos.keep(memo);
            case PaneGesture.Important(int start, int end, String memo) -> memos.mark(new Span(start, end), memo);
            case PaneGesture.Theme(int start, int end) -> new PassageThemes(place).ask(new Span(start, end));
            case PaneGesture.Writing(String memo) -> memos.writes(memo);
            case PaneGesture.Keys(Map<String, String> keys) ->
                place.desk().keys().keep(place.desk().door().signedIn(), keys);
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
            CodeId there = atTheTop(name).orElse(null);
            if (there != null) {
                give(coder, start, end, there);
                return;
            }
            Coding coding = place.desk()
                    .newCodes()
                    .code(coder, place.address().analysis(), place.open().passage(start, end), name);
            place.codesChanged();
            // the codes as they were just read count it already
            place.codes().count(coding.code(), -1);
            show(coding);
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
        show(coding);
    }

    private void show(Coding coding) {
        place.saved(new GivenCode(coding.id(), coding.span(), coding.code(), coding.coder(), place.myName()));
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
}
