package org.trigpoint.ui.reports;

import com.vaadin.flow.router.RouteParameters;
import org.trigpoint.NotFound;
import org.trigpoint.access.Reader;
import org.trigpoint.migrations.AnalysisId;

/**
 * The reports of an analysis as somebody has them open.
 *
 * @param desk what is called
 * @param route of which study and analysis; a proof is asked for anew with each file
 */
record OpenReports(ReportsDesk desk, RouteParameters route) {

    Reader reader() {
        return desk.door().reader(route);
    }

    AnalysisId analysis() {
        return route.get("analysis")
                .filter(number -> number.matches("[1-9][0-9]{0,17}"))
                .map(number -> new AnalysisId(Long.parseLong(number)))
                .orElseThrow(NotFound::new);
    }
}
