package org.trigpoint.ui.coding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.coding.CodedSource.GivenCode;
import org.trigpoint.coding.CodedSource.Memo;
import org.trigpoint.coding.CodedSource.ThemeOnCode;
import org.trigpoint.coding.CodedSource.ThemeOnPassage;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.sources.Span;
import org.trigpoint.ui.parts.PaneText;

/**
 * All that is to be told of some words; two are equal when the panel would look the same, so that nothing is drawn anew
 * beneath the pointer of somebody about to press it.
 *
 * @param version the text they stand in
 * @param held the coding that is under the eye; null: words that were selected
 * @param span where they stand
 * @param codings the held coding, or all that lie over some of the words
 * @param claims what rests on the words themselves
 * @param memos what was written of them
 */
record PassageSight(
        VersionId version,
        @Nullable GivenCode held,
        Span span,
        List<Given> codings,
        List<ThemeOnPassage> claims,
        List<Written> memos) {

    /** A coding with its code's colour and path as the tree has them now; a code that has gone is of the colour "none". */
    record Given(GivenCode coding, String colour, String path, List<ThemeOnCode> themes) {}

    /** A memo, and the names of those who write in it at this moment. */
    record Written(Memo memo, List<String> writing) {}

    static PassageSight of(Workplace place, GivenCode held) {
        return of(place, held, held.span(), List.of(held));
    }

    static PassageSight of(Workplace place, PaneText.Passage words) {
        Span span = new Span(words.start(), words.end());
        return of(place, null, span, place.open().codingsOn(span));
    }

    private static PassageSight of(Workplace place, @Nullable GivenCode held, Span span, List<GivenCode> codings) {
        OpenSource open = place.open();
        return new PassageSight(
                open.source().version(),
                held,
                span,
                codings.stream().map(coding -> given(place, coding)).toList(),
                open.claimsOn(span),
                open.memosOn(span).stream()
                        .map(memo -> new Written(memo, place.colleagues().writing(memo.id())))
                        .toList());
    }

    private static Given given(Workplace place, GivenCode coding) {
        CodeId id = coding.code();
        return new Given(
                coding,
                place.codes()
                        .codes()
                        .find(id)
                        .map(code -> Integer.toString(code.colour()))
                        .orElse("none"),
                place.codes().codes().path(id),
                place.open().themesOn(id));
    }
}
