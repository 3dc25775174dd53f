package org.trigpoint.ui.themes;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.trigpoint.access.Reader;
import org.trigpoint.codes.CodeTree;
import org.trigpoint.coding.ExtractQueries;
import org.trigpoint.coding.Extracts;
import org.trigpoint.themes.Theme;

/** The extracts of a theme, fifty at a time. */
final class ThemeExtracts extends Section {

    private static final int AT_A_TIME = 50;
    private static final int AROUND = 60;

    private final ThemeDesk desk;
    private final Reader reader;
    private final AnalysisAddress address;
    private final Theme theme;
    private final ExtractLines lines;
    private final H2 head = new H2();
    private final Button more = new Button();
    private int shown;

    ThemeExtracts(ThemeDesk desk, Reader reader, AnalysisAddress address, Theme theme, CodeTree tree) {
        this.desk = desk;
        this.reader = reader;
        this.address = address;
        this.theme = theme;
        this.lines = new ExtractLines(address, tree);
        addClassName("trig-section");
        more.addClickListener(pressed -> showMore());
        add(head);
        if (theme.codes().isEmpty()) {
            head.setText("Extracts");
            add(new Paragraph("Gather a code, and all that was coded with it is read here."));
            return;
        }
        add(lines, more);
        showMore();
    }

    private void showMore() {
        Extracts page = desk.extracts()
                .of(
                        reader,
                        new ExtractQueries.Request(
                                address.analysis(), theme.codes(), List.of(), AROUND, shown, AT_A_TIME));
        lines.show(page.page());
        shown += page.page().size();
        int left = page.total() - shown;
        head.setText(Counted.of(page.total(), "extract"));
        more.setVisible(left > 0);
        more.setText("Show " + Math.min(left, AT_A_TIME) + " more");
    }
}
