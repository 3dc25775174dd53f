package org.trigpoint.studies;

import org.jspecify.annotations.Nullable;

/**
 * What a lead says about a site.
 *
 * @param code the short name under which outputs show it, such as {@code LA03}; 1 to 20 characters, single in the study
 * @param name 1 to 200 characters
 * @param arm null when the study has no arms or it is not to be shown
 * @param structure how its services are organised, in the study's own words; null when not said
 * @param withdrawn whether it left the study; its material stays
 */
public record SiteDetails(
        String code,
        String name,
        @Nullable Arm arm,
        @Nullable String structure,
        boolean withdrawn) {

    /** Drops spaces at the ends, and refuses what can't be stored. */
    public SiteDetails {
        code = Typed.line(code, 20, "a code");
        name = Typed.line(name, 200, "a name");
        structure = structure == null || structure.isBlank() ? null : Typed.line(structure, 100, "a structure");
    }
}
