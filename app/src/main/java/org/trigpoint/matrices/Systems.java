package org.trigpoint.matrices;

import org.springframework.stereotype.Component;
import org.trigpoint.codes.AnalysisService;
import org.trigpoint.codes.CodeQueries;
import org.trigpoint.sets.SourceSetQueries;
import org.trigpoint.themes.ThemeQueries;

/** The readings that material is gathered from: what other rooms know of an analysis. */
@Component
record Systems(AnalysisService analyses, ThemeQueries themes, CodeQueries codes, SourceSetQueries sets) {}
