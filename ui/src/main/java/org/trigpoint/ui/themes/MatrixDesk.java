package org.trigpoint.ui.themes;

import com.vaadin.flow.spring.annotation.SpringComponent;
import org.springframework.context.annotation.Profile;
import org.trigpoint.exchange.ExportDesk;
import org.trigpoint.exchange.ThemeMatrixExport;
import org.trigpoint.exchange.ThemeMatrixJobs;
import org.trigpoint.matrices.SavedMatrixQueries;
import org.trigpoint.matrices.SavedMatrixService;
import org.trigpoint.matrices.ThemeMatrixQueries;
import org.trigpoint.work.JobDesk;

/** What the screen of the matrix calls besides. */
@Profile("!headless")
@SpringComponent
record MatrixDesk(
        ThemeDesk themes,
        ThemeMatrixQueries matrices,
        SavedMatrixQueries saved,
        SavedMatrixService saving,
        ThemeMatrixExport export,
        ThemeMatrixJobs jobs,
        ExportDesk exports,
        JobDesk work) {}
