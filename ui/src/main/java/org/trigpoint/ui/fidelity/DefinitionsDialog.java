package org.trigpoint.ui.fidelity;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.RouteParameters;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.trigpoint.codebooks.fidelity.Choice;
import org.trigpoint.codebooks.fidelity.Definitions;
import org.trigpoint.codebooks.fidelity.Sensitivity;
import org.trigpoint.codebooks.fidelity.Setting;
import org.trigpoint.ui.days.DayField;
import org.trigpoint.ui.parts.FormDialog;

/** Settles what the protocol leaves open; the first choice of each is the program's own default. */
final class DefinitionsDialog {

    private DefinitionsDialog() {}

    static void open(FidelityDesk desk, RouteParameters route, Definitions now, Runnable then) {
        List<Select<Choice>> choices = new ArrayList<>();
        for (Setting setting : Setting.values()) {
            choices.add(choice(setting, now.of(setting)));
        }
        Select<YearMonth> months = months(now.firstMonth());
        DayField training = day("Last day of keyworkers\u2019 and leaders\u2019 training", now.trainingEnds());
        DayField champions = day("Last day of champions\u2019 training", now.championsEnd());
        List<Component> fields = new ArrayList<>(List.of(hint()));
        fields.addAll(choices);
        fields.addAll(List.of(months, training, champions));
        new FormDialog(
                        "How is what is open settled?",
                        "Settle it",
                        () -> {
                            Definitions settled = new Definitions(
                                    now.choices(),
                                    Objects.requireNonNullElse(months.getValue(), now.firstMonth()),
                                    Objects.requireNonNullElse(training.day(), now.trainingEnds()),
                                    Objects.requireNonNullElse(champions.day(), now.championsEnd()));
                            for (Select<Choice> each : choices) {
                                settled = settled.with(Objects.requireNonNull(each.getValue()));
                            }
                            desk.definitions().set(desk.door().lead(route), settled);
                            then.run();
                        },
                        fields.toArray(Component[]::new))
                .open();
    }

    private static Paragraph hint() {
        return new Paragraph(
                "None of this is printed in the protocol. What you settle counts from now on, also for what is"
                        + " there already, and stands in the journal.");
    }

    private static Select<Choice> choice(Setting setting, Choice now) {
        Select<Choice> select = new Select<>();
        select.setLabel(setting.title());
        List<Choice> all = setting.choices();
        select.setItems(all);
        select.setItemLabelGenerator(
                choice -> choice.label() + (choice.equals(all.getFirst()) ? " (default, ours)" : ""));
        select.setValue(now);
        select.setWidthFull();
        return select;
    }

    private static Select<YearMonth> months(YearMonth now) {
        List<YearMonth> all = new ArrayList<>(Definitions.FIRST_MONTHS);
        if (!all.contains(now)) {
            all.add(now);
        }
        Select<YearMonth> select = new Select<>();
        select.setLabel("The fifteen months");
        select.setItems(all);
        select.setItemLabelGenerator(first ->
                Sensitivity.months(first) + (first.equals(Definitions.DEFAULT.firstMonth()) ? " (default, ours)" : ""));
        select.setValue(now);
        select.setWidthFull();
        return select;
    }

    private static DayField day(String label, LocalDate now) {
        DayField picker = new DayField(label);
        picker.setValue(now);
        picker.setWidthFull();
        return picker;
    }
}
