package org.trigpoint.ui.reports;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.io.Serializable;
import java.util.Locale;
import org.trigpoint.exchange.ReportFormat;
import org.trigpoint.privacy.Cleared;
import org.trigpoint.ui.security.FileLink;

/** One report: what it holds, its choices, and the files it is taken as. */
class ReportCard extends Section {

    private final String title;
    private final Div files = new Div();

    /** Makes the file of a format. */
    @FunctionalInterface
    interface Making extends Serializable {
        Cleared file(ReportFormat format);
    }

    ReportCard(String title, String holds) {
        this.title = title;
        addClassName("report-card");
        files.addClassName("trig-actions");
        add(new H2(title), new Paragraph(holds), files);
    }

    /** What can be chosen stands above the files. */
    final void choosing(Component... choices) {
        Div fields = new Div(choices);
        fields.addClassName("report-choices");
        addComponentAtIndex(2, fields);
    }

    /** To be read here, and to be taken away. */
    final void offer(Making making) {
        add(FileLink.opening("Read it here", () -> making.file(ReportFormat.HTML)), "Read it here");
        for (ReportFormat format : ReportFormat.values()) {
            offer("Export " + format.name(), () -> making.file(format));
        }
    }

    /** One more kind of file. */
    final void offer(String words, FileLink.Taking taking) {
        add(new FileLink(words, taking), words);
    }

    private void add(FileLink link, String words) {
        link.addClassName("trig-export");
        link.setAriaLabel(words + ": " + title.toLowerCase(Locale.UK));
        files.add(link);
    }
}
