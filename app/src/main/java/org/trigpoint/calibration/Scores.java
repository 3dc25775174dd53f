package org.trigpoint.calibration;

import java.util.List;
import java.util.OptionalInt;
import org.trigpoint.codebooks.instruments.Asked;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.codebooks.instruments.Item;
import org.trigpoint.codebooks.instruments.Place;
import org.trigpoint.codebooks.instruments.Scale;
import org.trigpoint.migrations.InstrumentId;
import org.trigpoint.scoring.Part;

/**
 * All open scores of one form, over the sessions of a study; reference sessions are none of these.
 *
 * @param id the form's key
 * @param instrument what it asks
 * @param sheets by the day of the session, then by who scored it
 * @param closed how many forms were submitted and are hidden until others have submitted theirs, or are drafts
 */
public record Scores(InstrumentId id, Instrument instrument, List<ScoredSheet> sheets, int closed) {

    /** Keeps its own copy. */
    public Scores {
        sheets = List.copyOf(sheets);
    }

    /**
     * The items that are rated once a session.
     *
     * @return in the order of the form; those of sections that repeat are none of these
     */
    public List<Item> items() {
        return items(instrument);
    }

    static List<Item> items(Instrument instrument) {
        return instrument.sections().stream()
                .filter(section -> section.most() == 1)
                .flatMap(section -> section.items().stream())
                .filter(item -> item.asked() instanceof Asked.Rated)
                .toList();
    }

    /**
     * The scale that an item is rated on.
     *
     * @param item one of {@link #items()}
     * @return the scale
     */
    public Scale scale(Item item) {
        return scale(instrument, item);
    }

    static Scale scale(Instrument instrument, Item item) {
        if (item.asked() instanceof Asked.Rated rated) {
            return instrument.scale(rated.scale());
        }
        throw new IllegalArgumentException(item.key() + " is not rated.");
    }

    /**
     * What observers gave, each by themselves.
     *
     * @return without what was agreed on afterwards
     */
    public List<ScoredSheet> ofRaters() {
        return sheets.stream().filter(sheet -> sheet.part() == Part.RATER).toList();
    }

    static OptionalInt rating(ScoredSheet sheet, Item item) {
        return sheet.answers().rating(new Place(item.key(), 1));
    }
}
