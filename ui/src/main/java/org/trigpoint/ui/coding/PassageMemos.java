package org.trigpoint.ui.coding;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.coding.CodedSource.Memo;
import org.trigpoint.memos.MemoChangedSince;
import org.trigpoint.memos.MemoLine;
import org.trigpoint.migrations.MemoId;
import org.trigpoint.sources.Span;
import org.trigpoint.ui.live.TwoTexts;
import org.trigpoint.ui.parts.PaneGesture;

/** Memos on passages of the open source, and what is marked important, handed to the services and shown when it is kept. */
final class PassageMemos {

    private final Workplace place;

    PassageMemos(Workplace place) {
        this.place = place;
    }

    /** Says to colleagues which memo is open to be written; null: none is any more. */
    void writes(@Nullable String key) {
        place.colleagues().writes(key == null ? null : new MemoId(Keys.number(key)));
    }

    /** Keeps a new memo, or new words of one that is there. */
    void keep(PaneGesture.Memo gesture) {
        String key = gesture.memo();
        String words = gesture.text();
        if (key == null) {
            int start = gesture.start();
            int end = gesture.end();
            Coder coder = place.coder();
            MemoId id = place.desk()
                    .memos()
                    .write(coder, place.address().analysis(), place.open().passage(start, end), words);
            Memo fresh = new Memo(id, new Span(start, end), words, coder.person(), place.myName(), 1, now(), false);
            show(fresh);
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
            show(new Memo(
                    before.id(),
                    before.span(),
                    words,
                    before.author(),
                    before.authorName(),
                    kept,
                    now(),
                    before.important()));
        } catch (MemoChangedSince changed) {
            MemoLine theirs = place.desk().memosNow().one(place.reader(), before.id());
            String who = place.desk().memosNow().lastWriter(place.reader(), before.id());
            new TwoTexts(who, theirs.body(), words, chosen -> revise(before, theirs.revision(), chosen)).open();
        }
    }

    /** Marks words important, or takes the mark off by which a memo does. */
    void mark(Span span, @Nullable String key) {
        try {
            Coder coder = place.coder();
            if (key == null) {
                MemoId id = place.desk()
                        .memos()
                        .markImportant(
                                coder, place.address().analysis(), place.open().passage(span.start(), span.end()));
                Memo fresh = new Memo(id, span, "", coder.person(), place.myName(), 1, now(), true);
                show(place.open().memo(id).map(memo -> of(memo, true)).orElse(fresh));
            } else {
                Memo before = place.open().memo(new MemoId(Keys.number(key))).orElseThrow(NotFound::new);
                place.desk().memos().unmarkImportant(coder, before.id());
                unmarked(before);
            }
        } catch (Refusal refusal) {
            place.pane().say(refusal.sentence());
        }
    }

    private void unmarked(Memo before) {
        if (before.body().isEmpty()) {
            forget(before.id());
        } else {
            show(of(before, false));
        }
    }

    private static Memo of(Memo memo, boolean important) {
        return new Memo(
                memo.id(),
                memo.span(),
                memo.body(),
                memo.author(),
                memo.authorName(),
                memo.revision(),
                memo.writtenAt(),
                important);
    }

    /** Shows a memo as it now is, which may be new. */
    private void show(Memo memo) {
        place.open().put(memo);
        place.pane().paintMemos(List.of(), List.of(), List.of(place.open().forPane(memo)));
        place.passage().refresh();
        place.undo().refresh();
    }

    private void forget(MemoId memo) {
        place.open().remove(memo);
        place.pane().paintMemos(List.of(), List.of(Long.toString(memo.value())), List.of());
        place.passage().refresh();
        place.undo().refresh();
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.now(ZoneOffset.UTC);
    }

    /** Takes a memo away. */
    void remove(MemoId memo) {
        place.desk().memos().remove(place.coder(), memo);
        forget(memo);
        place.undo().offer("The memo is removed.");
    }
}
