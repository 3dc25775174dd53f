package org.trigpoint.familiarisation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.sources.SourceKind;

/**
 * How much of the sources each analyst has read, coded and noted.
 *
 * @param analysts leads and researchers of the study, and whoever else has read, coded or noted, by name
 * @param lines the sources that the reader may see, by title
 */
public record Progress(List<Analyst> analysts, List<Line> lines) {

    /** Keeps copies of the lists. */
    public Progress {
        analysts = List.copyOf(analysts);
        lines = List.copyOf(lines);
    }

    /**
     * Somebody who reads and codes.
     *
     * @param person who
     * @param name as colleagues see them
     */
    public record Analyst(PersonId person, String name) {}

    /**
     * What was done with one source, or with several together.
     *
     * @param read how much is read, from 0 to 1; by all together, how much is read on average
     * @param whole how many sources are read to their end; of one source by all together, how many analysts did so
     * @param changed whether a source was read that has got a later text since
     * @param segments how many passages were given codes: codings, each counted
     * @param coded how much of the text lies under at least one code, from 0 to 1, by characters
     * @param memos how many memos were written on the source and its passages
     */
    public record Work(double read, int whole, boolean changed, int segments, double coded, int memos) {

        static final Work NONE = new Work(0, 0, false, 0, 0, 0);
    }

    /**
     * One source.
     *
     * @param source which
     * @param title its title
     * @param kind what it is
     * @param site its site's name; null for none
     * @param wave its wave's name; null for none
     * @param length how many code points its present text has
     * @param words how many words
     * @param all what all analysts did together
     * @param by what each did; who did nothing is not in it
     */
    public record Line(
            SourceId source,
            String title,
            SourceKind kind,
            @Nullable String site,
            @Nullable String wave,
            int length,
            int words,
            Work all,
            Map<PersonId, Work> by) {

        /**
         * What somebody did with this source.
         *
         * @param person who
         * @return nothing done, where they did nothing
         */
        public Work of(PersonId person) {
            return by.getOrDefault(person, Work.NONE);
        }
    }

    /**
     * What somebody did with some of the sources together.
     *
     * @param person who
     * @param some lines of this reading
     * @return shares weighed by the length of the texts
     */
    public static Work together(PersonId person, List<Line> some) {
        return sum(some, some.stream().map(line -> line.of(person)).toList());
    }

    /**
     * What all did with some of the sources together.
     *
     * @param some lines of this reading
     * @return shares weighed by the length of the texts; what several coded counts once
     */
    public static Work together(List<Line> some) {
        return sum(some, some.stream().map(Line::all).toList());
    }

    private static Work sum(List<Line> lines, List<Work> works) {
        double length = Math.max(1, lines.stream().mapToLong(Line::length).sum());
        double read = 0;
        double coded = 0;
        for (int at = 0; at < works.size(); at++) {
            read += Objects.requireNonNull(works.get(at)).read() * lines.get(at).length();
            coded += works.get(at).coded() * lines.get(at).length();
        }
        return new Work(
                read / length,
                works.stream().mapToInt(Work::whole).sum(),
                works.stream().anyMatch(Work::changed),
                works.stream().mapToInt(Work::segments).sum(),
                coded / length,
                works.stream().mapToInt(Work::memos).sum());
    }
}
