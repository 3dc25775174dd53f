package org.trigpoint.search;

import org.jspecify.annotations.Nullable;

/** What a passage is told of who speaks: the same for many passages of a source. */
record Voice(@Nullable String speaker, @Nullable String role, boolean said) {
    static Voice of(Passage passage) {
        return new Voice(passage.speaker(), passage.role(), passage.said());
    }
}
