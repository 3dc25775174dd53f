package org.trigpoint.ui.trial;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.trigpoint.ui.form.FormEntries;
import org.trigpoint.ui.form.FormJson;
import org.trigpoint.ui.form.FormMode;
import org.trigpoint.ui.form.FormSheet;
import org.trigpoint.ui.form.FormShown;
import org.trigpoint.ui.form.FormsWaiting;
import org.trigpoint.ui.parts.PageHeader;

/** A form by its name and the way it is shown. */
@PermitAll
@Route("trial/form/:form/:mode")
@PageTitle("Trial form")
public final class TrialFormView extends Main implements BeforeEnterObserver {

    private static final FormSheet.Passage SELECTED = new FormSheet.Passage(12, 40, "and then we waited for Parveen");

    private final transient Drawer drawer;

    TrialFormView(Drawer drawer) {
        this.drawer = drawer;
        addClassName("trig-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String name = event.getRouteParameters().get("form").orElseThrow();
        FormMode mode = FormMode.valueOf(event.getRouteParameters().get("mode").orElseThrow());
        Drawer.Form form = drawer.form(name);
        FormSheet sheet = new FormSheet(form::keep);
        sheet.onPassageWanted(at -> sheet.addPassage(at, SELECTED))
                .onPressed(pressed -> sheet.tell("Shown: " + pressed.start() + " to " + pressed.end()))
                .onSubmit(() -> form.leave("submit"))
                .onScore(at -> form.leave("score"))
                .onStart(ago -> {
                    form.start(ago);
                    sheet.show(shown(name, mode, form));
                })
                .onLocked(() -> sheet.show(shown(name, mode, form)));
        sheet.show(shown(name, mode, form));
        add(
                new PageHeader("How a walk was led", "Form " + name),
                new FormsWaiting("mair", List.of(new FormsWaiting.Form("cut", "A walk", "trial/form/cut/SHEET"))),
                sheet);
    }

    private static FormShown shown(String name, FormMode mode, Drawer.Form form) {
        Instant started = form.started();
        return new FormShown(
                name,
                "mair",
                "How a walk was led",
                mode.word(),
                form.isLocked(),
                started == null
                        ? null
                        : new FormShown.Clock(started.toString(), Instant.now().toString(), null),
                List.of("passage", "time", "note"),
                FormJson.sections(
                        TrialInstrument.made(),
                        List.of(new FormJson.Local("pace", 1, "They were left behind.", "Mair Prosser, 3 June 2026"))),
                form.answers(),
                form.evidence().stream().map(TrialFormView::evidence).toList(),
                new FormShown.Around("Not observed", "", beside(name)));
    }

    /** One form has somebody else's answers beside it. */
    private static List<FormShown.Beside> beside(String name) {
        return name.equals("agreed")
                ? List.of(new FormShown.Beside(
                        "Owain",
                        List.of(new FormEntries.Answered("pace", 1, "given", "4", 1)),
                        List.of(new FormShown.Evidence(
                                new UUID(0, 1), "pace", 1, "time", null, null, "", 65_000L, "They sat down twice", 1))))
                : List.of();
    }

    private static FormShown.Evidence evidence(FormEntries.Evidenced one) {
        return new FormShown.Evidence(
                one.id(),
                one.item(),
                one.part(),
                one.start() != null ? "passage" : one.at() != null ? "time" : "note",
                one.start(),
                one.end(),
                one.start() == null ? "" : SELECTED.quote(),
                one.at(),
                one.note(),
                one.revision());
    }
}
