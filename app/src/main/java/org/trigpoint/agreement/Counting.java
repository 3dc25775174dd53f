package org.trigpoint.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.trigpoint.agreement.Figures.Figure;
import org.trigpoint.agreement.Material.CodeOf;
import org.trigpoint.agreement.Material.Given;
import org.trigpoint.agreement.Material.Text;
import org.trigpoint.codebooks.agreement.CodedText;
import org.trigpoint.codebooks.agreement.Coefficient;
import org.trigpoint.codebooks.agreement.Coefficient.Defined;
import org.trigpoint.codebooks.agreement.Coefficient.Undefined;
import org.trigpoint.codebooks.agreement.Krippendorff;
import org.trigpoint.codebooks.agreement.Level;
import org.trigpoint.codebooks.agreement.ManyRaters;
import org.trigpoint.codebooks.agreement.Presence;
import org.trigpoint.codebooks.agreement.Ratings;
import org.trigpoint.codebooks.agreement.Resampling;
import org.trigpoint.codebooks.agreement.TwoRaters;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.sources.Span;

/** Counts, code by code and unit by unit, how far the coders of an exercise agreed in what they submitted. */
final class Counting {

    private static final Undefined NOT_GIVEN =
            new Undefined("No coder gave this code in the sample: there is nothing to compare.");

    private final Material material;
    private final Resampling resampling;
    private final int coders;
    private final List<Figure> figures = new ArrayList<>();

    Counting(Material material, Resampling resampling) {
        this.material = material;
        this.resampling = resampling;
        this.coders = material.coders().size();
    }

    /** The figures, code by code in the order of the codebook, and for each code unit by unit. */
    List<Figure> figures() {
        List<Map<CodeId, int[]>> byUnit = CountedUnit.declared().stream()
                .map(unit -> GivenUnits.everywhere(material, unit))
                .toList();
        for (CodeOf code : material.codes()) {
            for (CountedUnit unit : CountedUnit.declared()) {
                ofUnits(code, unit, byUnit.get(CountedUnit.declared().indexOf(unit)));
            }
            ofCharacters(code);
        }
        return figures;
    }

    private void ofUnits(CodeOf code, CountedUnit unit, Map<CodeId, int[]> given) {
        int[] all = given.getOrDefault(GivenUnits.ALL, new int[0]);
        int[] masks = given.get(code.id());
        if (masks == null) {
            keep(code, unit, Measure.ALPHA, "", all.length, NOT_GIVEN);
            return;
        }
        Ratings ratings = Ratings.ofNumbers(
                coders,
                Arrays.stream(masks)
                        .flatMap(mask -> IntStream.range(0, coders).map(coder -> mask >> coder & 1))
                        .asDoubleStream()
                        .toArray());
        ManyRaters many = new ManyRaters(ratings);
        int n = masks.length;
        keep(code, unit, Measure.ALPHA, "", n, Krippendorff.alpha(ratings, Level.NOMINAL, resampling));
        if (coders > 2) {
            keep(code, unit, Measure.FLEISS, "", n, many.fleissKappa());
        }
        for (int one = 0; one < coders; one++) {
            for (int two = one + 1; two < coders; two++) {
                ofTwo(code, unit, masks, one, two);
            }
        }
        keep(code, unit, Measure.AC1, "", n, many.gwet(Level.NOMINAL));
        keep(code, unit, Measure.PERCENT, "", n, many.percent());
    }

    private void ofTwo(CodeOf code, CountedUnit unit, int[] masks, int one, int two) {
        int[] counts = new int[4];
        for (int mask : masks) {
            counts[(mask >> one & 1) + 2 * (mask >> two & 1)]++;
        }
        Presence presence = new Presence(counts[3], counts[1], counts[2], counts[0]);
        String who = coders == 2
                ? ""
                : material.coders().get(one).name() + " and "
                        + material.coders().get(two).name();
        figures.add(new Figure(
                code.id(),
                code.name(),
                unit,
                Measure.KAPPA,
                who,
                masks.length,
                whole(new TwoRaters(presence.ratings()).cohensKappa()),
                orNull(presence.prevalence()),
                orNull(presence.bias())));
    }

    private static @Nullable Double orNull(OptionalDouble index) {
        return index.isPresent() ? index.getAsDouble() : null;
    }

    private void ofCharacters(CodeOf code) {
        List<CodedText.Text> texts =
                material.texts().stream().map(text -> stretches(text, code.id())).toList();
        CodedText coded = new CodedText(coders, texts);
        int characters = (int) Math.min(Integer.MAX_VALUE, coded.characters());
        keep(code, CountedUnit.CHARACTER, Measure.UNION, "", (int) coded.coded(), coded.union(resampling));
        keep(code, CountedUnit.CHARACTER, Measure.UNITIZING, "", characters, coded.unitizing(resampling));
        keep(code, CountedUnit.CHARACTER, Measure.CHARACTERS, "", characters, coded.alphaOfCharacters(resampling));
    }

    private CodedText.Text stretches(Text text, CodeId code) {
        List<List<CodedText.Stretch>> byCoder = new ArrayList<>();
        for (int coder = 0; coder < coders; coder++) {
            byCoder.add(new ArrayList<>());
        }
        for (Given given : text.given()) {
            if (given.code().equals(code)) {
                byCoder.get(given.coder()).add(stretch(given.span()));
            }
        }
        return new CodedText.Text(
                text.turns().stream().map(Counting::stretch).toList(), byCoder);
    }

    private static CodedText.Stretch stretch(Span span) {
        return new CodedText.Stretch(span.start(), span.end());
    }

    private void keep(
            CodeOf code, CountedUnit unit, Measure measure, String who, int n, Coefficient coefficient) {
        figures.add(new Figure(code.id(), code.name(), unit, measure, who, n, whole(coefficient), null, null));
    }

    /** With what was left out of the sample as a whole. */
    private Coefficient whole(Coefficient coefficient) {
        if (material.leftOut().isEmpty() || !(coefficient instanceof Defined defined)) {
            return coefficient;
        }
        String left = defined.leftOut().equals(Coefficient.NOTHING)
                ? material.leftOut()
                : material.leftOut() + "; " + defined.leftOut();
        return new Defined(defined.value(), defined.interval(), defined.n(), left);
    }
}
