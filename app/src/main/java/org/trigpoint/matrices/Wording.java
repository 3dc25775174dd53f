package org.trigpoint.matrices;

import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import org.trigpoint.coding.Extract;
import org.trigpoint.coding.Passage;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.quoting.Quotable;

/** The words of {@link Material}: too many to hold, so they are fetched at its moment when they are asked for. */
public interface Wording {

    /**
     * Hands over whole texts, a few at a time, so that no more than these are in memory.
     *
     * @param versions which
     * @param each takes each once, in any order
     */
    void texts(Collection<VersionId> versions, BiConsumer<VersionId, String> each);

    /**
     * Passages with their words: of each the coding given first, of those with any of the codes.
     *
     * @param codes any of these codes
     * @param passages which, on the texts of the material
     * @param context how many code points to show on either side, from 0
     * @return one for each passage, in the order of the passages
     */
    List<Extract> extracts(Collection<CodeId> codes, List<Passage> passages, int context);

    /**
     * Whether passages may be printed. Consent is asked of the record as it is now, also where the words are of another time.
     *
     * @param passages which, on the texts of the material
     * @return one for each passage, in the order of the passages
     */
    List<Quotable> quotable(List<Passage> passages);
}
