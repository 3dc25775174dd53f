package org.trigpoint.themes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.ThemeId;

/**
 * A theme: a pattern of shared meaning around a central organising concept.
 *
 * @param id its key
 * @param under the theme that it is a subtheme of; null at the top
 * @param level how deep it stands, from 0
 * @param words what is written of it
 * @param status how far it has come
 * @param reason why; may be empty for a candidate
 * @param wentInto the theme that took its codes and extracts; null unless it was merged
 * @param revision counts up with each change of its words, from 1
 * @param codes the codes it rests on, without those in the bin
 */
public record Theme(
        ThemeId id,
        @Nullable ThemeId under,
        int level,
        ThemeWords words,
        ThemeStatus status,
        String reason,
        @Nullable ThemeId wentInto,
        int revision,
        List<CodeId> codes) {

    /**
     * Themes as people read them.
     *
     * @param themes in the order of siblings, with what each stands under, whatever their levels say
     * @return each before its subthemes, with its level; what stands under none of them stands at the top
     */
    public static List<Theme> inOrder(List<Theme> themes) {
        Map<ThemeId, Theme> byId = new HashMap<>();
        themes.forEach(theme -> byId.put(theme.id(), theme));
        Map<ThemeId, Integer> levels = new ThemeTree(themes.stream()
                        .map(theme -> new ThemeTree.Standing(theme.id(), theme.under()))
                        .toList())
                .levels();
        return levels.entrySet().stream()
                .map(one -> Objects.requireNonNull(byId.get(one.getKey())).at(one.getValue()))
                .toList();
    }

    private Theme at(int found) {
        return new Theme(id, found == 0 ? null : under, found, words, status, reason, wentInto, revision, codes);
    }

    /**
     * What it is called.
     *
     * @return unique in its analysis
     */
    public String name() {
        return words.name();
    }

    /**
     * The one idea that holds it together.
     *
     * @return may be empty
     */
    public String concept() {
        return words.concept();
    }

    /**
     * What belongs in it, and how it answers the question.
     *
     * @return may be empty
     */
    public String definition() {
        return words.definition();
    }
}
