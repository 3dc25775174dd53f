package org.trigpoint.matrices;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trigpoint.codes.CodeTree;
import org.trigpoint.coding.SourceSegments;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.ParticipantId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.StudyId;
import org.trigpoint.sets.SourceSet;
import org.trigpoint.sources.SourceKind;
import org.trigpoint.studies.Recognisable;
import org.trigpoint.themes.Theme;

/**
 * An analysis with all that its counts rest on, at one moment, as one reader sees it. Matrices, their labels, their order
 * and their files are made of this alone: equal material gives the same tables and the same bytes, whether it was read
 * from the study as it is or from rows that were frozen.
 *
 * @param moment when
 * @param origin of what
 * @param themes those that are not in the bin, in their order, dropped ones too
 * @param codes those that are not in the bin; their counts are not asked for here and may be 0
 * @param sites by code
 * @param waves their names in the order in which they happen
 * @param sources those that are not in the bin, by title, then key: extracts stand in this order
 * @param participants all whom a source can name; of one site alone, those of that site and those whom its sources name
 * @param sets named sets of sources and saved filters, by name, each with the sources that it had at this moment
 * @param segments one a source that has any, in the order of the sources; codes in the bin may be among them
 * @param wording the words of it, fetched when they are asked for
 */
public record Material(
        Moment moment,
        Origin origin,
        List<Theme> themes,
        CodeTree codes,
        List<Site> sites,
        List<String> waves,
        List<Source> sources,
        Map<ParticipantId, Participant> participants,
        List<SourceSet> sets,
        List<SourceSegments> segments,
        Wording wording) {

    /**
     * Who of its participants could be recognised by role and site.
     *
     * @return for each of them whether they are the only one; of one site alone, for those of that site
     */
    public Recognisable recognisable() {
        String only = origin.onlySite();
        Map<String, String> arms = sites.stream().collect(Collectors.toMap(Site::code, Site::arm));
        return new Recognisable(participants.values().stream()
                .filter(one -> only.isEmpty() || one.site().equals(only))
                .map(one ->
                        new Recognisable.Person(one.id(), one.role(), one.site(), arms.getOrDefault(one.site(), "")))
                .toList());
    }

    /**
     * When it was so.
     *
     * @param journalNumber the last line of the journal that it has in it
     * @param at the time that files of it name, to the second
     * @param snapshot the name that tables of it print, where it was frozen; null for the study as it is
     */
    public record Moment(
            long journalNumber, OffsetDateTime at, @Nullable String snapshot) {}

    /**
     * Of what it is, for the provenance of files.
     *
     * @param study the study's key
     * @param studyName its name
     * @param analysis the analysis' key
     * @param analysisName its name
     * @param method the method it declares, as people read it
     * @param onlySite the code of the only site whose material was read; empty for all
     * @param person the full name of who read or froze it
     * @param program the version of Trigpoint that read or froze it
     */
    public record Origin(
            StudyId study,
            String studyName,
            AnalysisId analysis,
            String analysisName,
            String method,
            String onlySite,
            String person,
            String program) {}

    /**
     * A site.
     *
     * @param code such as {@code LA03}
     * @param name its name
     * @param arm the word of its arm; empty when it has none
     * @param structure how its services are set up; empty when that is not said
     */
    public record Site(String code, String name, String arm, String structure) {}

    /**
     * A source.
     *
     * @param id its key
     * @param title its title
     * @param kind what it is
     * @param site the code of its site; empty when it has none
     * @param wave the name of its wave; empty when it has none
     * @param attributes its free attributes, by name
     * @param participants who takes part or speaks in it
     */
    public record Source(
            SourceId id,
            String title,
            SourceKind kind,
            String site,
            String wave,
            Map<String, String> attributes,
            Set<ParticipantId> participants) {}

    /**
     * A participant.
     *
     * @param id their key
     * @param pseudonym how they are called
     * @param role such as {@code Parent}
     * @param site the code of their site; empty when they belong to none
     */
    public record Participant(ParticipantId id, String pseudonym, String role, String site) {}
}
