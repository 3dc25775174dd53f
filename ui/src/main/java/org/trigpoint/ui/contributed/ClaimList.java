package org.trigpoint.ui.contributed;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trigpoint.claims.Claim;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.StudyId;

/** What rests on words, kind by kind, each with the way there. */
public final class ClaimList extends Div {

    private final StudyId study;
    private final @Nullable AnalysisId here;

    /**
     * A list.
     *
     * @param study of which study
     * @param here the analysis that somebody is in, whose name goes without saying; null where they are in none
     * @param claims in the order in which they stand
     * @param nothing what is said where there are none
     */
    public ClaimList(StudyId study, @Nullable AnalysisId here, List<Claim> claims, String nothing) {
        this.study = study;
        this.here = here;
        if (claims.isEmpty()) {
            Paragraph none = new Paragraph(nothing);
            none.addClassName("trig-soft");
            add(none);
        }
        Map<Claim.Kind, UnorderedList> lists = new EnumMap<>(Claim.Kind.class);
        for (Claim claim : claims) {
            lists.computeIfAbsent(claim.kind(), kind -> {
                        UnorderedList list = new UnorderedList();
                        add(new H3(kind.label()), list);
                        return list;
                    })
                    .add(line(claim));
        }
    }

    private ListItem line(Claim claim) {
        ListItem line = new ListItem(new Anchor(addressOf(claim), claim.name()));
        String elsewhere = claim.analysis() == null || claim.analysis().equals(here) ? "" : claim.analysisName();
        String said = String.join(
                " \u00b7 ",
                Stream.of(claim.says(), elsewhere)
                        .filter(words -> !words.isEmpty())
                        .toList());
        if (!said.isEmpty()) {
            Span says = new Span(said);
            says.addClassName("trig-soft");
            line.add(says);
        }
        return line;
    }

    private String addressOf(Claim claim) {
        String base = "study/" + study.value();
        AnalysisId analysis = claim.analysis();
        String within = analysis == null ? base : base + "/analysis/" + analysis.value();
        return switch (claim.kind()) {
            case CODE -> within + "/codebook?code=" + claim.reference();
            case THEME, QUOTATION -> within + "/themes?theme=" + claim.reference();
            case SUMMARY -> within + "/framework/" + claim.reference();
            case SNAPSHOT -> base + "/snapshot/" + claim.reference();
            case SCORE -> base + "/sessions/" + claim.reference();
            case REVIEW -> base + "/casefiles/sample/" + claim.reference() + "/result";
        };
    }
}
