package org.trigpoint.commands;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.trigpoint.codebooks.agreement.Coefficient;
import org.trigpoint.codebooks.agreement.Coefficient.Defined;
import org.trigpoint.codebooks.agreement.Coefficient.Undefined;
import org.trigpoint.codebooks.agreement.IntraclassCorrelation;
import org.trigpoint.codebooks.agreement.IntraclassCorrelation.Form;
import org.trigpoint.codebooks.agreement.Krippendorff;
import org.trigpoint.codebooks.agreement.Level;
import org.trigpoint.codebooks.agreement.ManyRaters;
import org.trigpoint.codebooks.agreement.Ratings;
import org.trigpoint.codebooks.agreement.Resampling;
import org.trigpoint.codebooks.agreement.TwoRaters;

/** Every coefficient of some ratings, under the names that the command line promises. */
final class AgreementResults {

    private static final Undefined NOMINAL =
            new Undefined("The values are names by --level nominal: this coefficient needs numbers.");
    private static final Undefined ONE_RATER = new Undefined("Agreement needs at least two raters.");

    private final Ratings ratings;
    private final List<String> raters;
    private final Optional<Level> said;
    private final Resampling resampling;

    AgreementResults(Ratings ratings, List<String> raters, Optional<Level> said, Resampling resampling) {
        this.ratings = ratings;
        this.raters = raters;
        this.said = said;
        this.resampling = resampling;
    }

    Map<String, Object> all() {
        Level level = said.orElse(Level.NOMINAL);
        boolean names = said.isPresent() && level == Level.NOMINAL;
        ManyRaters many = new ManyRaters(ratings);
        Map<String, Object> all = new LinkedHashMap<>();
        all.put(
                "percent_agreement",
                object(ratings.raters() == 2 ? new TwoRaters(ratings).percent() : many.percent()));
        all.put("cohen_kappa", pairs(TwoRaters::cohensKappa));
        all.put("weighted_kappa_linear", names ? object(NOMINAL) : pairs(TwoRaters::linearKappa));
        all.put("weighted_kappa_quadratic", names ? object(NOMINAL) : pairs(TwoRaters::quadraticKappa));
        all.put("scott_pi", pairs(TwoRaters::scottsPi));
        all.put("fleiss_kappa", object(many.fleissKappa()));
        all.put("krippendorff_alpha", object(Krippendorff.alpha(ratings, level, resampling)));
        Map<String, Object> gwet = object(many.gwet(level));
        gwet.put("name", level == Level.NOMINAL ? "AC1" : "AC2");
        all.put("gwet_ac", gwet);
        Map<String, Object> icc = new LinkedHashMap<>();
        IntraclassCorrelation correlation = new IntraclassCorrelation(ratings);
        for (Form form : Form.values()) {
            icc.put(form.word(), object(names ? NOMINAL : correlation.of(form)));
        }
        all.put("icc", icc);
        return all;
    }

    /** Of two raters one result; of more, one for each two of them. */
    private Object pairs(Function<TwoRaters, Coefficient> coefficient) {
        if (ratings.raters() < 2) {
            return object(ONE_RATER);
        }
        if (ratings.raters() == 2) {
            return object(coefficient.apply(new TwoRaters(ratings)));
        }
        List<Map<String, Object>> pairs = new ArrayList<>();
        for (int one = 0; one < ratings.raters(); one++) {
            for (int two = one + 1; two < ratings.raters(); two++) {
                Map<String, Object> pair = new LinkedHashMap<>();
                pair.put("raters", List.of(raters.get(one), raters.get(two)));
                pair.putAll(object(coefficient.apply(new TwoRaters(ratings.pair(one, two)))));
                pairs.add(pair);
            }
        }
        return pairs;
    }

    private static Map<String, Object> object(Coefficient coefficient) {
        Map<String, Object> object = new LinkedHashMap<>();
        switch (coefficient) {
            case Undefined undefined -> object.put("undefined", undefined.reason());
            case Defined defined -> {
                object.put("value", defined.value());
                object.put(
                        "ci95",
                        List.of(defined.interval().low(), defined.interval().high()));
                object.put("n", defined.n());
                object.put("ci95_method", defined.interval().method());
                object.put("left_out", defined.leftOut());
            }
        }
        return object;
    }
}
