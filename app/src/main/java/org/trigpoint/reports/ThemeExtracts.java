package org.trigpoint.reports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.codes.CodeTree;
import org.trigpoint.coding.Passage;
import org.trigpoint.evidence.Stance;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.sources.SourceKind;
import org.trigpoint.themes.Theme;

/**
 * Where the extracts of themes lie, with all that is said of them but their words: these are many, and are read a few at a time.
 *
 * @param themes each before its subthemes
 * @param all the coded passages of all these themes, each counted once
 * @param codes the codes that passages name
 */
public record ThemeExtracts(List<OfTheme> themes, Count all, CodeTree codes) {

    /** Keeps its own list. */
    public ThemeExtracts {
        themes = List.copyOf(themes);
    }

    /**
     * What a theme rests on.
     *
     * @param theme the theme
     * @param extracts what speaks for it, in the order that was asked for: passages with its codes, and those put to it by hand
     * @param against what contradicts it or does not fit it, in the same order; a passage that stands here stands nowhere else
     * @param count the passages with its codes, as the theme matrix counts them
     */
    public record OfTheme(Theme theme, List<Placed> extracts, List<Placed> against, Count count) {

        /** Keeps its own lists. */
        public OfTheme {
            extracts = List.copyOf(extracts);
            against = List.copyOf(against);
        }
    }

    /**
     * How much it is.
     *
     * @param segments coded passages; the same words coded twice are one
     * @param sources in how many sources
     * @param participants how many participants are known to speak in them
     */
    public record Count(int segments, int sources, int participants) {}

    /**
     * A passage and where it comes from.
     *
     * @param passage where it lies
     * @param title the source's title
     * @param kind what the source is
     * @param site the code of the source's site; empty for none
     * @param wave the source's wave; empty for none
     * @param speaker the pseudonym of the participant who speaks where it starts; empty where nobody is known
     * @param role their role; empty where nobody is known
     * @param codes its codes among those of the theme, in the order of their keys; empty where it was put to the theme by hand
     * @param stance how it stands to the theme; null where nobody said so by hand
     * @param note why; may be empty
     * @param advice what to mind before it is printed; empty where nobody could be recognised by role and site
     */
    public record Placed(
            Passage passage,
            String title,
            SourceKind kind,
            String site,
            String wave,
            String speaker,
            String role,
            List<CodeId> codes,
            @Nullable Stance stance,
            String note,
            String advice) {

        /** Keeps its own list. */
        public Placed {
            codes = List.copyOf(codes);
        }
    }
}
