package org.trigpoint.casefiles;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How casefiles write when something was: dates, and words that tell a period without one. */
final class TimeWords {

    private static final String MONTH =
            "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
    private static final String YEAR = "(?:(?:19|20)\\d{2})";
    private static final String SEASON = "(?:spring|summer|autumn|winter)";
    private static final String EVENT = "(?:pilot|training|trial|intervention|baseline|roll-?out)";

    /** Before the systemic practice pilot began, two months after the training: which side of it tells the period. */
    static final List<Pattern> SIDES = patterns(
            "\\b(?:(?:just|shortly|soon|long|(?:\\w+\\s)?(?:days?|weeks?|months?|years?|terms?))\\s+)?"
                    + "(?:before|after|since|during|until|prior\\s+to|following|ahead\\s+of"
                    + "|at\\s+the\\s+(?:start|beginning|end)\\s+of)\\s+"
                    + "(?:(?:the|our|this|their|its|any)\\s+)?(?:[\\p{L}\\u2019'-]+\\s+){0,3}?"
                    + EVENT
                    + "\\b(?:\\s+(?:began|begins?|had\\s+begun|started|starts?|had\\s+started|ended|ends?|had\\s+ended|finished"
                    + "|was\\s+(?:introduced|over|offered|under\\s+way)|period|phase))?",
            "\\b(?:pre|post)[-\\s]?" + EVENT + "\\b");

    static final List<Pattern> DATES = patterns(
            "\\b\\d{4}-\\d{2}-\\d{2}\\b",
            "\\b\\d{1,2}\\s?[/.-]\\s?\\d{1,2}\\s?[/.-]\\s?(?:\\d{4}|\\d{2})\\b",
            "\\b\\d{1,2}(?:st|nd|rd|th)?(?:\\s+of)?\\s+" + MONTH + "\\b(?:\\.?,?\\s+" + YEAR + "\\b)?",
            "\\b" + MONTH + "\\b\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?\\b(?:,?\\s+" + YEAR + "\\b)?",
            "\\b" + MONTH + "\\b\\.?\\s+['\u2019]?(?:" + YEAR + "|\\d{2})\\b",
            "\\b(?:" + SEASON + "|q[1-4]|quarter\\s+[1-4])\\s+(?:of\\s+)?" + YEAR + "\\b",
            "\\b" + YEAR + "(?:\\s?[/\u2013-]\\s?(?:\\d{4}|\\d{2}))?\\b");

    /** Seasons, months, terms and feasts that stand alone. "May" and "march" are mostly no months. */
    static final List<Pattern> PERIODS = patterns(
            "\\b" + SEASON + "(?:\\s+(?:half-?\\s?)?(?:terms?|holidays?|break))?\\b",
            "\\b(?:january|february|april|june|july|august|september|october|november|december)\\b",
            "\\b(?:in|since|until|by|from|early|late|mid|last|next|this)[-\\s]+(?:(?-i:March|May))\\b",
            "\\b(?:(?:first|second|third|last|this|next|previous)\\s+(?:half-?\\s?)?term|half-?\\s?term)\\b",
            "\\b(?:christmas|easter|new\\s+year|ramadan|eid|diwali|hanukkah)\\b",
            "\\b(?:q[1-4]|quarter\\s+[1-4])\\b");

    /** What may tell the period, and often does not. */
    static final List<Pattern> HINTS = patterns(
            "\\b(?:the\\s+)?(?:systemic\\s+practice\\s+)?(?:pilot|trial|baseline|roll-?out)\\b",
            "\\b(?:last|this|next|previous|the\\s+same)\\s+(?:year|month)\\b",
            "\\b\\w+\\s+(?:years?|months?)\\s+ago\\b",
            "\\b(?:academic|financial|school)\\s+year\\b",
            "\\b(?:lockdown|pandemic|covid(?:-19)?)\\b");

    private TimeWords() {}

    private static List<Pattern> patterns(String... written) {
        return Stream.of(written)
                .map(one -> Pattern.compile(one, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
                .toList();
    }
}
