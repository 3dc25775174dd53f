package org.trigpoint.migrations;

/**
 * The key of a site, usually a local authority, of a study.
 *
 * @param value the number, from 1
 */
public record SiteId(long value) {}
