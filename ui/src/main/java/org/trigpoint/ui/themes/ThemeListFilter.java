package org.trigpoint.ui.themes;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;

/** The list of themes, and which of them it shows. */
final class ThemeListFilter extends Div {

    /** What may be shown; what is left out is still there. */
    private enum Which {
        ALL("All themes", ""),
        GOING_ON("Candidates and kept", "goes-on"),
        CANDIDATES("Candidates", "candidate"),
        KEPT("Kept", "kept"),
        LET_GO("Dropped and merged", "let-go");

        private final String label;
        private final String word;

        Which(String label, String word) {
            this.label = label;
            this.word = word;
        }
    }

    ThemeListFilter(ThemeList list) {
        addClassName("trig-theme-side");
        Select<Which> which = new Select<>();
        which.setLabel("Show");
        which.setItems(Which.values());
        which.setItemLabelGenerator(one -> one.label);
        which.setValue(Which.ALL);
        which.setWidthFull();
        which.addValueChangeListener(chosen -> getElement().setAttribute("data-show", chosen.getValue().word));
        getElement().setAttribute("data-show", "");
        add(which, list);
    }
}
