package org.trigpoint.coding;

import org.jspecify.annotations.Nullable;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.CodingId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.sources.Quotation;
import org.trigpoint.sources.SourceKind;
import org.trigpoint.sources.Span;

/**
 * A coded passage away from its place, with the way back to it.
 *
 * @param coding the coding
 * @param code its code
 * @param coderName who coded
 * @param source the source it lies in
 * @param title the source's title
 * @param kind what the source is
 * @param site the code of the source's site; null when it has none
 * @param wave the name of the source's wave; null when it has none
 * @param speaker who speaks where the passage starts; null when nobody is named
 * @param span where
 * @param quotation its words and what stands around them
 */
public record Extract(
        CodingId coding,
        CodeId code,
        String coderName,
        SourceId source,
        String title,
        SourceKind kind,
        @Nullable String site,
        @Nullable String wave,
        @Nullable String speaker,
        Span span,
        Quotation quotation) {}
