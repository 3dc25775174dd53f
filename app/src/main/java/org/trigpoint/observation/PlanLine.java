package org.trigpoint.observation;

import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.migrations.SiteId;

/**
 * How many sessions of a kind shall be observed at a site.
 *
 * @param siteId where
 * @param site the code of the site
 * @param use which kind
 * @param sessions how many, from 0
 * @param twice how many of a hundred by two observers, 0 to 100
 */
public record PlanLine(SiteId siteId, String site, Instrument.Use use, int sessions, int twice) {}
