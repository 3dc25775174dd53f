package org.trigpoint.access;

/** May read, and score sessions. */
public sealed interface Observer extends Reader permits ObservingMember {}
