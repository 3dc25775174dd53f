package org.trigpoint.ui.studies;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import org.trigpoint.Plural;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Reader;
import org.trigpoint.migrations.WaveId;
import org.trigpoint.studies.PlanQueries.WaveLine;
import org.trigpoint.ui.parts.EmptyState;
import org.trigpoint.ui.parts.FormDialog;

/** The waves of a study, in the order in which they happen. */
final class WavesSection extends SettingsSection {

    private final SettingsDesk desk;
    private final Reader reader;

    WavesSection(SettingsDesk desk, Reader reader) {
        this.desk = desk;
        this.reader = reader;
        refresh();
    }

    @Override
    void refresh() {
        removeAll();
        add(hint("The times at which material is gathered, in the order in which they happen."));
        List<WaveLine> waves = desk.queries().plan(reader).waves();
        if (reader instanceof Lead lead) {
            add(primary(
                    "Add wave", () -> form("Add wave", "", name -> desk.plan().addWave(lead, name))));
        }
        if (waves.isEmpty()) {
            add(new EmptyState("No waves yet", "Baseline, mid-pilot and endline, for instance."));
        }
        UnorderedList list = list();
        for (int place = 0; place < waves.size(); place++) {
            WaveLine wave = waves.get(place);
            list.add(line(wave.name(), Plural.of(wave.sources(), "source"), actions(waves, place)));
        }
        add(list);
    }

    private Component[] actions(List<WaveLine> waves, int place) {
        if (!(reader instanceof Lead lead)) {
            return new Component[0];
        }
        WaveLine wave = waves.get(place);
        List<WaveId> order = waves.stream().map(WaveLine::wave).toList();
        var up = small(
                "Earlier", wave.name(), () -> then(() -> desk.plan().orderWaves(lead, Order.earlier(order, place))));
        up.setEnabled(place > 0);
        return new Component[] {
            up,
            small(
                    "Rename",
                    wave.name(),
                    () -> form(
                            "Rename " + wave.name(),
                            wave.name(),
                            name -> desk.plan().renameWave(lead, wave.wave(), name))),
            remove(
                    wave.name(),
                    "A wave that no source belongs to can go; add it again at any time.",
                    () -> desk.plan().removeWave(lead, wave.wave()))
        };
    }

    private void form(String title, String before, Consumer<String> step) {
        TextField name = new TextField("Name");
        name.setValue(before);
        new FormDialog(
                        title,
                        before.isEmpty() ? "Add wave" : "Save",
                        () -> then(() -> step.accept(name.getValue())),
                        name)
                .open();
    }
}
