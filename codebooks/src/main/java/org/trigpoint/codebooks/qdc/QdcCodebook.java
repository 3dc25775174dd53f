package org.trigpoint.codebooks.qdc;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A codebook file of REFI-QDA 1.5.
 *
 * @param origin which program made it, and where from; empty where the file does not say
 * @param codes the codes at the top, each with those under it
 * @param sets the sets of codes
 * @param passedOver elements of a file that was read which have no place here, by name, and how often each occurs
 */
public record QdcCodebook(String origin, List<Code> codes, List<Set> sets, Map<String, Integer> passedOver) {

    /**
     * A codebook to be written.
     *
     * @param origin which program makes it; may be empty
     * @param codes the codes at the top, each with those under it
     * @param sets the sets of codes
     */
    public QdcCodebook(String origin, List<Code> codes, List<Set> sets) {
        this(origin, codes, sets, Map.of());
    }

    /**
     * A code.
     *
     * @param guid its name in files, lower-case
     * @param name its name
     * @param codable whether passages can be given it
     * @param colour {@code #rrggbb}, or null for none
     * @param description plain text; may be empty
     * @param codes the codes under it
     */
    public record Code(
            UUID guid,
            String name,
            boolean codable,
            @Nullable String colour,
            String description,
            List<Code> codes) {}

    /**
     * A set of codes.
     *
     * @param guid its name in files
     * @param name its name
     * @param members the codes in it
     */
    public record Set(UUID guid, String name, List<UUID> members) {}
}
