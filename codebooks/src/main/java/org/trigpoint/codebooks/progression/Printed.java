package org.trigpoint.codebooks.progression;

import static org.trigpoint.codebooks.progression.Colour.AMBER;
import static org.trigpoint.codebooks.progression.Colour.GREEN;
import static org.trigpoint.codebooks.progression.Colour.RED;
import static org.trigpoint.codebooks.progression.Criterion.seed;

import java.util.List;
import org.trigpoint.codebooks.progression.Criterion.Asked;

/** The table as it is printed, with what is wrong in it. */
final class Printed {

    private static final String CONTAMINATION =
            "rates of deviation from the trial protocol, as measured by incidents of trial arm contamination";
    private static final String LOW_DEVIATION =
            "Low rates of deviation from the intervention theory of change according to the fidelity checklist";

    static final List<Criterion> CRITERIA = List.of(
            new Criterion(
                    1,
                    seed("Adequate recruitment of local authorities into the trial"),
                    seed("\u226510 local authorities recruited"),
                    seed("\u22658 local authorities recruited"),
                    seed("<5 local authorities recruited"),
                    Asked.COUNT,
                    "5 to 7 stand in no band; 10 and more stand in two.",
                    List.of(Band.atLeast(GREEN, "10"), Band.atLeast(AMBER, "8"), Band.below(RED, "5"))),
            new Criterion(
                    2,
                    seed("Adequate retention of local authorities within the trial (an indicator of acceptability of"
                            + " randomisation)"),
                    seed("No local authorities drop out of the trial"),
                    seed("1-3 local authorities drop out of the trial"),
                    seed("\u22654 local authorities drop out of the trial"),
                    Asked.COUNT,
                    "",
                    List.of(Band.within(GREEN, "0", "0"), Band.within(AMBER, "1", "3"), Band.atLeast(RED, "4"))),
            new Criterion(
                    3,
                    seed(
                            "Adequate recruitment rate of families into the trial and completion of baseline Family Outcome"
                                    + " Questionnaire"),
                    seed("80-100% (n=932-1165) families complete baseline measures"),
                    seed("60-79% (n=699-931) families complete baseline measures"),
                    seed("0-59% (n=0-698) families complete baseline measures"),
                    Asked.COUNT,
                    "The counts are read: the printed per cents leave gaps between 79 and 80 and between 59 and 60. More than"
                            + " 1,165 families stand in no band.",
                    List.of(
                            Band.within(GREEN, "932", "1165"),
                            Band.within(AMBER, "699", "931"),
                            Band.within(RED, "0", "698"))),
            new Criterion(
                    4,
                    seed("Adequate response/attrition rate to the trial"),
                    seed("50-100% families complete endline measures"),
                    seed("35-49% families complete endline measures"),
                    seed("0-34% families complete endline measures"),
                    Asked.PERCENT,
                    "Of whom the per cent is taken is not printed: families with a baseline are assumed. Between 49 and 50 and"
                            + " between 34 and 35 no band holds a value. The analysis takes midline or endline, the criterion"
                            + " endline alone. The plan itself expects 560 of 1,165, which is amber.",
                    List.of(
                            Band.within(GREEN, "50", "100"),
                            Band.within(AMBER, "35", "49"),
                            Band.within(RED, "0", "34"))),
            new Criterion(
                    5,
                    seed("Adequate follow-up data from the keyworker survey"),
                    seed("\u2265200 keyworker follow-up measures completed"),
                    seed("\u2265175 keyworker follow-up measures completed"),
                    seed("<150 keyworker follow-up measures completed"),
                    Asked.COUNT,
                    "150 to 174 stand in no band; 200 and more stand in two.",
                    List.of(Band.atLeast(GREEN, "200"), Band.atLeast(AMBER, "175"), Band.below(RED, "150"))),
            new Criterion(
                    6,
                    seed("Minimal Family Outcome Questionnaire data loss/unusable due to poor quality data"),
                    seed("10% of outcome data lost to poor quality data"),
                    seed("15% of outcome data lost to poor quality data"),
                    seed("20% of outcome data lost to poor quality data"),
                    Asked.PERCENT,
                    "Three points are printed, and no bands: less than 10 is presumably green, and what lies between the points"
                            + " is open. What counts as poor quality is not printed.",
                    List.of(
                            Band.within(GREEN, "10", "10"),
                            Band.within(AMBER, "15", "15"),
                            Band.within(RED, "20", "20"))),
            new Criterion(
                    7,
                    seed(
                            "Sufficient administrative data on families collected from local authorities to allow for analysis"),
                    seed("Low rates of missing administrative data (>75% of family cases complete)"),
                    seed("Some missing data (>60% of cases complete)"),
                    seed("High rates of missing data (<50% of cases complete)"),
                    Asked.PERCENT,
                    "50 to 60 stand in no band, both ends among them; exactly 75 is amber; more than 75 stands in two.",
                    List.of(Band.above(GREEN, "75"), Band.above(AMBER, "60"), Band.below(RED, "50"))),
            new Criterion(
                    8,
                    seed("Evidence of promise according to the primary outcome of progression towards goals"),
                    seed("The MDES of the study is \u2264 0.50"),
                    seed("The MDES of the study is between 0.51-1"),
                    seed("The MDES of the study is > 1"),
                    Asked.ENTERED,
                    "The minimum detectable effect size says what the design can detect and not what was found: it is green as"
                            + " planned (0.446) before there are data. The planned figure is not reproduced by the usual formula"
                            + " from what is printed, so that it is entered with its provenance and never computed. Between 0.50"
                            + " and 0.51 no band holds a value.",
                    List.of(Band.atMost(GREEN, "0.50"), Band.within(AMBER, "0.51", "1"), Band.above(RED, "1"))),
            new Criterion(
                    9,
                    seed("Sufficient fidelity to trial protocol"),
                    seed("Low " + CONTAMINATION + " (80-100% of cases)"),
                    seed("Moderate " + CONTAMINATION + " (70-79% of cases)"),
                    seed("High " + CONTAMINATION + " (0-69% of cases)"),
                    Asked.JUDGEMENT,
                    "The per cents make sense only as cases without contamination, what a case is (authority, keyworker or"
                            + " family) is not printed, and there are gaps between whole per cents.",
                    List.of()),
            new Criterion(
                    10,
                    seed("Sufficient fidelity to systemic practice intervention"),
                    seed(LOW_DEVIATION),
                    seed("Moderate rates of deviation from the intervention theory of change according to the fidelity"
                            + " checklist"),
                    seed(LOW_DEVIATION),
                    Asked.JUDGEMENT,
                    "Red repeats the words of green, no number is printed, and the fidelity checklist is not published.",
                    List.of()));

    private Printed() {}
}
