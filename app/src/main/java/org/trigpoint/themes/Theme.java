package org.trigpoint.themes;

import java.util.List;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.ThemeId;

/**
 * A theme: a pattern of shared meaning around a central organising concept.
 *
 * @param id its key
 * @param name unique in its analysis
 * @param concept the central organising concept; may be empty while it is a candidate
 * @param definition what it is and what it is not; may be empty
 * @param status how far it has come
 * @param revision counts up with each change of its words, from 1
 * @param codes the codes it rests on, without those in the bin
 */
public record Theme(
        ThemeId id,
        String name,
        String concept,
        String definition,
        ThemeStatus status,
        int revision,
        List<CodeId> codes) {}
