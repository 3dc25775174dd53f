package org.trigpoint.ui;

import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.trigpoint.ui.parts.Trig;
import org.trigpoint.ui.security.SignOutForm;

/** The frame: the study's places on the left, where I am at the top, with the find field and my menu. */
@Layout
@PermitAll
@JsModule("context://trigpoint/command-palette.js")
public final class MainLayout extends AppLayout implements AfterNavigationObserver {

    private final List<Place> places;
    private final SideNav nav = new SideNav();
    private final Breadcrumb breadcrumb = new Breadcrumb();
    private final Optional<FindField> find;

    MainLayout(ObjectProvider<Place> places, ObjectProvider<Finder> finder, AuthenticationContext signedIn) {
        this.places =
                places.stream().sorted(Comparator.comparingInt(Place::order)).toList();
        this.find = Optional.ofNullable(finder.getIfAvailable()).map(FindField::new);
        setPrimarySection(Section.DRAWER);
        addToDrawer(mark(), nav);
        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel("Places");
        Div top = new Div(toggle, breadcrumb);
        top.addClassName("trig-top");
        find.ifPresent(top::add);
        SignOutForm way = new SignOutForm();
        top.add(new MyMenu(signedIn, way), way);
        addToNavbar(top);
        nav.setLabel("Places");
        nav.addClassName("trig-places");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        Map<String, String> parameters = named(event.getRouteParameters());
        nav.removeAll();
        for (Place place : places) {
            place.addressFrom(parameters)
                    .ifPresent(address -> nav.addItem(
                            new SideNavItem(place.title(), address, place.icon().create())));
        }
        find.ifPresent(field -> field.seenFrom(parameters));
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
