package org.trigpoint.access;

/** May do all that a coder may, and set the study up: sites, waves, participants, members. */
public sealed interface Lead extends RecordKeeper permits LeadMember {}
