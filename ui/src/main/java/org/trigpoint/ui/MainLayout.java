package org.trigpoint.ui;

import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.trigpoint.ui.parts.Trig;
import org.trigpoint.ui.security.SignOutForm;

/** The frame: the study's places on the left, where I am at the top, with the find field, the work under way and my menu. */
@Layout
@PermitAll
@JsModule("context://trigpoint/command-palette.js")
public final class MainLayout extends AppLayout implements AfterNavigationObserver {

    private final PlaceList list;
    private final Breadcrumb breadcrumb = new Breadcrumb();
    private final Optional<FindField> find;
    private final Optional<Company> company;
    private final Optional<WorkSign> work;

    MainLayout(
            ObjectProvider<Place> places,
            ObjectProvider<Finder> finder,
            ObjectProvider<Company> company,
            ObjectProvider<Underway> underway,
            AuthenticationContext signedIn) {
        this.list = new PlaceList(places.stream().toList());
        this.find = Optional.ofNullable(finder.getIfAvailable()).map(FindField::new);
        this.company = Optional.ofNullable(company.getIfAvailable());
        this.work = Optional.ofNullable(underway.getIfAvailable()).map(WorkSign::new);
        setPrimarySection(Section.DRAWER);
        addToDrawer(mark(), list);
        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel("Places");
        Div top = new Div(toggle, breadcrumb);
        top.addClassName("trig-top");
        find.ifPresent(top::add);
        this.company.ifPresent(here -> top.add(here.shown()));
        work.ifPresent(top::add);
        SignOutForm way = new SignOutForm();
        top.add(new MyMenu(signedIn, way), way);
        addToNavbar(top);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        Map<String, String> parameters = named(event.getRouteParameters());
        list.seenFrom(parameters);
        find.ifPresent(field -> field.seenFrom(parameters));
        company.ifPresent(here -> here.turnTo(event.getRouteParameters()));
        work.ifPresent(sign -> sign.seenFrom(event.getRouteParameters(), parameters));
        breadcrumb.show(getContent() instanceof Whereabouts here ? here.way() : List.of());
    }

    private static Map<String, String> named(RouteParameters parameters) {
        return parameters.getParameterNames().stream()
                .collect(Collectors.toMap(
                        name -> name, name -> parameters.get(name).orElse("")));
    }

    private static RouterLink mark() {
        RouterLink start = new RouterLink();
        start.getElement().setAttribute("href", "");
        start.add(Trig.mark(), new Span("Trigpoint"));
        start.addClassName("trig-mark");
        return start;
    }
}
