package org.trigpoint.ui.phases;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.List;
import java.util.function.Function;
import org.trigpoint.access.Reader;
import org.trigpoint.codes.Code;
import org.trigpoint.codes.CodeTree;
import org.trigpoint.memos.MemoLine;
import org.trigpoint.phases.LogEntry;
import org.trigpoint.phases.LogEntry.Linked;
import org.trigpoint.phases.LogEntry.What;
import org.trigpoint.phases.LogLinks;
import org.trigpoint.sources.SourceQueries.SourceRow;
import org.trigpoint.themes.Theme;

/** What an entry speaks of, chosen from what there is. */
final class LinkFields extends NativeDetails {

    private static final int SHOWN = 60;

    private final MultiSelectComboBox<SourceRow> sources = new MultiSelectComboBox<>("Sources");
    private final MultiSelectComboBox<Code> codes = new MultiSelectComboBox<>("Codes");
    private final MultiSelectComboBox<Theme> themes = new MultiSelectComboBox<>("Themes");
    private final MultiSelectComboBox<MemoLine> memos = new MultiSelectComboBox<>("Memos");
    private final PassageField passages;

    LinkFields(PhasesDesk desk, Reader reader, PhasesAddress address) {
        super("What it speaks of");
        addClassName("log-form-links");
        List<SourceRow> all = desk.linkable().sources().list(reader);
        CodeTree tree = desk.linkable().codes().uncounted(reader, address.analysis());
        sources.setItems(all);
        sources.setItemLabelGenerator(SourceRow::title);
        codes.setItems(tree.flat());
        codes.setItemLabelGenerator(code -> tree.path(code.id()));
        themes.setItems(desk.linkable().themes().of(reader, address.analysis()));
        themes.setItemLabelGenerator(Theme::name);
        memos.setItems(desk.linkable().memos().of(reader, address.analysis()));
        memos.setItemLabelGenerator(LinkFields::label);
        passages = new PassageField(all, (source, words) -> desk.developments().passage(reader, source, words));
        Div chosen = new Div(sources, codes, themes, memos);
        chosen.addClassName("log-form-chosen");
        setContent(new Div(chosen, passages));
    }

    /** Shows what an entry speaks of already. */
    void show(LogEntry entry) {
        setOpen(!entry.links().isEmpty());
        sources.setValue(among(sources, entry, What.SOURCE, one -> one.id().value()));
        codes.setValue(among(codes, entry, What.CODE, one -> one.id().value()));
        themes.setValue(among(themes, entry, What.THEME, one -> one.id().value()));
        memos.setValue(among(memos, entry, What.MEMO, one -> one.id().value()));
        for (Linked link : entry.links()) {
            var passage = link.passage();
            if (passage != null && link.present()) {
                passages.put(passage, "\u201c" + link.words() + "\u201d, " + link.name());
            }
        }
    }

    private static <T> List<T> among(MultiSelectComboBox<T> box, LogEntry entry, What what, Function<T, Long> key) {
        List<Long> linked = entry.links().stream()
                .filter(link -> link.what() == what)
                .map(Linked::id)
                .toList();
        return box.getListDataView()
                .getItems()
                .filter(item -> linked.contains(key.apply(item)))
                .toList();
    }

    LogLinks links() {
        return new LogLinks(
                sources.getValue().stream().map(SourceRow::id).toList(),
                passages.passages(),
                codes.getValue().stream().map(Code::id).toList(),
                themes.getValue().stream().map(Theme::id).toList(),
                memos.getValue().stream().map(MemoLine::id).toList());
    }

    private static String label(MemoLine memo) {
        String words = memo.body().strip().replaceAll("\\s+", " ");
        return memo.subject() + ": "
                + (words.codePointCount(0, words.length()) <= SHOWN
                        ? words
                        : words.substring(0, words.offsetByCodePoints(0, SHOWN)) + "\u2026");
    }
}
