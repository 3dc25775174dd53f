package org.trigpoint.mapping;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.JSONB;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.gestures.Gestures;
import org.trigpoint.journal.Journal;
import org.trigpoint.mapping.MapFact.MapArranged;
import org.trigpoint.mapping.MapFact.MapTidied;
import org.trigpoint.mapping.MapFact.MapVersionNamed;
import org.trigpoint.mapping.MapFact.ThemeLinkReworded;
import org.trigpoint.mapping.MapFact.ThemesLinked;
import org.trigpoint.mapping.MapFact.ThemesUnlinked;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.migrations.ThemeLinkId;
import org.trigpoint.migrations.ThemeMapVersionId;
import org.trigpoint.migrations.schema.tables.records.ThemeLinkRecord;
import tools.jackson.databind.json.JsonMapper;

/** What can be done with the thematic map of an analysis. */
@Service
@Transactional
public class ThematicMapService {

    private static final int FARTHEST = 100_000;

    private final MapRepository maps;
    private final ThematicMapQueries queries;
    private final Gestures gestures;
    private final Journal journal;
    private final JsonMapper json;

    ThematicMapService(
            MapRepository maps, ThematicMapQueries queries, Gestures gestures, Journal journal, JsonMapper json) {
        this.maps = maps;
        this.queries = queries;
        this.gestures = gestures;
        this.journal = journal;
        this.json = json;
    }

    /**
     * Where a theme is put.
     *
     * @param theme which
     * @param x its middle, to the right
     * @param y its middle, downwards
     */
    public record ThemePlace(ThemeId theme, int x, int y) {}

    /**
     * Where a code is put.
     *
     * @param code which
     * @param x its middle, to the right
     * @param y its middle, downwards
     */
    public record CodePlace(CodeId code, int x, int y) {}

    /**
     * Puts nodes where somebody wants them, in one gesture. From then on the others stay where they are, too, until the map is
     * laid out anew.
     *
     * @param coder who arranges
     * @param analysis whose map
     * @param themes themes and their places
     * @param codes codes and their places
     * @throws NotFound when the study has no such analysis, or it no such theme or code
     */
    public void place(Coder coder, AnalysisId analysis, List<ThemePlace> themes, List<CodePlace> codes) {
        maps.lock(coder, analysis);
        maps.demandThemes(analysis, themes.stream().map(ThemePlace::theme).collect(Collectors.toSet()));
        maps.demandCodes(analysis, codes.stream().map(CodePlace::code).collect(Collectors.toSet()));
        int all = themes.size() + codes.size();
        if (all == 0) {
            return;
        }
        begin(coder, analysis, all == 1 ? "Moved a node of the map" : "Moved " + all + " nodes of the map");
        maps.stayWhereTheyAre(coder, analysis, queries.of(coder, analysis, ThematicMapQueries.Shown.ALL));
        maps.placeThemes(
                coder,
                analysis,
                themes.stream()
                        .map(place -> new ThemePlace(place.theme(), near(place.x()), near(place.y())))
                        .toList());
        maps.placeCodes(
                coder,
                analysis,
                codes.stream()
                        .map(place -> new CodePlace(place.code(), near(place.x()), near(place.y())))
                        .toList());
        journal.record(coder.study(), coder.person(), new MapArranged(analysis, all));
    }

    private static int near(int at) {
        return Math.clamp(at, -FARTHEST, FARTHEST);
    }

    /**
     * Lets every node go from where somebody had put it, so that the map is laid out by rule.
     *
     * @param coder who does it
     * @param analysis whose map
     * @throws NotFound when the study has no such analysis
     */
    public void tidy(Coder coder, AnalysisId analysis) {
        maps.lock(coder, analysis);
        begin(coder, analysis, "Laid the map out anew");
        int nodes = maps.clear(analysis);
        if (nodes > 0) {
            journal.record(coder.study(), coder.person(), new MapTidied(analysis, nodes));
        }
    }

    /**
     * Links one theme with another.
     *
     * @param coder who draws it
     * @param theme where the link begins
     * @param to where it ends; a theme of the same analysis
     * @param label what it says, such as {@code leads to}; may be empty, 100 characters at most
     * @return its key
     * @throws NotFound when the study has no such themes in one analysis
     * @throws Refusal when they are the same or linked so already, or the label is too long
     */
    public ThemeLinkId link(Coder coder, ThemeId theme, ThemeId to, String label) {
        AnalysisId analysis = queries.analysisOf(coder, theme);
        maps.lock(coder, analysis);
        maps.demandThemes(analysis, new HashSet<>(List.of(theme, to)));
        if (theme.equals(to)) {
            throw new Refusal("A link goes from one theme to another: choose the other one.");
        }
        String said = said(label);
        begin(coder, analysis, "Linked two themes");
        ThemeLinkId made = maps.link(coder, analysis, theme, to, said)
                .orElseThrow(() -> new Refusal("These themes are linked so already: change what that link says."));
        journal.record(coder.study(), coder.person(), new ThemesLinked(analysis, made, theme, to, said));
        return made;
    }

    /**
     * Lets a link say something else.
     *
     * @param coder who does it
     * @param link which
     * @param label what it says; may be empty, 100 characters at most
     * @throws NotFound when the study has no such link
     * @throws Refusal when the label is too long
     */
    public void reword(Coder coder, ThemeLinkId link, String label) {
        String said = said(label);
        ThemeLinkRecord found = maps.lock(coder, link);
        if (!said.equals(found.getLabel())) {
            begin(coder, found.getAnalysisId(), "Changed what a link says");
            maps.reword(link, said);
            journal.record(
                    coder.study(),
                    coder.person(),
                    new ThemeLinkReworded(found.getAnalysisId(), link, found.getLabel(), said));
        }
    }

    /**
     * Takes a link away.
     *
     * @param coder who does it
     * @param link which
     * @throws NotFound when the study has no such link
     */
    public void unlink(Coder coder, ThemeLinkId link) {
        ThemeLinkRecord found = maps.lock(coder, link);
        begin(coder, found.getAnalysisId(), "Took a link off the map");
        maps.unlink(link);
        journal.record(
                coder.study(),
                coder.person(),
                new ThemesUnlinked(found.getAnalysisId(), link, found.getFromId(), found.getToId(), found.getLabel()));
    }

    /**
     * Gives the map a name as it is now, with everything on it. What is named never changes.
     *
     * @param coder who names it
     * @param analysis whose map
     * @param name 1 to 200 characters, unique among the versions whatever the case
     * @param note what is thought of it now; may be empty, 5,000 characters at most
     * @return its key
     * @throws NotFound when the study has no such analysis
     * @throws Refusal when the name is empty, too long or taken, or the note too long
     */
    public ThemeMapVersionId name(Coder coder, AnalysisId analysis, String name, String note) {
        maps.lock(coder, analysis);
        String wanted = name.strip();
        if (wanted.isEmpty() || wanted.length() > 200 || note.length() > 5_000) {
            throw new Refusal("Give the version a name of 1 to 200 characters, and a note of 5,000 at most.");
        }
        if (maps.taken(analysis, wanted)) {
            throw new Refusal("There is a version \u201c" + wanted + "\u201d already: choose another name.");
        }
        ThematicMap map = queries.of(coder, analysis, ThematicMapQueries.Shown.ALL);
        ThemeMapVersionId version =
                maps.keep(coder, analysis, wanted, note.strip(), JSONB.valueOf(json.writeValueAsString(map.kept())));
        journal.record(coder.study(), coder.person(), new MapVersionNamed(analysis, version, wanted));
        return version;
    }

    private static String said(String label) {
        String said = label.strip().replaceAll("\\s+", " ");
        if (said.length() > 100) {
            throw new Refusal("What a link says holds 100 characters at most: shorten it.");
        }
        return said;
    }

    private void begin(Coder coder, AnalysisId analysis, String sentence) {
        gestures.begin(coder.study(), coder.person(), analysis, sentence);
    }
}
