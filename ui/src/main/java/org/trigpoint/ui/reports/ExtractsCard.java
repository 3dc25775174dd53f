package org.trigpoint.ui.reports;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.reports.ThemeExtractsRequest;
import org.trigpoint.reports.ThemeExtractsRequest.Around;
import org.trigpoint.reports.ThemeExtractsRequest.Order;
import org.trigpoint.themes.Theme;

/** The extracts of themes: of which, in what order, and how much of what surrounds them. */
final class ExtractsCard extends ReportCard {

    private static final String HOLDS =
            "Each extract in what surrounds it, with who speaks, the source, the turn, the site and its codes. What speaks"
                    + " against a theme stands apart, and each theme says how many segments, sources and participants it"
                    + " rests on.";

    private final Select<Choice> theme = new Select<>();
    private final Select<Around> around = new Select<>();
    private final IntegerField context = new IntegerField("On either side");
    private final Select<Order> order = new Select<>();

    /** A file is made while nobody holds the screen: it goes by what was chosen last. */
    private volatile ThemeExtractsRequest request;

    /** A theme to choose; none for all. */
    private record Choice(@Nullable ThemeId theme, String label) implements Serializable {}

    ExtractsCard(OpenReports open, List<Theme> themes) {
        super("Extracts by theme", HOLDS);
        request = new ThemeExtractsRequest(open.analysis(), null, Around.TURNS, 1, Order.SOURCE);
        List<Choice> choices = choices(themes);
        theme.setLabel("Theme");
        theme.setItems(choices);
        theme.setItemLabelGenerator(Choice::label);
        theme.setValue(choices.getFirst());
        around.setLabel("Context in");
        around.setItems(Around.values());
        around.setItemLabelGenerator(Around::label);
        around.setValue(request.around());
        context.setMin(0);
        context.setStepButtonsVisible(true);
        context.setValue(request.context());
        order.setLabel("Order");
        order.setItems(Order.values());
        order.setItemLabelGenerator(Order::label);
        order.setValue(request.order());
        listen();
        choosing(theme, context, around, order);
        offer(format -> open.desk().reports().extracts(open.reader(), request, format));
        offer("Export XLSX", () -> open.desk().reports().extractTable(open.reader(), request));
    }

    private void listen() {
        theme.addValueChangeListener(chosen -> choose());
        around.addValueChangeListener(chosen -> choose());
        context.addValueChangeListener(chosen -> choose());
        order.addValueChangeListener(chosen -> choose());
        choose();
    }

    private static List<Choice> choices(List<Theme> themes) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(null, "All themes"));
        themes.stream()
                .filter(one -> one.status().goesOn())
                .forEach(one -> choices.add(new Choice(one.id(), "\u2003".repeat(one.level()) + one.name())));
        return choices;
    }

    /** A number that can't be shown is brought to the nearest that can. */
    private void choose() {
        Around counted = around.getValue();
        context.setMax(counted.most());
        int wanted = Math.clamp(Objects.requireNonNullElse(context.getValue(), 0), 0, counted.most());
        context.setValue(wanted);
        request = new ThemeExtractsRequest(
                request.analysis(), theme.getValue().theme(), counted, wanted, order.getValue());
    }
}
