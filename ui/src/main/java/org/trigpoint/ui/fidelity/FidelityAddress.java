package org.trigpoint.ui.fidelity;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.QueryParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trigpoint.NotFound;
import org.trigpoint.codebooks.fidelity.Measure;
import org.trigpoint.migrations.RecordId;
import org.trigpoint.migrations.StudyId;

/** Where fidelity is, and which of it an address asks for. */
record FidelityAddress(StudyId study) {

    /** Which screen is shown. */
    enum Screen {
        MEASURES,
        SENSITIVITY,
        PROGRESSION
    }

    String ofStudy() {
        return "study/" + study.value();
    }

    String measures() {
        return ofStudy() + "/fidelity";
    }

    String detail(Measure measure, @Nullable String site) {
        return measures() + "?measure=" + measure.name()
                + (site == null ? "" : "&site=" + URLEncoder.encode(site, StandardCharsets.UTF_8));
    }

    String record(RecordId record) {
        return ofStudy() + "/records/row/" + record.value();
    }

    String sensitivity() {
        return measures() + "?part=sensitivity";
    }

    String progression() {
        return ofStudy() + "/progression";
    }

    static boolean sensitivity(QueryParameters asked) {
        return asked.getSingleParameter("part").filter("sensitivity"::equals).isPresent();
    }

    static Optional<Measure> measure(QueryParameters asked) {
        return asked.getSingleParameter("measure")
                .map(word -> Arrays.stream(Measure.values())
                        .filter(measure -> measure.name().equalsIgnoreCase(word))
                        .findFirst()
                        .orElseThrow(NotFound::new));
    }

    static @Nullable String site(QueryParameters asked) {
        return asked.getSingleParameter("site").filter(code -> !code.isEmpty()).orElse(null);
    }

    Nav screens(Screen here) {
        Nav nav = new Nav();
        nav.addClassName("trig-parts");
        nav.getElement().setAttribute("aria-label", "Fidelity");
        nav.add(new UnorderedList(
                way("Measures", measures(), here == Screen.MEASURES),
                way("Sensitivity", sensitivity(), here == Screen.SENSITIVITY),
                way("Progression", progression(), here == Screen.PROGRESSION)));
        return nav;
    }

    private static ListItem way(String words, String address, boolean here) {
        Anchor link = new Anchor(address, words);
        if (here) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return new ListItem(link);
    }
}
