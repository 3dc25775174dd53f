package org.trigpoint.description;

/**
 * One row as it is counted.
 *
 * @param unit who or what it is of: the same for somebody asked again
 * @param group where it belongs by what was asked; never empty
 * @param value what is described; empty: missing
 * @param time when; empty where rows are of no time
 * @param form of a questionnaire; empty where there is none
 */
record Observed(String unit, String group, String value, String time, String form) {}
