package org.trigpoint.ui.themes;

import java.util.regex.Pattern;

/** Tells a name that reads like a topic from one that says what is shared. It only asks; nothing is forbidden. */
final class TopicName {

    private static final Pattern TOPIC = Pattern.compile(
            "(the )?(barriers?|facilitators?|enablers?|benefits?|advantages?|disadvantages?|challenges?|experiences?"
                    + "|views?|perceptions?|attitudes?|opinions?|reasons?|types?|aspects?|impacts?|effects?|role|use)"
                    + " (to|of|for|on|about|in|with|towards?|from)\\b.*",
            Pattern.CASE_INSENSITIVE);

    private TopicName() {}

    static String promptFor(String name) {
        return TOPIC.matcher(name.strip()).matches()
                ? "This names a topic. Could the name say what is shared about it, such as \u201cWaiting is work\u201d?"
                : "Say what is shared, such as \u201cWaiting is work\u201d.";
    }
}
