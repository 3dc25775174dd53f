package org.trigpoint.calibration;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.trigpoint.codebooks.instruments.Answer;
import org.trigpoint.codebooks.instruments.Item;
import org.trigpoint.codebooks.instruments.Place;
import org.trigpoint.codebooks.instruments.Scale;
import org.trigpoint.codebooks.statistics.Distribution;
import org.trigpoint.codebooks.statistics.Distribution.LeftOut;
import org.trigpoint.codebooks.statistics.Estimate;
import org.trigpoint.codebooks.statistics.Sample;

/**
 * How often each point of an item's scale was given, in groups of sessions.
 *
 * @param item which item
 * @param groups in order of name; one where nothing is grouped
 */
public record Spread(Item item, List<Group> groups) {

    /** By what sessions are grouped. */
    public enum By {
        /** All together. */
        ALL("All sessions"),
        /** By the site of the session. */
        SITE("Site"),
        /** By the wave of the session. */
        WAVE("Wave");

        private final String label;

        By(String label) {
            this.label = label;
        }

        private String group(ScoredSheet sheet) {
            return switch (this) {
                case ALL -> "All sessions";
                case SITE -> sheet.site();
                case WAVE -> Objects.requireNonNullElse(sheet.wave(), "No wave");
            };
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

    /**
     * One group.
     *
     * @param name such as the code of a site
     * @param sessions how many sessions have a rating
     * @param counted how often each point was given: every rating of every observer
     * @param mean over sessions, each once with the mean of its observers: ratings of one session are not independent
     */
    public record Group(String name, int sessions, Distribution counted, Estimate mean) {}

    /**
     * Counts.
     *
     * @param scores all open scores of a form
     * @param by how sessions are grouped
     * @return one an item that is rated, in the order of the form
     */
    public static List<Spread> of(Scores scores, By by) {
        List<ScoredSheet> sheets = scores.ofRaters();
        List<String> names = sheets.stream().map(by::group).distinct().sorted().toList();
        return scores.items().stream()
                .map(item -> new Spread(
                        item,
                        names.stream()
                                .map(name -> group(
                                        scores.scale(item),
                                        item,
                                        name,
                                        sheets.stream()
                                                .filter(sheet -> by.group(sheet).equals(name))
                                                .toList()))
                                .toList()))
                .toList();
    }

    private static Group group(Scale scale, Item item, String name, List<ScoredSheet> sheets) {
        List<ScoredSheet> rated = sheets.stream()
                .filter(sheet -> Scores.rating(sheet, item).isPresent())
                .toList();
        int notObserved = without(sheets, item, Answer.State.NOT_OBSERVED);
        int notApplicable = without(sheets, item, Answer.State.NOT_APPLICABLE);
        double[] bySession = bySession(rated, item);
        int missing = sheets.size() - rated.size() - notObserved - notApplicable;
        return new Group(
                name,
                bySession.length,
                Distribution.of(
                        scale.points().stream().map(Scale.Point::value).toList(),
                        rated.stream()
                                .map(sheet -> Scores.rating(sheet, item).orElseThrow())
                                .toList(),
                        List.of(
                                new LeftOut("not observed", notObserved),
                                new LeftOut("not applicable", notApplicable),
                                new LeftOut("no rating", missing))),
                Sample.of(bySession).meanWithInterval());
    }

    private static double[] bySession(List<ScoredSheet> rated, Item item) {
        return rated.stream()
                .collect(Collectors.groupingBy(
                        ScoredSheet::session,
                        Collectors.averagingInt(
                                sheet -> Scores.rating(sheet, item).orElseThrow())))
                .values()
                .stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    private static int without(List<ScoredSheet> sheets, Item item, Answer.State state) {
        return (int) sheets.stream()
                .map(sheet -> sheet.answers().given().get(new Place(item.key(), 1)))
                .filter(answer -> answer != null && answer.state() == state)
                .count();
    }
}
