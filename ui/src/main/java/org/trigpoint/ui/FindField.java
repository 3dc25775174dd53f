package org.trigpoint.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;

/** The field that finds; {@code Ctrl K} puts the cursor in it, Enter shows what was found. */
@JsModule("context://trigpoint/find-key.js")
final class FindField extends TextField {

    private final Place place;
    private String address = "";

    FindField(Finder finder) {
        this.place = finder.place();
        addClassName("trig-find");
        setAriaLabel("Find");
        setPlaceholder(finder.hint() + "  (Ctrl K)");
        setPrefixComponent(VaadinIcon.SEARCH.create());
        setClearButtonVisible(true);
        setValueChangeMode(ValueChangeMode.ON_CHANGE);
        addKeyDownListener(Key.ENTER, pressed -> find());
    }

    /** Shows itself only where its screen can be reached from. */
    void seenFrom(Map<String, String> parameters) {
        address = place.addressFrom(parameters).orElse("");
        setVisible(!address.isEmpty());
    }

    private void find() {
        if (!getValue().isBlank()) {
            getUI().ifPresent(ui ->
                    ui.navigate(address, QueryParameters.of("q", getValue().strip())));
        }
    }
}
