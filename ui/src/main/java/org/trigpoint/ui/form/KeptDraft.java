package org.trigpoint.ui.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;

/**
 * Put beside a field of words, it keeps on the device what is typed there until it was sent: it is there after a reload and in a
 * new tab, as what is typed into a form is.
 */
@Tag("trig-draft")
@JsModule("context://trigpoint/form-draft.js")
public final class KeptDraft extends Component {

    private static final String KEEP =
            "const draft = this; customElements.whenDefined('trig-draft').then(() => draft.keep($0));";

    private static final String SENT = "try { window.localStorage.removeItem($0); }"
            + " catch (failure) { if (!(failure instanceof DOMException)) throw failure; }";

    /**
     * Keeps what is typed into the text area that has the same parent.
     *
     * @param person as in {@link FormShown}
     * @param id what tells these words from the person's others
     */
    public KeptDraft(String person, String id) {
        getElement().executeJs(KEEP, name(person, id));
    }

    /**
     * Forgets what was kept, because it was sent.
     *
     * @param person as when it was kept
     * @param id as when it was kept
     */
    public static void sent(String person, String id) {
        UI.getCurrent().getPage().executeJs(SENT, name(person, id));
    }

    private static String name(String person, String id) {
        return "trig-form:" + person + ":" + id + ":draft";
    }
}
