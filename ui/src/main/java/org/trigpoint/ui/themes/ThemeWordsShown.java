package org.trigpoint.ui.themes;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.trigpoint.themes.Theme;

/** The words of a theme, to be read. */
final class ThemeWordsShown extends Section {

    ThemeWordsShown(Theme theme) {
        Paragraph status = new Paragraph(theme.status().label());
        status.addClassName("trig-soft");
        add(new H2(theme.name()), status);
        for (String words : new String[] {theme.concept(), theme.definition()}) {
            if (!words.isEmpty()) {
                add(new Paragraph(words));
            }
        }
    }
}
