package org.trigpoint.casefiles;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trigpoint.migrations.SiteId;

/**
 * A list of closed cases as it was read, before anything is drawn from it.
 *
 * @param file what it was read from
 * @param lines in the order of the file
 */
public record CaseList(String file, List<Line> lines) {

    /** Keeps its own copy. */
    public CaseList {
        lines = List.copyOf(lines);
    }

    /**
     * A line.
     *
     * @param number in the file, from 1
     * @param reference what the authority calls the case
     * @param site the authority; null where none is meant
     * @param siteCode its code, or what stands there where none is meant
     * @param period when it was closed; null where none is meant
     * @param closedOn the day; null where the list gives none
     * @param fault why the line can't be taken, and what to do; empty where it can
     */
    public record Line(
            int number,
            String reference,
            @Nullable SiteId site,
            String siteCode,
            @Nullable Period period,
            @Nullable LocalDate closedOn,
            String fault) {

        /**
         * Whether it can be taken.
         *
         * @return true where it has no fault
         */
        public boolean good() {
            return fault.isEmpty();
        }
    }

    /**
     * Where there are fewer cases than are to be drawn.
     *
     * @param siteCode the authority
     * @param period which period
     * @param there how many the list has
     * @param wanted how many were to be drawn
     */
    public record Shortfall(String siteCode, Period period, int there, int wanted) {

        @Override
        public String toString() {
            return siteCode + " has " + there + " closed "
                    + (period == Period.BEFORE ? "before the pilot" : "late in the pilot") + " of " + wanted;
        }
    }

    /**
     * How many lines can't be taken.
     *
     * @return from 0
     */
    public int refused() {
        return (int) lines.stream().filter(line -> !line.good()).count();
    }

    /**
     * How many cases of a site and period there are.
     *
     * @param siteCode the code of a site
     * @param period which period
     * @return from 0
     */
    public int count(String siteCode, Period period) {
        return (int) lines.stream()
                .filter(line -> line.good() && line.siteCode().equals(siteCode) && line.period() == period)
                .count();
    }

    /**
     * The sites that are on it.
     *
     * @return their codes, in order
     */
    public List<String> sites() {
        var codes = new TreeMap<String, Boolean>();
        lines.stream().filter(Line::good).forEach(line -> codes.put(line.siteCode(), true));
        return List.copyOf(codes.keySet());
    }

    /**
     * Where there are too few.
     *
     * @param before how many of each site are to be drawn of those closed before the pilot
     * @param late how many of those closed late in it
     * @return by site; empty where there are enough everywhere
     */
    public List<Shortfall> shortfalls(int before, int late) {
        List<Shortfall> few = new ArrayList<>();
        for (String site : sites()) {
            for (Period period : Period.values()) {
                int wanted = period == Period.BEFORE ? before : late;
                int there = count(site, period);
                if (there < wanted) {
                    few.add(new Shortfall(site, period, there, wanted));
                }
            }
        }
        return few;
    }
}
