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
     * @param by {@code site} or {@code role}
     * @param value site code or participant role
     * @param segments distinct passages with one of the theme's codes
     * @param sources documents with such a coding
     * @param participants people whose turn such a passage begins in; without a label, the only one who takes part
     * @param words runs of non-white-space characters inside the coded text, text coded twice counted once
     */
    record Cell(String theme, String by, String value, int segments, int sources, int participants, int words)
            implements DemoTruth {}

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
     * Something that an analyst should come to see.
     *
     * @param name of this truth
     * @param theme key of the theme it concerns, empty where none
     * @param statement one sentence
     * @param documents ids of the documents it rests on, sorted
     */
    record Picture(String name, String theme, String statement, List<String> documents) implements DemoTruth {}

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
}
