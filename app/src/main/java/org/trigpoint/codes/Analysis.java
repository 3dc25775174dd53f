package org.trigpoint.codes;

import org.trigpoint.migrations.AnalysisId;

/**
 * An analysis of a study, as lists show it.
 *
 * @param id its key
 * @param name its name, unique in the study
 * @param method the method it declares
 */
public record Analysis(AnalysisId id, String name, Method method) {}
