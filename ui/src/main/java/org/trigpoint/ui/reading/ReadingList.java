package org.trigpoint.ui.reading;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** Segments one after the other; the element in the browser hears the keys. */
@Tag("trig-reading")
@JsModule("context://trigpoint/reading-list.js")
final class ReadingList extends HtmlContainer {

    ReadingList() {
        getElement().setAttribute("role", "feed");
        getElement().setAttribute("aria-label", "Segments");
    }

    /** Puts the focus on a segment, so that keys are heard. */
    void focus(SegmentShown segment) {
        segment.getElement().setAttribute("tabindex", "0");
        segment.getElement().executeJs("this.focus({ preventScroll: true })");
    }
}
