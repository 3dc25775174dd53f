package org.trigpoint.demo;

import java.util.List;

/**
 * A whole demo study, made from templates with a fixed seed: the same each time, and about nobody.
 *
 * @param studyName name of the study
 * @param questionTemplate {@code key@version} of its evaluation questions
 * @param waves names, in order
 * @param sites twelve, two of them withdrawn
 * @param participants those who speak and write
 * @param people those who sign in
 * @param documents sources, by id
 * @param analysis the analysis and its code tree
 * @param codings by document, then in the order of the text
 * @param memos notes on codings
 * @param themes kept ones first
 * @param truths what was planted
 */
public record DemoPack(
        String studyName,
        String questionTemplate,
        List<String> waves,
        List<DemoSite> sites,
        List<DemoParticipant> participants,
        List<DemoPerson> people,
        List<DemoDocument> documents,
        DemoAnalysis analysis,
        List<DemoCoding> codings,
        List<DemoMemo> memos,
        List<DemoTheme> themes,
        List<DemoTruth> truths) {

    /** Keeps its own copies. */
    public DemoPack {
        waves = List.copyOf(waves);
        sites = List.copyOf(sites);
        participants = List.copyOf(participants);
        people = List.copyOf(people);
        documents = List.copyOf(documents);
        codings = List.copyOf(codings);
        memos = List.copyOf(memos);
        themes = List.copyOf(themes);
        truths = List.copyOf(truths);
    }

    /**
     * Makes the small pack: sixty documents that a person can check by hand.
     *
     * @return the pack, equal each time
     */
    public static DemoPack s() {
        return new PackS().made();
    }

    /**
     * Writes the truths for scripts.
     *
     * @return one JSON object, a list for each kind of truth; ends in a line end
     */
    public String truthJson() {
        return TruthJson.of(studyName, truths);
    }
}
