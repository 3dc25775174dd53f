package org.trigpoint.ui.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.trigpoint.migrations.CodingId;
import org.trigpoint.migrations.MemoId;
import org.trigpoint.ui.parts.TextPane;

/** Paints what differs between a text version as it is shown and as it is now. */
final class Differences {

    private Differences() {}

    static void paint(OpenSource shown, OpenSource now, TextPane pane) {
        Between<CodingId, ?> codings = new Between<>(shown.codings(), now.codings());
        pane.paint(
                now.codings().values().stream()
                        .filter(coding -> codings.added.contains(coding.id()))
                        .map(now::forPane)
                        .toList(),
                codings.removed(CodingId::value),
                now.codings().values().stream()
                        .filter(coding -> codings.changed.contains(coding.id()))
                        .map(now::forPane)
                        .toList());
        Between<MemoId, ?> memos = new Between<>(shown.memos(), now.memos());
        pane.paintMemos(
                now.memos().values().stream()
                        .filter(memo -> memos.added.contains(memo.id()))
                        .map(OpenSource::forPane)
                        .toList(),
                memos.removed(MemoId::value),
                now.memos().values().stream()
                        .filter(memo -> memos.changed.contains(memo.id()))
                        .map(OpenSource::forPane)
                        .toList());
    }

    /** The keys of what came, went and became another. */
    private static final class Between<K, V> {

        private final List<K> added = new ArrayList<>();
        private final List<K> removed = new ArrayList<>();
        private final List<K> changed = new ArrayList<>();

        Between(Map<K, V> before, Map<K, V> now) {
            now.forEach((key, one) -> {
                V other = before.get(key);
                if (other == null) {
                    added.add(key);
                } else if (!other.equals(one)) {
                    changed.add(key);
                }
            });
            before.keySet().stream().filter(key -> !now.containsKey(key)).forEach(removed::add);
        }

        List<String> removed(Function<K, Long> number) {
            return removed.stream().map(number).map(String::valueOf).toList();
        }
    }
}
