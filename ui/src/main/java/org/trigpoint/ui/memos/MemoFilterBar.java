package org.trigpoint.ui.memos;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Consumer;
import org.trigpoint.memos.MemoAbout;
import org.trigpoint.memos.MemoFilter;
import org.trigpoint.memos.MemoQueries.Author;
import org.trigpoint.ui.days.DayField;

/** The fields that narrow the memos; each change asks for the narrowed list. */
final class MemoFilterBar extends Div {

    private final TextField words = new TextField("Words");
    private final Select<MemoAbout> about = new Select<>();
    private final Select<Author> author = new Select<>();
    private final DatePicker from = new DayField("From");
    private final DatePicker until = new DayField("Until");
    private final Checkbox important = new Checkbox("Marked important");

    MemoFilterBar(List<Author> authors, MemoFilter now, Consumer<MemoFilter> wanted) {
        addClassName("trig-filters");
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        about.setLabel("About");
        about.setItems(MemoAbout.values());
        about.setItemLabelGenerator(one -> one == null ? "Everything" : one.label());
        about.setEmptySelectionAllowed(true);
        about.setEmptySelectionCaption("Everything");
        author.setLabel("Written by");
        author.setItems(authors);
        author.setItemLabelGenerator(one -> one == null ? "Everybody" : one.name());
        author.setEmptySelectionAllowed(true);
        author.setEmptySelectionCaption("Everybody");
        List.of(from, until).forEach(day -> day.setClearButtonVisible(true));
        show(authors, now);
        Button all = new Button("Show all memos", pressed -> wanted.accept(MemoFilter.ALL));
        all.addThemeVariants(ButtonVariant.TERTIARY);
        all.setEnabled(!now.equals(MemoFilter.ALL));
        add(words, about, author, from, until, important, all);
        listen(() -> wanted.accept(chosen(now)));
    }

    private void listen(Runnable ask) {
        words.addValueChangeListener(changed -> ask.run());
        about.addValueChangeListener(changed -> ask.run());
        author.addValueChangeListener(changed -> ask.run());
        from.addValueChangeListener(changed -> ask.run());
        until.addValueChangeListener(changed -> ask.run());
        important.addValueChangeListener(changed -> ask.run());
    }

    private void show(List<Author> authors, MemoFilter now) {
        String typed = now.words();
        words.setValue(typed == null ? "" : typed);
        about.setValue(now.about());
        authors.stream()
                .filter(one -> one.person().equals(now.author()))
                .findFirst()
                .ifPresent(author::setValue);
        from.setValue(now.from());
        until.setValue(now.until());
        important.setValue(now.important());
    }

    private MemoFilter chosen(MemoFilter before) {
        MemoAbout kind = about.getValue();
        Author by = author.getValue();
        return new MemoFilter(
                words.isEmpty() ? null : words.getValue(),
                kind,
                kind != null && kind == before.about() ? before.subjectId() : null,
                by == null ? null : by.person(),
                from.getValue(),
                until.getValue(),
                important.getValue());
    }
}
