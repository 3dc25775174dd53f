package org.trigpoint.access;

/** May read the sources of a study (of one site, where {@link #onlySite()} says so). */
public sealed interface Reader extends Member permits Coder, Observer {}
