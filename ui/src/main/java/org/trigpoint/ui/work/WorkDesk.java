package org.trigpoint.ui.work;

import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.springframework.context.annotation.Profile;
import org.trigpoint.NotFound;
import org.trigpoint.exchange.ExportDesk;
import org.trigpoint.finding.FindingQueries;
import org.trigpoint.studies.StudyQueries;
import org.trigpoint.ui.parts.StudyDoor;
import org.trigpoint.work.JobDesk;

/** What the screen of work calls. */
@Profile("!headless")
@SpringComponent
record WorkDesk(StudyDoor door, StudyQueries studies, JobDesk jobs, ExportDesk exports, FindingQueries finding) {

    /** How many jobs of the route's study wait or run; -1 for who may not see that. */
    int open(RouteParameters parameters) {
        try {
            return jobs.open(door.reader(parameters));
        } catch (NotFound notTheirs) {
            return -1;
        }
    }
}
