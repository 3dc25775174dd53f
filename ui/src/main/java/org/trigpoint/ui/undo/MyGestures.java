package org.trigpoint.ui.undo;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import org.trigpoint.migrations.GestureId;
import org.trigpoint.ui.parts.LineButton;
import org.trigpoint.ui.parts.Moments;
import org.trigpoint.undo.UndoQueries.Line;
import org.trigpoint.undo.UndoQueries.State;

/** What I did last, the newest first; each that is done can be undone by itself, as far as nothing rests on it. */
final class MyGestures extends Dialog {

    static final int MOST = 100;

    private final SerializableConsumer<GestureId> undo;

    MyGestures(List<Line> lines, SerializableConsumer<GestureId> undo) {
        this.undo = undo;
        setHeaderTitle("What I did last");
        setWidth("min(44rem, 94vw)");
        OrderedList list = new OrderedList();
        list.addClassName("undo-lines");
        lines.forEach(line -> list.add(item(line)));
        add(lines.isEmpty() ? new Paragraph("Nothing of yours in this study yet.") : list);
        getFooter().add(new Button("Close", pressed -> close()));
    }

    private ListItem item(Line line) {
        Span when = new Span(Moments.brief(line.madeAt()));
        when.addClassName("trig-soft");
        Div what = new Div(new Span(line.sentence()));
        String why = line.hindrance();
        if (why != null) {
            Paragraph reason = new Paragraph(why);
            reason.addClassName("trig-soft");
            what.add(reason);
        }
        ListItem item = new ListItem(when, what);
        if (line.state() == State.DONE) {
            item.add(new LineButton("Undo", line.sentence(), () -> {
                close();
                undo.accept(line.gesture());
            }));
        } else {
            Span undone = new Span(why == null ? "Undone" : "");
            undone.addClassName("trig-soft");
            item.add(undone);
        }
        return item;
    }
}
