package org.trigpoint.ui.words;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.RouteParameters;
import org.trigpoint.NotFound;
import org.trigpoint.access.Reader;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.ui.security.FileLink;

/** Tables of words to take away. */
final class WordFiles {

    private WordFiles() {}

    static FileLink link(WordDesk desk, RouteParameters route, Asked asked) {
        return csv(() -> {
            Reader now = desk.door().reader(route);
            return asked.company()
                    ? desk.export().collocations(now, asked.collocations(Asked.TAKEN))
                    : desk.export().frequencies(now, asked.frequencies(Asked.TAKEN));
        });
    }

    static FileLink link(WordDesk desk, RouteParameters route, Along asked) {
        return csv(() -> {
            AnalysisId analysis = asked.analysis();
            CodeId code = asked.code();
            if (analysis == null || code == null) {
                throw new NotFound();
            }
            return desk.export()
                    .dispersion(desk.door().reader(route), analysis, code, asked.under(), asked.narrowing());
        });
    }

    static Button print() {
        Button print = new Button("Print");
        // Browsers let a script print only while it answers a click.
        print.getElement().executeJs("this.addEventListener('click', () => window.print())");
        return print;
    }

    static FileLink csv(FileLink.Taking taking) {
        FileLink link = new FileLink("Export CSV", taking);
        link.addClassName("trig-export");
        return link;
    }
}
