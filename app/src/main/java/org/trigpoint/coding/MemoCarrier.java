package org.trigpoint.coding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Coder;
import org.trigpoint.coding.UnsettledMemoRepository.LaidMemo;
import org.trigpoint.migrations.MemoId;
import org.trigpoint.sources.Span;
import org.trigpoint.texts.Carried;
import org.trigpoint.texts.Carrier;
import org.trigpoint.texts.TextChange;

/** Carries memos over to a text's next version. One whose words are gone lies on the nearest ones until somebody has looked. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MemoCarrier implements Carrier {

    private final MemoService memos;
    private final UnsettledMemoRepository unsettled;

    MemoCarrier(MemoService memos, UnsettledMemoRepository unsettled) {
        this.memos = memos;
        this.unsettled = unsettled;
    }

    @Override
    public String carries() {
        return "memos";
    }

    @Override
    public Tally carry(Coder coder, TextChange change) {
        Map<MemoId, Span> placed = new LinkedHashMap<>();
        Map<MemoId, Origin> waiting = new LinkedHashMap<>();
        List<MemoId> settled = new ArrayList<>();
        int stayed = 0;
        int changed = 0;
        int gone = 0;
        for (LaidMemo memo : unsettled.memos(change.source())) {
            Origin origin = memo.changedSince() == null ? memo.lies() : memo.changedSince();
            Span was = memo.lies().span();
            Carried now = change.since(origin.version()).carry(origin.span());
            if (now instanceof Carried.Exact) {
                settled.add(memo.id());
            } else {
                now = change.since(memo.lies().version()).carry(was);
            }
            Span span = near(now, change.length());
            placed.put(memo.id(), span);
            boolean same = now instanceof Carried.Exact || change.sameButForBlanks(was, span);
            if (!same) {
                waiting.put(memo.id(), memo.lies());
            }
            stayed += same && span.equals(was) ? 1 : 0;
            changed += !same && now instanceof Carried.Changed ? 1 : 0;
            gone += !same && now instanceof Carried.Gone ? 1 : 0;
        }
        memos.place(change.after(), placed);
        unsettled.settle(settled);
        unsettled.put(coder.study(), waiting);
        return new Tally(stayed, placed.size() - stayed - changed - gone, changed, gone, 0, 0);
    }

    /** Where it lies now: on its words, on what took their place, or on a character beside where they were. */
    private static Span near(Carried now, int length) {
        return switch (now) {
            case Carried.Exact(Span span) -> span;
            case Carried.Changed(Span span) -> span;
            case Carried.Gone(int start, int end) when start < end -> new Span(start, end);
            case Carried.Gone(int start, int end) when start == length -> new Span(start - 1, start);
            case Carried.Gone(int start, int end) -> new Span(start, start + 1);
        };
    }
}
