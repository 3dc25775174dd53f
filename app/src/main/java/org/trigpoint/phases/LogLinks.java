package org.trigpoint.phases;

import java.util.List;
import org.trigpoint.coding.Passage;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.MemoId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.ThemeId;

/**
 * What an entry speaks of. All of it belongs to the study, and codes and themes to the analysis.
 *
 * @param sources sources as a whole
 * @param passages words of sources, on their present text
 * @param codes codes
 * @param themes themes
 * @param memos memos
 */
public record LogLinks(
        List<SourceId> sources, List<Passage> passages, List<CodeId> codes, List<ThemeId> themes, List<MemoId> memos) {

    /** Speaks of nothing in particular. */
    public static final LogLinks NONE = new LogLinks(List.of(), List.of(), List.of(), List.of(), List.of());

    /** Keeps copies, each thing once. */
    public LogLinks {
        sources = sources.stream().distinct().toList();
        passages = passages.stream().distinct().toList();
        codes = codes.stream().distinct().toList();
        themes = themes.stream().distinct().toList();
        memos = memos.stream().distinct().toList();
    }

    int size() {
        return sources.size() + passages.size() + codes.size() + themes.size() + memos.size();
    }
}
