package org.trigpoint.ui.phases;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.trigpoint.access.Reader;
import org.trigpoint.exchange.DraftExport;
import org.trigpoint.phases.MethodsDraft;
import org.trigpoint.ui.Whereabouts;
import org.trigpoint.ui.parts.Notify;
import org.trigpoint.ui.parts.PageHeader;
import org.trigpoint.ui.parts.Trig;
import org.trigpoint.ui.security.FileLink;

/** How an analysis was done, drafted from what is recorded; each sentence opens what it rests on. */
@PermitAll
@Route("study/:study/analysis/:analysis/phases/draft")
@StyleSheet("context://trigpoint/phases.css")
public final class DraftView extends Main implements BeforeEnterObserver, Whereabouts, HasDynamicTitle {

    private final PhasesDesk desk;
    private List<Step> way = List.of();
    private String title = "Draft";

    DraftView(PhasesDesk desk) {
        this.desk = desk;
        addClassNames("trig-page", "draft-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Reader reader = desk.door().reader(event);
        PhasesAddress address = PhasesAddress.of(reader.study(), event.getRouteParameters());
        MethodsDraft draft = desk.drafts().of(reader, address.analysis());
        way = List.of(
                new Step("Studies", ""),
                new Step(draft.study(), address.ofStudy()),
                new Step(draft.analysis().name(), address.phases()),
                Step.here("Draft"));
        title = draft.title();
        add(
                new PageHeader(draft.title(), draft.caution(), actions(draft, address, event.getRouteParameters())),
                desk.bars().of(reader.study(), draft.analysis(), "phases"));
        draft.paragraphs().forEach(paragraph -> add(section(paragraph, address)));
    }

    private Component[] actions(MethodsDraft draft, PhasesAddress address, RouteParameters route) {
        List<Component> actions = new ArrayList<>();
        actions.add(new Button("Copy the words", pressed -> copy(draft)));
        for (DraftExport.Format format : DraftExport.Format.values()) {
            FileLink link = new FileLink(
                    "Export " + format.label(),
                    () -> desk.export().file(desk.door().reader(route), address.analysis(), format));
            link.addClassName("trig-export");
            actions.add(link);
        }
        return actions.toArray(Component[]::new);
    }

    private void copy(MethodsDraft draft) {
        String words = draft.paragraphs().stream()
                .map(paragraph -> paragraph.heading() + "\n\n" + paragraph.words())
                .collect(Collectors.joining("\n\n"));
        getElement().executeJs("return navigator.clipboard.writeText($0)", words);
        Notify.said("The draft is copied.");
    }

    private static Section section(MethodsDraft.Paragraph paragraph, PhasesAddress address) {
        Paragraph words = new Paragraph();
        words.addClassName("draft-words");
        for (MethodsDraft.Sentence sentence : paragraph.sentences()) {
            Trig open = new Trig(
                    "What this rests on: " + sentence.words(), pressed -> Going.to(address.of(sentence.evidence())));
            words.add(new Span(sentence.words()), open, new Span(" "));
        }
        return new Section(new H2(paragraph.heading()), words);
    }

    @Override
    public List<Step> way() {
        return way;
    }

    @Override
    public String getPageTitle() {
        return title + " \u00b7 Trigpoint";
    }
}
