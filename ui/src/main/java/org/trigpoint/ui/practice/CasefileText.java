package org.trigpoint.ui.practice;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/**
 * The text of a file beside a form, or over it on a small screen. Passages are taken as evidence in the browser alone, so that it
 * goes on while the line is cut. It belongs to the form that stands beside it.
 */
@Tag("trigpoint-casefile")
@JsModule("context://trigpoint/casefile-text.js")
final class CasefileText extends Component {

    CasefileText(String text) {
        getElement().setProperty("text", text);
    }
}
