package org.trigpoint.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of the places in the frame's left column. A feature brings its own as a bean.
 *
 * @param title in sentence case, one word if it can be
 * @param icon beside the title
 * @param path the route without a leading slash; a parameter of the screen shown at the moment is named in braces, as
 *     in {@code studies/{study}/sources}, and the place is there only while that screen has such a parameter
 * @param group what it stands with
 * @param order the order of the work: places of a group with smaller numbers come first
 */
public record Place(String title, VaadinIcon icon, String path, Group group, int order) {

    /** Places that belong together, in the order in which an evaluation comes to them. */
    public enum Group {
        /** Where everybody starts. */
        START("Start"),
        /** What was said and written. */
        MATERIAL("Material"),
        /** Codes and themes. */
        ANALYSIS("Analysis"),
        /** What was seen of practice, and what practitioners write. */
        PRACTICE("Practice"),
        /** Delivery and outcomes. */
        NUMBERS("Numbers"),
        /** Both held against each other. */
        CONCLUSIONS("Conclusions"),
        /** The study itself. */
        STUDY("Study");

        private final String heading;

        Group(String heading) {
            this.heading = heading;
        }

        /**
         * What stands above its places.
         *
         * @return one word
         */
        public String heading() {
            return heading;
        }
    }

    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

    /**
     * Where it is, seen from the screen shown at the moment.
     *
     * @param parameters that screen's route parameters by name
     * @return the address without a leading slash; empty when it can't be reached from there
     */
    Optional<String> addressFrom(Map<String, String> parameters) {
        Matcher parameter = PARAMETER.matcher(path);
        StringBuilder address = new StringBuilder();
        while (parameter.find()) {
            String value = parameters.get(parameter.group(1));
            if (value == null) {
                return Optional.empty();
            }
            parameter.appendReplacement(address, Matcher.quoteReplacement(value));
        }
        return Optional.of(parameter.appendTail(address).toString());
    }
}
