package org.trigpoint.access;

/**
 * May do all that a coder may, and look after personal data: the key of pseudonyms, its review and its replacing. Nobody
 * else reads the key, a lead neither.
 */
public sealed interface Steward extends Coder permits StewardMember {}
