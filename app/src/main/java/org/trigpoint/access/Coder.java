package org.trigpoint.access;

/** May bring sources in, code them, and work on codes and themes. */
public sealed interface Coder extends Reader permits RecordKeeper, CodingMember {}
