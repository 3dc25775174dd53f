package org.trigpoint.ui.codebook;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Function;
import org.trigpoint.Plural;
import org.trigpoint.codebook.CodeUse;
import org.trigpoint.codebook.Codebook;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.ui.parts.Moments;

/** Where a code is used: sources, coders, themes and memos, each one step away. */
final class UsePart extends Section {

    private static final int MEMO_SHOWN = 240;

    private final CodebookAddress address;
    private final CodeId code;

    UsePart(OpenCodebook book, Codebook.Entry entry) {
        this.address = book.address();
        this.code = entry.code();
        addClassName("code-part");
        CodeUse use = book.desk().uses().of(book.reader(), entry.code());
        Div columns = new Div(
                column("Sources", use.sources(), "It has no segment yet.", this::source),
                column("Coders", use.coders(), "Nobody gave it yet.", UsePart::coder),
                column("Themes", use.themes(), "No theme rests on it.", this::theme),
                column("Memos", use.memos(), "No memo about it or on its words.", this::memo));
        columns.addClassName("code-use");
        add(new H3("Where it is used"), columns);
    }

    private static <T> Component column(String title, List<T> lines, String none, Function<T, ListItem> line) {
        Div column = new Div(new H4(title));
        if (lines.isEmpty()) {
            Paragraph nothing = new Paragraph(none);
            nothing.addClassName("trig-soft");
            column.add(nothing);
            return column;
        }
        UnorderedList list = new UnorderedList();
        lines.stream().map(line).forEach(list::add);
        column.add(list);
        return column;
    }

    private ListItem source(CodeUse.InSource source) {
        return new ListItem(
                new Anchor(address.passage(source.source(), source.first()), source.title()),
                soft(Plural.of(source.segments(), "segment")));
    }

    private static ListItem coder(CodeUse.ByCoder coder) {
        return new ListItem(
                new Span(coder.name()),
                soft(Plural.of(coder.segments(), "segment") + ", last on " + Moments.brief(coder.last())));
    }

    private ListItem theme(CodeUse.InTheme theme) {
        return new ListItem(new Anchor(address.themes(theme.theme().value()), theme.name()), soft(theme.status()));
    }

    private ListItem memo(CodeUse.Memo memo) {
        var source = memo.source();
        var span = memo.span();
        String where = source == null || span == null ? address.memos(code) : address.passage(source, span);
        String about = source == null ? "About the code" : "On words of " + memo.title();
        String body = memo.body().length() > MEMO_SHOWN ? memo.body().substring(0, MEMO_SHOWN) + "\u2026" : memo.body();
        return new ListItem(
                new Anchor(where, about), new Span(body), soft(memo.author() + ", " + Moments.brief(memo.writtenAt())));
    }

    private static Span soft(String text) {
        Span soft = new Span(text);
        soft.addClassName("trig-soft");
        return soft;
    }
}
