package org.trigpoint.access;

/** May do all that a coder may, and bring quantitative records in, by file or by hand: leads and data stewards. */
public sealed interface RecordKeeper extends Coder permits Lead, Steward {}
