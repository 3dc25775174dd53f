package org.trigpoint.codes;

import org.jspecify.annotations.Nullable;

/**
 * What a code shows of itself.
 *
 * @param name 1 to 200 characters, unique among its siblings whatever the case
 * @param description what it means; may be empty
 * @param colour 0 to 11; null where none was chosen
 */
public record CodeLabel(
        String name, String description, @Nullable Integer colour) {}
