package org.trigpoint.ui.studies;

import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.migrations.SiteId;
import org.trigpoint.studies.PlanQueries.SiteLine;

/** Fields that more than one form has. */
final class Choices {

    private static final String NONE = "No site";

    private Choices() {}

    static Select<SiteLine> site(List<SiteLine> sites) {
        Select<SiteLine> site = new Select<>();
        site.setLabel("Site");
        site.setItems(sites);
        site.setEmptySelectionAllowed(true);
        site.setEmptySelectionCaption(NONE);
        site.setItemLabelGenerator(line -> line == null
                ? NONE
                : line.details().code() + " \u00b7 " + line.details().name());
        return site;
    }

    static @Nullable SiteId key(Select<SiteLine> site) {
        SiteLine chosen = site.getValue();
        return chosen == null ? null : chosen.site();
    }
}
