package org.trigpoint.ui.coding;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Set;
import org.trigpoint.Plural;
import org.trigpoint.codes.Code;
import org.trigpoint.coding.Extract;
import org.trigpoint.coding.ExtractQueries;
import org.trigpoint.coding.Extracts;
import org.trigpoint.migrations.CodeId;

/** All segments of a code and of those under it, each one click from its place in the text. */
final class ReadingList extends Div {

    private static final int PAGE = 100;
    private static final int AROUND = 60;

    private final Workplace place;
    private final Set<CodeId> codes;
    private final OrderedList extracts = new OrderedList();
    private final Paragraph count = new Paragraph();
    private final Button more = new Button("Show more", pressed -> show());

    ReadingList(Workplace place, Code code, Runnable back) {
        this.place = place;
        this.codes = place.codes().codes().withSubcodes(code.id());
        addClassName("reading-list");
        Button close = new Button("Sources", VaadinIcon.ANGLE_LEFT.create(), pressed -> back.run());
        close.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        count.addClassName("trig-soft");
        more.addThemeVariants(ButtonVariant.SMALL);
        add(close, new H2(code.name()), count, extracts, more);
        show();
    }

    private void show() {
        int from = extracts.getComponentCount();
        Extracts page = place.desk()
                .extracts()
                .of(
                        place.reader(),
                        new ExtractQueries.Request(place.address().analysis(), codes, List.of(), AROUND, from, PAGE));
        page.page().forEach(extract -> extracts.add(item(extract)));
        String under = codes.size() == 1 ? "" : ", with the codes under it";
        count.setText(Plural.of(page.total(), "segment") + under);
        more.setVisible(extracts.getComponentCount() < page.total());
    }

    private ListItem item(Extract extract) {
        Span words = new Span(extract.quotation().words());
        words.addClassName("extract-words");
        Span before = new Span(fromAWord(extract.quotation().before()));
        Span after = new Span(toAWord(extract.quotation().after()));
        before.addClassName("trig-soft");
        after.addClassName("trig-soft");
        String speaker = extract.speaker();
        Span where = new Span(
                extract.title() + (speaker == null ? "" : " \u00b7 " + speaker) + " \u00b7 " + extract.coderName());
        where.addClassName("extract-where");
        Div text = new Div(before, words, after);
        text.addClassName("extract-text");
        Anchor link = new Anchor(place.address().of(extract.source()).path(extract.span()));
        link.add(where, text);
        return new ListItem(link);
    }

    private static String fromAWord(String before) {
        return before.length() < AROUND ? before : before.replaceFirst("^\\S*\\s+", "\u2026 ");
    }

    private static String toAWord(String after) {
        return after.length() < AROUND ? after : after.replaceFirst("\\s+\\S*$", " \u2026");
    }
}
