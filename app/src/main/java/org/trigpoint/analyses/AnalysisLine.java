package org.trigpoint.analyses;

import org.trigpoint.codes.Analysis;

/**
 * An analysis with how far it is, as its reader sees it.
 *
 * @param analysis its name and method
 * @param sourcesCoded in how many sources something is coded
 * @param sources how many sources the study has
 * @param codes how many codes it has
 * @param themes how many themes it has that are not dropped
 * @param locked whether its codebook is locked
 */
public record AnalysisLine(Analysis analysis, int sourcesCoded, int sources, int codes, int themes, boolean locked) {}
