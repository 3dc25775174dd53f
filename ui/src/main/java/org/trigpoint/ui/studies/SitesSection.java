package org.trigpoint.ui.studies;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trigpoint.Plural;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Reader;
import org.trigpoint.studies.Arm;
import org.trigpoint.studies.PlanQueries.SiteLine;
import org.trigpoint.studies.SiteDetails;
import org.trigpoint.ui.parts.EmptyState;
import org.trigpoint.ui.parts.FormDialog;

/** The sites of a study. */
final class SitesSection extends SettingsSection {

    private final SettingsDesk desk;
    private final Reader reader;

    SitesSection(SettingsDesk desk, Reader reader) {
        this.desk = desk;
        this.reader = reader;
        refresh();
    }

    @Override
    void refresh() {
        removeAll();
        add(hint("The places that take part, such as local authorities. Outputs show the code, never the name."));
        List<SiteLine> sites = desk.queries().plan(reader).sites();
        if (reader instanceof Lead lead) {
            add(primary(
                    "Add site",
                    () -> form("Add site", null, details -> desk.plan().addSite(lead, details))));
        }
        if (sites.isEmpty()) {
            add(new EmptyState("No sites yet", "With sites, themes can be laid side by side, place by place."));
        }
        UnorderedList list = list();
        sites.forEach(site -> list.add(
                line(site.details().code() + " \u00b7 " + site.details().name(), about(site), actions(site))));
        add(list);
    }

    private static String about(SiteLine line) {
        SiteDetails details = line.details();
        Arm arm = details.arm();
        return Stream.of(
                        arm == null ? "" : arm.label(),
                        details.structure() == null ? "" : details.structure(),
                        Plural.of(line.sources(), "source"),
                        details.withdrawn() ? "withdrawn" : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" \u00b7 "));
    }

    private Component[] actions(SiteLine line) {
        if (!(reader instanceof Lead lead)) {
            return new Component[0];
        }
        String code = line.details().code();
        return new Component[] {
            small(
                    "Change",
                    code,
                    () -> form(
                            "Change " + code,
                            line.details(),
                            details -> desk.plan().changeSite(lead, line.site(), details))),
            remove(
                    code,
                    "A site that nothing belongs to can go; add it again at any time.",
                    () -> desk.plan().removeSite(lead, line.site()))
        };
    }

    private void form(String title, @Nullable SiteDetails before, Consumer<SiteDetails> step) {
        TextField code = new TextField("Code", before == null ? "" : before.code(), "LA03");
        TextField name = new TextField("Name", before == null ? "" : before.name(), "");
        Select<Arm> arm = arm();
        TextField structure = new TextField("Structure of its services");
        Checkbox withdrawn = new Checkbox("Has left the study");
        if (before != null) {
            arm.setValue(before.arm());
            structure.setValue(before.structure() == null ? "" : before.structure());
            withdrawn.setValue(before.withdrawn());
        }
        new FormDialog(
                        title,
                        before == null ? "Add site" : "Save",
                        () -> then(() -> step.accept(new SiteDetails(
                                code.getValue(),
                                name.getValue(),
                                arm.getValue(),
                                structure.getValue(),
                                withdrawn.getValue()))),
                        code,
                        name,
                        arm,
                        structure,
                        withdrawn)
                .open();
    }

    private static Select<Arm> arm() {
        Select<Arm> arm = new Select<>();
        arm.setLabel("Arm");
        arm.setItems(Arm.OF_SITES);
        arm.setItemLabelGenerator(each -> each == null ? "No arm" : each.label());
        arm.setEmptySelectionAllowed(true);
        arm.setEmptySelectionCaption("No arm");
        return arm;
    }
}
