package org.trigpoint.exchange;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Reader;
import org.trigpoint.codes.AnalysisService;
import org.trigpoint.exchange.ThemeFilesExported.ThematicMapExported;
import org.trigpoint.mapping.MapDrawing;
import org.trigpoint.mapping.MapVersion;
import org.trigpoint.mapping.ThematicMap;
import org.trigpoint.mapping.ThematicMapQueries;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.ThemeMapVersionId;
import org.trigpoint.privacy.Cleared;
import org.trigpoint.privacy.KeptBack;

/** The thematic map as a file. */
@Service
public class ThemeExport {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final ThematicMapQueries maps;
    private final AnalysisService analyses;
    private final WayOut way;

    ThemeExport(ThematicMapQueries maps, AnalysisService analyses, WayOut way) {
        this.maps = maps;
        this.analyses = analyses;
        this.way = way;
    }

    /**
     * A thematic map as an SVG file that stands by itself. A picture made of it holds what it holds.
     *
     * @param reader who takes it
     * @param analysis whose map
     * @param version a named version of it; null for the map as it is
     * @param counted whether each node says how many segments it rests on
     * @return the whole file, UTF-8
     * @throws NotFound when the study has no such analysis or version
     * @throws Refusal when there is nothing on the map
     * @throws KeptBack when names stand in it that pseudonyms stand for
     */
    public Cleared map(Reader reader, AnalysisId analysis, @Nullable ThemeMapVersionId version, boolean counted) {
        String name = analyses.one(reader, analysis).name();
        MapVersion named = version == null ? null : maps.version(reader, version);
        ThematicMap map = named == null ? maps.of(reader, analysis, ThematicMapQueries.Shown.USUAL) : named.map();
        if (map.nodes().isEmpty()) {
            throw new Refusal("There is nothing on the map yet: make the first theme.");
        }
        String from = named == null
                ? "as it was on " + DAY.format(OffsetDateTime.now(ZONE))
                : "version \u201c" + named.name() + "\u201d of "
                        + DAY.format(named.at().atZoneSameInstant(ZONE));
        String svg = MapDrawing.svg(
                map,
                "Thematic map: " + name,
                from + (counted ? "; counts are segments, a theme with those of its subthemes" : "")
                        + "; a broken frame is a candidate",
                counted);
        return way.out(
                reader,
                "thematic-map.svg",
                "image/svg+xml",
                svg.getBytes(StandardCharsets.UTF_8),
                digest -> new ThematicMapExported(analysis, version, digest));
    }
}
