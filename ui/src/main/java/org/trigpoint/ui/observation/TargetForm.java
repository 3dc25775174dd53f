package org.trigpoint.ui.observation;

import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.trigpoint.Refusal;
import org.trigpoint.access.Lead;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.observation.PlanLine;
import org.trigpoint.studies.PlanQueries.SiteLine;
import org.trigpoint.ui.parts.FormDialog;
import org.trigpoint.ui.parts.Notify;

/** How many sessions of a kind shall be observed at which sites, and which share of them twice. */
final class TargetForm {

    private static final Share FIRST = new Share(3, 20);

    private final Select<Instrument.Use> kind = new Select<>();
    private final MultiSelectComboBox<SiteLine> sites = new MultiSelectComboBox<>("Sites");
    private final IntegerField sessions = new IntegerField("Sessions at each");
    private final IntegerField twice = new IntegerField("Scored by two, in %");

    private final List<PlanLine> kept;
    private final List<SiteLine> all;

    private record Share(int sessions, int twice) {}

    private TargetForm(ObservationDesk desk, Lead lead) {
        kept = desk.sessions().plans(lead);
        kind.setLabel("Kind");
        kind.setItems(Arrays.stream(Instrument.Use.values())
                .filter(use -> use.subject() == Instrument.Subject.SESSION)
                .toList());
        kind.setItemLabelGenerator(use -> use == null ? "" : use.label());
        kind.setValue(Instrument.Use.DIRECT_PRACTICE);
        all = desk.plans().plan(lead).sites().stream()
                .filter(site -> !site.details().withdrawn())
                .toList();
        sites.setItems(all);
        sites.setItemLabelGenerator(site -> site.details().code());
        sessions.setMin(0);
        sessions.setMax(1000);
        twice.setMin(0);
        twice.setMax(100);
        List.<HasSize>of(kind, sites, sessions, twice).forEach(HasSize::setWidthFull);
        kind.addValueChangeListener(chosen -> showKept());
        showKept();
    }

    /** What is planned for the kind now; where sites differ, the plan that most have, and all of them in words. */
    private void showKept() {
        Map<Share, List<PlanLine>> byShare = kept.stream()
                .filter(plan -> plan.use() == kind.getValue() && plan.sessions() > 0)
                .collect(Collectors.groupingBy(
                        plan -> new Share(plan.sessions(), plan.twice()), LinkedHashMap::new, Collectors.toList()));
        Share most = byShare.entrySet().stream()
                .max(Comparator.comparingInt(each -> each.getValue().size()))
                .map(Map.Entry::getKey)
                .orElse(FIRST);
        List<String> codes = byShare.getOrDefault(most, List.of()).stream()
                .map(PlanLine::site)
                .toList();
        sites.setValue(all.stream()
                .filter(site -> codes.isEmpty() || codes.contains(site.details().code()))
                .toList());
        sessions.setValue(most.sessions());
        twice.setValue(most.twice());
        sites.setHelperText(
                byShare.isEmpty()
                        ? "Nothing is planned for this kind yet."
                        : "Planned now: "
                                + byShare.entrySet().stream()
                                        .map(each -> words(each.getKey(), each.getValue()))
                                        .collect(Collectors.joining("; "))
                                + ". Sites that you leave out keep what they have.");
    }

    private static String words(Share share, List<PlanLine> plans) {
        return share.sessions() + ", " + share.twice() + "% by two, at "
                + plans.stream().map(PlanLine::site).collect(Collectors.joining(", "));
    }

    static FormDialog opening(ObservationDesk desk, Lead lead) {
        TargetForm form = new TargetForm(desk, lead);
        return new FormDialog(
                "How many shall be observed?",
                "Save",
                () -> {
                    form.save(desk, lead);
                    UI.getCurrent().refreshCurrentRoute(false);
                    Notify.said("The plan is saved.");
                },
                form.kind,
                form.sites,
                form.sessions,
                form.twice);
    }

    private void save(ObservationDesk desk, Lead lead) {
        if (sessions.getValue() == null
                || twice.getValue() == null
                || sites.getValue().isEmpty()) {
            throw new Refusal("Choose sites, and say how many sessions and which share of them twice.");
        }
        for (SiteLine site : sites.getValue()) {
            desk.planning().target(lead, kind.getValue(), site.site(), sessions.getValue(), twice.getValue());
        }
    }
}
