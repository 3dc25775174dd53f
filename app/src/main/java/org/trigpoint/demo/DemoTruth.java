package org.trigpoint.demo;

import java.util.List;

/** Something that is true of the pack because it was planted there, so that what the product counts can be checked. */
public sealed interface DemoTruth {

    /**
     * How often words occur. Withdrawn documents do not count, nor do speaker labels.
     *
     * @param name of this truth
     * @param forms the words as written, matched whole and without regard to case; white space within matches any
     * @param hits occurrences of any form
     * @param documents documents with at least one
     * @param note what makes it worth checking
     */
    record Search(String name, List<String> forms, int hits, int documents, String note) implements DemoTruth {}

    /**
     * One cell of a theme matrix. Withdrawn documents do not count.
     *
     * @param theme key of the theme
     * @param by {@code site}, {@code role}, or {@link #CROSSED}
     * @param value site code or participant role; crossed, both with a slash between them
     * @param segments distinct passages with one of the theme's codes
     * @param sources documents with such a coding
     * @param participants people whose turn such a passage begins in; without a label, the only one who takes part
     * @param words runs of non-white-space characters inside the coded text, text coded twice counted once
     */
    record Cell(String theme, String by, String value, int segments, int sources, int participants, int words)
            implements DemoTruth {

        /** Role within site. */
        static final String CROSSED = "site/role";
    }

    /**
     * How often passages of two codes share at least one character. Withdrawn documents do not count.
     *
     * @param code key of the one
     * @param other key of the other
     * @param pairs pairs of codings that overlap
     * @param documents documents with such a pair
     */
    record Overlap(String code, String other, int pairs, int documents) implements DemoTruth {}

    /**
     * A theme that looks largest where one person talked the most.
     *
     * @param theme key of the theme
     * @param site the site that leads by segments
     * @param participant pseudonym of the talkative one
     * @param segments segments of the theme at that site
     * @param ofThem how many of these the one participant said
     * @param leaderByParticipants the site that leads when people are counted
     */
    record CountingTrap(
            String theme, String site, String participant, int segments, int ofThem, String leaderByParticipants)
            implements DemoTruth {}

    /**
     * How the analysis went.
     *
     * @param phases in the order in which they were entered
     * @param returns how often the team went back
     * @param entries how many entries its log has
     * @param standpoints who said where they stand, by full name, sorted
     */
    record Course(List<Integer> phases, int returns, int entries, List<String> standpoints) implements DemoTruth {}

    /**
     * Something that an analyst should come to see.
     *
     * @param name of this truth
     * @param theme key of the theme it concerns, empty where none
     * @param statement one sentence
     * @param documents ids of the documents it rests on, sorted
     */
    record Picture(String name, String theme, String statement, List<String> documents) implements DemoTruth {}

    /**
     * How two coders of the double coding gave a code to the turns of its sample.
     *
     * @param code name of the code
     * @param turns how many turns the sample has
     * @param both turns that both gave the code
     * @param onlyFirst turns that only the first did
     * @param onlySecond turns that only the second did
     * @param kappaThousandths Cohen's kappa over the turns, in thousandths, rounded
     */
    record DoubleCoded(String code, int turns, int both, int onlyFirst, int onlySecond, int kappaThousandths)
            implements DemoTruth {}

    /**
     * How many cases of a framework matrix speak of a theme, of those asked, and who is left out and why.
     *
     * @param matrix name of the matrix
     * @param theme name of the theme or code
     * @param evidenced asked, coded through, with an extract
     * @param contradicted asked, coded through, against it
     * @param notMentioned asked, coded through, nothing said of it
     * @param unasked left out: found without being asked about
     * @param unfinished left out: found, and the coding is not done
     * @param notAsked left out: not asked
     * @param notYetCoded left out: the coding is not done
     * @param sourceMissing left out: no source
     */
    record Absence(
            String matrix,
            String theme,
            int evidenced,
            int contradicted,
            int notMentioned,
            int unasked,
            int unfinished,
            int notAsked,
            int notYetCoded,
            int sourceMissing)
            implements DemoTruth {}

    /**
     * What the participants answered about being quoted.
     *
     * @param may how many may be quoted
     * @param conditions how many on conditions
     * @param mayNot how many may not
     * @param notRecorded of how many nothing is recorded
     */
    record Consents(int may, int conditions, int mayNot, int notRecorded) implements DemoTruth {}

    /**
     * Quotations of a theme that were chosen before a speaker said no.
     *
     * @param theme name of the theme
     * @param chosen how many are chosen, in documents that were not withdrawn
     * @param leftOut how many of them no file has
     * @param speakers whose these are, sorted
     */
    record Withheld(String theme, int chosen, int leftOut, List<String> speakers) implements DemoTruth {}

    /**
     * What a snapshot holds, whatever is changed after it.
     *
     * @param name of the snapshot
     * @param themes dropped ones too
     * @param codes how many
     * @param codings on texts that were not withdrawn when it was made
     * @param texts how many
     */
    record Frozen(String name, int themes, int codes, int codings, int texts) implements DemoTruth {}

    /**
     * How two strands stand to each other on a finding.
     *
     * @param finding key of the finding
     * @param with the strand that is held against the one in which it was found
     * @param progress how far they were compared
     * @param code the code; a dash where raters differ and nothing is agreed
     */
    record Converged(String finding, String with, String progress, String code) implements DemoTruth {}

    /**
     * How far an observer is from the expert scores of reference sessions, in one domain.
     *
     * @param observer sign-in name
     * @param item key of the domain
     * @param sessions on how many reference sessions they practised
     * @param points what they gave less what the expert gave, summed over all of them
     * @param lately how many of the last sessions the tool's own rule looks at
     * @param pointsLately the same sum over these
     * @param flagged yes where that is a point a session or more, in either direction
     */
    record Drifted(String observer, String item, int sessions, int points, int lately, int pointsLately, String flagged)
            implements DemoTruth {}
}
