package org.trigpoint.ui.coding;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.trigpoint.codes.Code;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.sources.SourceQueries.SourceRow;

/** The left side: the sources of the study, or in their place all segments of one code. */
final class SourcesPane extends Div {

    private final Workplace place;
    private final SourceList list;

    SourcesPane(Workplace place) {
        this.place = place;
        this.list = new SourceList(place);
        addClassName("sources");
        add(list);
    }

    void opened(List<SourceRow> sources) {
        list.show(sources);
    }

    void counted(SourceId source, int more) {
        list.count(source, more);
    }

    /** Shows all segments of a code and of those under it. */
    void read(Code code) {
        removeAll();
        add(new ReadingList(place, code, () -> {
            removeAll();
            add(list);
        }));
        getElement().executeJs("this.closest('trig-workspace').turnTo('sources')");
    }
}
