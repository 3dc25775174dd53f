package org.trigpoint.ui.texts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteParameters;
import java.util.List;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Reader;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.texts.Carrier.Kind;
import org.trigpoint.texts.Corrected;
import org.trigpoint.texts.Corrected.Tally;
import org.trigpoint.texts.VersionQueries.VersionRow;
import org.trigpoint.ui.parts.Notify;

/**
 * The text whose versions are shown, with what its parts share.
 *
 * @param desk what is called
 * @param route for a proof of now
 * @param source which source
 * @param rows its versions, the last first
 */
record OpenText(TextDesk desk, RouteParameters route, SourceId source, List<VersionRow> rows) {

    /** Reads the versions of the source in the route. */
    static OpenText of(TextDesk desk, Reader reader, RouteParameters route) {
        SourceId source = route.get("source")
                .filter(number -> number.matches("[1-9][0-9]{0,17}"))
                .map(Long::valueOf)
                .map(SourceId::new)
                .orElseThrow(NotFound::new);
        return new OpenText(desk, route, source, desk.versions().history(reader, source));
    }

    Reader reader() {
        return desk.door().reader(route);
    }

    Coder coder() {
        return desk.door().coder(route);
    }

    VersionRow present() {
        return rows.getFirst();
    }

    VersionRow row(VersionId version) {
        return rows.stream()
                .filter(one -> one.version().equals(version))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    String path(Reader reader) {
        return "study/" + reader.study().value() + "/source/" + source.value() + "/versions";
    }

    /** Does a step and shows the screen as it is then; what is refused is said. */
    void attempt(Runnable step) {
        try {
            step.run();
        } catch (Refusal refusal) {
            Notify.refused(refusal.sentence());
        }
        UI.getCurrent().refreshCurrentRoute(false);
    }

    /** What became of everything on a text, in a sentence or two. */
    static String sentence(Corrected made) {
        Tally codings = made.of(Kind.CODINGS);
        String carried = codings.before() + codings.returned() == 0
                ? ""
                : " " + (codings.before() - codings.held() + codings.returned())
                        + (codings.before() - codings.held() + codings.returned() == 1
                                ? " coding lies on its words."
                                : " codings lie on their words.");
        String look = made.held() == 0
                ? ""
                : " " + made.held() + (made.held() == 1 ? " thing needs a look." : " things need a look.");
        return "Saved as version " + made.number() + "." + carried + look;
    }
}
