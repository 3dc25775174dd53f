package org.trigpoint.migrations;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The key of a site, usually a local authority, of a study.
 *
 * @param value the number, from 1
 */
public record SiteId(@JsonValue long value) {}
