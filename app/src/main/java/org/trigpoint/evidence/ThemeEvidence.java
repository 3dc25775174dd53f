package org.trigpoint.evidence;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trigpoint.coding.Passage;
import org.trigpoint.migrations.ThemeExtractId;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.migrations.ThemeQuotationId;
import org.trigpoint.quoting.Quotable;
import org.trigpoint.sources.Quotation;
import org.trigpoint.sources.Span;
import org.trigpoint.studies.Recognisable;

/**
 * What people hung on a theme, on the present texts.
 *
 * @param extracts passages for and against it, in the order of source title and position
 * @param quotations what is chosen to print, in the order in which it is printed
 */
public record ThemeEvidence(List<Attached> extracts, List<Chosen> quotations) {

    /**
     * Where a passage comes from, and its words.
     *
     * @param passage where it lies
     * @param title the source's title
     * @param site the code of the source's site; null when it has none
     * @param wave the name of the source's wave; null when it has none
     * @param speaker who speaks where it starts; null when nobody is named
     * @param role the role of that participant; null when the speaker is linked to none
     * @param quotation its words and what stands around them
     * @param quotable whether it may be printed, by what is recorded now, and who in it could be recognised
     */
    public record Origin(
            Passage passage,
            String title,
            @Nullable String site,
            @Nullable String wave,
            @Nullable String speaker,
            @Nullable String role,
            Quotation quotation,
            Quotable quotable) {

        /**
         * What is printed beneath these words where nobody chose a label.
         *
         * @return the source's title; a wider label where somebody could be recognised
         */
        public String named() {
            return quotable.alone().map(alone -> alone.wider().getFirst()).orElse(title);
        }
    }

    /**
     * A passage that speaks for or against the theme.
     *
     * @param id its key
     * @param theme the theme
     * @param stance how it stands to the theme
     * @param note why; may be empty
     * @param person the full name of who put it there
     * @param origin where it comes from
     */
    public record Attached(
            ThemeExtractId id, ThemeId theme, Stance stance, String note, String person, Origin origin) {}

    /**
     * A quotation to print.
     *
     * @param id its key
     * @param theme the theme
     * @param cuts what is left out, counted from the start of the passage; in order
     * @param label what is printed beneath it
     * @param person the full name of who chose it
     * @param origin where it comes from
     */
    public record Chosen(
            ThemeQuotationId id, ThemeId theme, List<Span> cuts, String label, String person, Origin origin) {

        /** Keeps its own copy. */
        public Chosen {
            cuts = List.copyOf(cuts);
        }

        /**
         * The words as they are printed.
         *
         * @return on one line, with {@code […]} for what is left out
         */
        public String printed() {
            return Shortening.printed(origin.quotation().words(), cuts);
        }

        /**
         * What is printed beneath it.
         *
         * @return its label; without one, {@link Origin#named}
         */
        public String beneath() {
            return label.isEmpty() ? origin.named() : label;
        }

        /**
         * Who could be recognised by what is printed beneath it.
         *
         * @return what makes them so, with wider labels; empty when the label is wide enough
         */
        public Optional<Recognisable.Alone> shown() {
            return origin.quotable().shownBy(beneath());
        }
    }
}
