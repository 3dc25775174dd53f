package org.trigpoint.access;

/**
 * May do all that a coder may, bring records in, and look after personal data: the key of pseudonyms, its review and its
 * replacing. Nobody else reads the key, a lead neither.
 */
public sealed interface Steward extends RecordKeeper permits StewardMember {}
