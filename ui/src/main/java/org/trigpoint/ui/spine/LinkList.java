package org.trigpoint.ui.spine;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.RouteParameters;
import java.util.List;
import java.util.stream.Stream;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Reader;
import org.trigpoint.migrations.QuestionId;
import org.trigpoint.spine.Speaks;
import org.trigpoint.spine.SpinePage;
import org.trigpoint.spine.SpinePage.Link;
import org.trigpoint.spine.SpinePage.Offer;
import org.trigpoint.ui.parts.FormDialog;
import org.trigpoint.ui.parts.LineButton;

/** What people put to a question, who did, and how more is put there. */
final class LinkList extends Section {

    LinkList(SpineDesk desk, Reader reader, RouteParameters route, SpinePage page, SerializableRunnable then) {
        addClassName("trig-section");
        add(new H2("Put here by people"));
        if (page.links().isEmpty()) {
            Paragraph none = new Paragraph("Nothing yet but the findings that name it.");
            none.addClassName("trig-soft");
            add(none);
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassNames("trig-lately", "trig-spine-links");
        page.links().forEach(link -> {
            String name = name(page, link.speaks());
            Span who = new Span(link.by());
            who.addClassName("trig-soft");
            ListItem line = new ListItem(new Span(link.speaks().of().label()), new Span(name), who);
            if (reader instanceof Coder) {
                line.add(new LineButton("Take off", name, () -> {
                    desk.linking().unlink(desk.door().coder(route), link.question(), link.speaks());
                    then.run();
                }));
            }
            list.add(line);
        });
        add(list);
    }

    private static String name(SpinePage page, Speaks speaks) {
        return Stream.concat(
                        page.themes().stream()
                                .filter(theme -> speaks.of() == Speaks.Of.THEME
                                        && speaks.key()
                                                .equals(String.valueOf(
                                                        theme.id().value())))
                                .map(theme -> theme.name()),
                        Stream.concat(page.scores().stream(), page.measures().stream())
                                .filter(counted -> speaks.equals(counted.speaks()))
                                .map(counted -> counted.label()))
                .findFirst()
                .orElse("it is not there any more");
    }

    /** A choice of everything that is not put to the question yet. */
    static Dialog ask(
            SpineDesk desk, RouteParameters route, QuestionId question, SpinePage page, SerializableRunnable then) {
        List<Speaks> there = page.links().stream().map(Link::speaks).toList();
        ComboBox<Offer> what = new ComboBox<>("What speaks to it");
        what.setItems(desk.spine().offers(desk.door().coder(route)).stream()
                .filter(offer -> !there.contains(offer.speaks()))
                .toList());
        what.setItemLabelGenerator(offer -> offer.speaks().of().label() + ": " + offer.label());
        what.setHelperText("A theme, an outcome, a measure of fidelity, a rating, a casefile criterion or a column of"
                + " records. Findings name their questions themselves.");
        what.setWidthFull();
        return new FormDialog(
                "Add what speaks to it",
                "Put it to the question",
                () -> {
                    Offer chosen = what.getValue();
                    if (chosen == null) {
                        throw new Refusal("Choose what speaks to the question.");
                    }
                    desk.linking().link(desk.door().coder(route), question, chosen.speaks());
                    then.run();
                },
                what);
    }
}
