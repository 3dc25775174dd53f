package org.trigpoint.ui.themes;

import java.util.regex.Pattern;

/** Tells a name that reads like a topic from one that says what is shared. It only asks; nothing is forbidden. */
final class TopicName {

    private static final Pattern TOPIC = Pattern.compile(
            "(the )?(barriers?|facilitators?|enablers?|benefits?|advantages?|disadvantages?|challenges?|experiences?"
                    + "|views?|perceptions?|attitudes?|opinions?|reasons?|types?|aspects?|impacts?|effects?|role|use"
                    + "|importance|understandings?|issues?|factors?|outcomes?|examples?|strategies)"
                    + " (to|of|for|on|about|in|with|towards?|from|around)\\b.*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ONE_WORD = Pattern.compile("(the )?[\\p{L}'\u2019-]+", Pattern.CASE_INSENSITIVE);
    private static final String SUCH_AS = "such as \u201cWaiting is work\u201d";

    private TopicName() {}

    /** One sentence: what the name reads like, or what it might say. */
    static String promptFor(String name) {
        String said = name.strip();
        if (TOPIC.matcher(said).matches()) {
            return "This names a topic. Could the name say what is shared about it, " + SUCH_AS + "?";
        }
        if (said.endsWith("?")) {
            return "This reads like a question of the guide. What is the answer that people share, " + SUCH_AS + "?";
        }
        if (ONE_WORD.matcher(said).matches()) {
            return "A single noun holds everything said about it. What is shared about it, " + SUCH_AS + "?";
        }
        return "Say what is shared, " + SUCH_AS + ".";
    }
}
