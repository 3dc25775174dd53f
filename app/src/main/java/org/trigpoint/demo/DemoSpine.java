package org.trigpoint.demo;

import java.util.List;
import org.springframework.stereotype.Component;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Administrator;
import org.trigpoint.access.Coder;
import org.trigpoint.migrations.StudyId;
import org.trigpoint.spine.Speaks;
import org.trigpoint.spine.SpinePage.Offer;
import org.trigpoint.spine.SpineQueries;
import org.trigpoint.spine.SpineService;
import org.trigpoint.studies.PlanQueries;
import org.trigpoint.studies.PlanQueries.QuestionLine;

/** What the team of the demo study put to the evaluation questions of the protocol. */
@Component
record DemoSpine(AccessDesk access, PlanQueries plans, SpineService spine, SpineQueries known) {

    private static final String RESEARCHER = "res.ruben";

    /**
     * What is put to a question.
     *
     * @param question counted from 1 in the order of the template
     * @param of what kind of thing
     * @param key which, by its key; a theme by its key in the pack, and a rating by the name of its item
     */
    record Planted(int question, Speaks.Of of, String key) {}

    static List<Planted> planted() {
        return Resources.table("speaks.txt", 3).stream()
                .map(row -> new Planted(Integer.parseInt(row.get(0)), Speaks.Of.valueOf(row.get(1)), row.get(2)))
                .toList();
    }

    void link(Administrator operator, StudyId study, DemoPack pack) {
        Coder coder = access.operatorAs(operator, study, RESEARCHER);
        List<QuestionLine> questions = plans.questions(coder);
        List<Offer> offers = known.offers(coder);
        for (Planted each : planted()) {
            String start = each.of() == Speaks.Of.THEME ? name(pack, each.key()) : each.key();
            offers.stream()
                    .filter(offer -> offer.speaks().of() == each.of())
                    .filter(offer -> offer.speaks().key().equals(start)
                            || offer.label().equals(start)
                            || offer.label().startsWith(start + ", "))
                    .forEach(offer ->
                            spine.link(coder, questions.get(each.question() - 1).question(), offer.speaks()));
        }
    }

    /** As themes are offered: with the name of their analysis. */
    private static String name(DemoPack pack, String key) {
        return pack.themes().stream()
                        .filter(theme -> theme.key().equals(key))
                        .findFirst()
                        .orElseThrow()
                        .name()
                + ", " + pack.analysis().name();
    }
}
