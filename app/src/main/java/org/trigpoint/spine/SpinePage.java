package org.trigpoint.spine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.coding.Passage;
import org.trigpoint.description.Answer;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.FindingId;
import org.trigpoint.migrations.QuestionId;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.quoting.Quotable;
import org.trigpoint.triangulation.Figure;
import org.trigpoint.triangulation.Finding;
import org.trigpoint.triangulation.JointDisplayQueries.Concluded;

/**
 * Everything that speaks to some evaluation questions.
 *
 * @param themes those that findings come from, and those that people put to the question
 * @param quotations what was said, of themes first and then of findings
 * @param scores ratings of sessions and casefiles
 * @param measures what was delivered, and what came of it
 * @param findings with how strands compare on them
 * @param displays rows of joint displays of which something was concluded
 * @param gaps what is missing, silent or stale
 * @param links what people put to the question, and who did
 */
public record SpinePage(
        List<Spoken> themes,
        List<Quoted> quotations,
        List<Counted> scores,
        List<Counted> measures,
        List<Finding> findings,
        List<Concluded> displays,
        List<Gap> gaps,
        List<Link> links) {

    /**
     * Whether nothing at all speaks to the question.
     *
     * @return true where nobody put anything to it, and no finding names it
     */
    public boolean silent() {
        return links.isEmpty() && findings.isEmpty() && displays.isEmpty();
    }

    /**
     * A theme.
     *
     * @param id its key
     * @param analysis of which analysis
     * @param name its name
     * @param analysisName the name of the analysis
     * @param strands its passages and sources in each strand
     * @param asking the topics of guides that ask about it or one of its codes; empty: who speaks of it does so unasked
     */
    public record Spoken(
            ThemeId id,
            AnalysisId analysis,
            String name,
            String analysisName,
            List<Figure> strands,
            List<Topic> asking) {}

    /**
     * A topic of a guide.
     *
     * @param guide the guide's name
     * @param wording as it is asked
     */
    public record Topic(String guide, String wording) {}

    /**
     * Something that somebody said.
     *
     * @param passage where
     * @param analysis in which to open it; null: none is known
     * @param words what may be shown of it
     * @param beneath who said it and at which site, as it is printed beneath
     * @param about the theme or the finding that it stands for
     * @param quotable whether it may be printed
     */
    public record Quoted(
            Passage passage,
            @Nullable AnalysisId analysis,
            String words,
            String beneath,
            String about,
            Quotable quotable) {}

    /**
     * Numbers of one thing.
     *
     * @param speaks what it is; null of numbers that were put to findings
     * @param label what it is called
     * @param figures its numbers now; empty where there are none, and of variables
     * @param answer of variables the tables by arm; null else
     */
    public record Counted(
            @Nullable Speaks speaks,
            String label,
            List<Figure> figures,
            @Nullable Answer answer) {}

    /**
     * Something that is missing.
     *
     * @param kind in what way
     * @param words in a sentence
     * @param finding of which finding; null of none
     */
    public record Gap(Kind kind, String words, @Nullable FindingId finding) {

        /** Ways of missing. */
        public enum Kind {
            /** It was judged, and what it rests on has changed. */
            STALE("Stale"),
            /** A strand says nothing, and why. */
            SILENT("Silent"),
            /** Nobody was asked. */
            NOT_ASKED("Not asked"),
            /** Strands were not compared, or raters differ. */
            NOT_JUDGED("Not judged"),
            /** A number can't be had. */
            NO_NUMBER("No number");

            private final String label;

            Kind(String label) {
                this.label = label;
            }

            /**
             * As people read it.
             *
             * @return in sentence case
             */
            public String label() {
                return label;
            }
        }
    }

    /**
     * What somebody put to a question.
     *
     * @param question to which
     * @param speaks what
     * @param by the name of who did
     */
    public record Link(QuestionId question, Speaks speaks, String by) {}

    /**
     * Something that can be put to a question.
     *
     * @param speaks what
     * @param label what it is called
     */
    public record Offer(Speaks speaks, String label) {}
}
