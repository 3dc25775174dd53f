package org.trigpoint.privacy;

import org.trigpoint.sources.Span;

/**
 * Words of a text that may be personal data.
 *
 * @param kind what they may be
 * @param span where they stand, in code points
 * @param words the words themselves
 */
public record PersonalWords(PersonalKind kind, Span span, String words) {}
