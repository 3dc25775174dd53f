package org.trigpoint.instruments;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Words that a study found where no source prints any.
 *
 * @param item key of the item
 * @param point the point of its scale whose anchor they are; null: the item's own wording
 * @param words empty: taken back
 * @param author who wrote them
 * @param at when
 */
public record LocalWording(String item, @Nullable Integer point, String words, String author, OffsetDateTime at) {

    private record Spot(String item, @Nullable Integer point) {}

    /**
     * The words that stand.
     *
     * @param all everything that was ever written, the oldest first
     * @return the latest of each place, without places where it was taken back
     */
    public static List<LocalWording> standing(List<LocalWording> all) {
        Map<Spot, LocalWording> latest = new LinkedHashMap<>();
        all.forEach(one -> latest.put(new Spot(one.item(), one.point()), one));
        return latest.values().stream().filter(one -> !one.words().isEmpty()).toList();
    }
}
