package org.trigpoint.ui.themes;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.trigpoint.themes.Theme;

/** The words of a theme, to be read. */
final class ThemeWordsShown extends Section {

    private final DescriptionList list = new DescriptionList();

    ThemeWordsShown(Theme theme) {
        addClassName("trig-section");
        part("Central organising concept", theme.concept());
        part("Definition", theme.definition());
        part("What it is not", theme.words().boundary());
        if (list.getChildren().findAny().isEmpty()) {
            add(new Paragraph("Nothing is written of this theme yet."));
        } else {
            add(list);
        }
    }

    private void part(String label, String words) {
        if (!words.isEmpty()) {
            list.add(new DescriptionList.Term(label), new DescriptionList.Description(words));
        }
    }
}
