package org.trigpoint.ui.mapping;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trigpoint.NotFound;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Reader;
import org.trigpoint.mapping.MapVersion;
import org.trigpoint.mapping.ThematicMap;
import org.trigpoint.mapping.ThematicMapQueries;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.ThemeMapVersionId;

/** The map that is open: of which analysis, in which version, with what on it. */
final class OpenMap {

    private final MapDesk desk;
    private final RouteParameters route;
    private final AnalysisId analysis;
    private final @Nullable ThemeMapVersionId version;
    private final ThematicMapQueries.Shown shown;
    private final boolean counted;

    OpenMap(MapDesk desk, RouteParameters route, QueryParameters asked) {
        this.desk = desk;
        this.route = route;
        this.analysis = new AnalysisId(number(route.get("analysis")).orElseThrow(NotFound::new));
        this.version = number(asked.getSingleParameter("version"))
                .map(ThemeMapVersionId::new)
                .orElse(null);
        this.shown = new ThematicMapQueries.Shown(!is(asked, "codes", "no"), is(asked, "dropped", "yes"));
        this.counted = !is(asked, "counts", "no");
    }

    private static boolean is(QueryParameters asked, String name, String value) {
        return asked.getSingleParameter(name).filter(value::equals).isPresent();
    }

    private static Optional<Long> number(Optional<String> word) {
        return word.map(digits -> {
            if (!digits.matches("[1-9][0-9]{0,17}")) {
                throw new NotFound();
            }
            return Long.parseLong(digits);
        });
    }

    MapDesk desk() {
        return desk;
    }

    AnalysisId analysis() {
        return analysis;
    }

    @Nullable
    ThemeMapVersionId version() {
        return version;
    }

    ThematicMapQueries.Shown shown() {
        return shown;
    }

    boolean counted() {
        return counted;
    }

    Reader reader() {
        return desk.door().reader(route);
    }

    /** Whether the map may be changed here: a named version never. */
    boolean changeable(Reader reader) {
        return version == null && reader instanceof Coder;
    }

    ThematicMap map(Reader reader, Optional<MapVersion> named) {
        return named.map(MapVersion::map).orElseGet(() -> desk.queries().of(reader, analysis, shown));
    }

    /** Does something by a proof of now. */
    void change(SerializableConsumer<Coder> step) {
        step.accept(desk.door().coder(route));
    }

    String path() {
        return "study/" + route.get("study").orElseThrow(NotFound::new) + "/analysis/" + analysis.value() + "/map";
    }

    String theme(long theme) {
        return "study/" + route.get("study").orElseThrow(NotFound::new) + "/analysis/" + analysis.value()
                + "/themes?theme=" + theme;
    }

    /** The address of this map, otherwise shown. */
    String shownAs(@Nullable ThemeMapVersionId of, boolean codes, boolean letGo, boolean counts) {
        List<String> asked = new ArrayList<>();
        if (of != null) {
            asked.add("version=" + of.value());
        }
        if (!codes) {
            asked.add("codes=no");
        }
        if (letGo) {
            asked.add("dropped=yes");
        }
        if (!counts) {
            asked.add("counts=no");
        }
        return path() + (asked.isEmpty() ? "" : "?" + String.join("&", asked));
    }

    /** Shows the map as it is now. */
    void again() {
        go(shownAs(version, shown.codes(), shown.letGo(), counted));
    }

    /** The frame wants path and question apart. */
    static void go(String address) {
        Location location = new Location(address);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
    }
}
