package org.trigpoint.ui.instruments;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.trigpoint.codebooks.instruments.Instrument;

/** The form of what is true of a draft as a whole. */
final class HeadForm extends Div {

    HeadForm(Draft draft) {
        addClassName("trig-form");
        Instrument content = draft.content();
        TextField title = Fields.title(
                "Title",
                content.title(),
                now -> draft.typed("title", one -> Edits.head(one, now, one.use(), one.about(), one.source())));
        Select<Instrument.Use> use = new Select<>();
        use.setLabel("Filled in for");
        use.setItems(Instrument.Use.values());
        use.setItemLabelGenerator(Instrument.Use::label);
        use.setValue(content.use());
        use.addValueChangeListener(
                now -> draft.step(one -> Edits.head(one, one.title(), now.getValue(), one.about(), one.source())));
        TextArea about = Fields.area("What it is, and what is not known about it", content.about(), 5_000);
        about.addValueChangeListener(now -> draft.typed(
                "about",
                one -> Edits.head(one, one.title(), one.use(), now.getValue().strip(), one.source())));
        TextArea source = Fields.area("Where it is printed, if it is", content.source(), 2_000);
        source.addValueChangeListener(now -> draft.typed(
                "source",
                one -> Edits.head(
                        one, one.title(), one.use(), one.about(), now.getValue().strip())));
        add(new H2("About the instrument"), title, use, about, source);
    }
}
