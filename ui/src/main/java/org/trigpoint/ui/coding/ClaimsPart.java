package org.trigpoint.ui.coding;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.trigpoint.claims.Claim;
import org.trigpoint.sources.Span;
import org.trigpoint.ui.parts.Trig;

/** From the words under the eye to every claim that rests on them, asked for by its triangle or by key. */
final class ClaimsPart extends Div {

    private final Workplace place;
    private final Span span;
    private final Div found = new Div();

    ClaimsPart(Workplace place, Span span) {
        this.place = place;
        this.span = span;
        addClassName("passage-claims");
        NativeButton open = new NativeButton();
        open.addClassName("claims-open");
        open.add(Trig.mark(), new com.vaadin.flow.component.html.Span("What rests on these words"));
        open.getElement().setAttribute("aria-expanded", "false");
        open.addClickListener(pressed -> {
            boolean shown = found.getChildren().findAny().isPresent();
            open.getElement().setAttribute("aria-expanded", String.valueOf(!shown));
            found.removeAll();
            if (!shown) {
                show();
            }
        });
        found.getElement().setAttribute("role", "status");
        add(open, found);
    }

    private void show() {
        List<Claim> claims =
                place.desk().claims().on(place.reader(), place.address().source(), span);
        if (claims.isEmpty()) {
            Paragraph none = new Paragraph("Nothing rests on these words yet.");
            none.addClassName("trig-soft");
            found.add(none);
            return;
        }
        Map<Claim.Kind, UnorderedList> lists = new EnumMap<>(Claim.Kind.class);
        for (Claim claim : claims) {
            lists.computeIfAbsent(claim.kind(), kind -> {
                        UnorderedList list = new UnorderedList();
                        found.add(new H3(kind.label()), list);
                        return list;
                    })
                    .add(line(claim));
        }
    }

    private ListItem line(Claim claim) {
        ListItem line = new ListItem(new Anchor(addressOf(claim), claim.name()));
        String elsewhere = claim.analysis().equals(place.address().analysis()) ? "" : claim.analysisName();
        String said = String.join(
                " \u00b7 ",
                List.of(claim.says(), elsewhere).stream()
                        .filter(words -> !words.isEmpty())
                        .toList());
        if (!said.isEmpty()) {
            com.vaadin.flow.component.html.Span says = new com.vaadin.flow.component.html.Span(said);
            says.addClassName("trig-soft");
            line.add(says);
        }
        return line;
    }

    private String addressOf(Claim claim) {
        String study = "study/" + place.address().study().value();
        String analysis = study + "/analysis/" + claim.analysis().value();
        return switch (claim.kind()) {
            case CODE -> analysis + "/codebook?code=" + claim.reference();
            case THEME, QUOTATION -> analysis + "/themes?theme=" + claim.reference();
            case SUMMARY -> analysis + "/framework/" + claim.reference();
            case SNAPSHOT -> study + "/snapshot/" + claim.reference();
        };
    }
}
