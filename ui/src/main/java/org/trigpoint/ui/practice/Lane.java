package org.trigpoint.ui.practice;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import org.trigpoint.ui.parts.Trig;
import org.trigpoint.ui.security.SignOutForm;

/** The frame of the lane: one column, the way to one's own tasks, and the way out. Nothing else of the study is in it. */
@PermitAll
@StyleSheet("context://trigpoint/practice.css")
public final class Lane extends Div implements RouterLayout {

    Lane() {
        addClassName("trig-lane");
        RouterLink start = new RouterLink();
        start.getElement().setAttribute("href", "");
        start.add(Trig.mark(), new Span("Trigpoint"));
        start.addClassName("trig-mark");
        SignOutForm way = new SignOutForm();
        Button out = new Button("Sign out", pressed -> way.send());
        out.addThemeVariants(ButtonVariant.TERTIARY);
        add(new Header(start, out, way));
    }
}
