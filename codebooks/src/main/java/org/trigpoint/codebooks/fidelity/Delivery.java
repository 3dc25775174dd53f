package org.trigpoint.codebooks.fidelity;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trigpoint.codebooks.Fraction;

/**
 * What is recorded of delivery. Each line names its row by whatever its reader can find it again with.
 *
 * @param sites all of the study; measures are of those that deliver
 * @param keyworkers everybody who is listed, whenever they were in post
 * @param training one line a person, course and day
 * @param seniorStaff everybody who is listed as senior
 * @param employments of systemic practitioners, one line a spell
 * @param sessions of reflective practice
 * @param hubUses one line an access or more
 */
public record Delivery(
        List<Site> sites,
        List<Keyworker> keyworkers,
        List<TrainingDay> training,
        List<SeniorStaff> seniorStaff,
        List<Employment> employments,
        List<ReflectiveSession> sessions,
        List<HubUse> hubUses) {

    /** Keeps its own copies. */
    public Delivery {
        sites = List.copyOf(sites);
        keyworkers = List.copyOf(keyworkers);
        training = List.copyOf(training);
        seniorStaff = List.copyOf(seniorStaff);
        employments = List.copyOf(employments);
        sessions = List.copyOf(sessions);
        hubUses = List.copyOf(hubUses);
    }

    /**
     * A local authority.
     *
     * @param code such as {@code LA03}
     * @param intervention whether it delivers what is evaluated
     */
    public record Site(String code, boolean intervention) {}

    /**
     * A keyworker.
     *
     * @param row where it stands
     * @param id a pseudonym, once in the study
     * @param site its code
     * @param from the first day in post; missing where it is not recorded
     * @param to the last day in post; missing where they are still there
     * @param champion whether chosen as a systemic champion
     */
    public record Keyworker(
            String row,
            String id,
            String site,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean champion) {}

    /** Which course a day belongs to. */
    public enum Course {
        /** The five days for all keyworkers. */
        CORE(5),
        /** The ten further days of champions. */
        CHAMPION(10),
        /** The introductory day of leaders. */
        LEADERS(1);

        private final int days;

        Course(int days) {
            this.days = days;
        }

        /**
         * How long it is.
         *
         * @return in days
         */
        public int days() {
            return days;
        }
    }

    /** Whether somebody was there. */
    public enum Presence {
        /** They were. */
        PRESENT,
        /** They were not. */
        ABSENT,
        /** The register has the person and says neither. */
        UNKNOWN
    }

    /**
     * A line of a register.
     *
     * @param row where it stands
     * @param person a keyworker, or one of the senior staff
     * @param course which
     * @param day from 1
     * @param presence what it says
     * @param date when; missing where it is not recorded
     */
    public record TrainingDay(
            String row,
            String person,
            Course course,
            int day,
            Presence presence,
            @Nullable LocalDate date) {}

    /**
     * One of the early help senior staff.
     *
     * @param row where it stands
     * @param person a pseudonym
     * @param site its code
     */
    public record SeniorStaff(String row, String person, String site) {}

    /** How far a systemic practitioner is trained. */
    public enum Training {
        /** To level two, or beyond it. */
        LEVEL_TWO,
        /** Not so far. */
        OTHER,
        /** It is not recorded, or not in words that are known. */
        UNKNOWN;

        /**
         * What a record says. The second level is the intermediate one: the protocol names foundation, intermediate and
         * qualifying in this order (S000, note 13).
         *
         * @param level such as {@code 2}, {@code Level two}, {@code Intermediate}, {@code foundation}
         * @return unknown where it is empty or says something else
         */
        public static Training of(String level) {
            String plain = level.strip()
                    .toLowerCase(Locale.ROOT)
                    .replaceFirst("^level[\\s-]*", "")
                    .replaceFirst("[\\s-]*level$", "");
            return switch (plain) {
                case "2", "two", "ii", "intermediate", "3", "three", "iii", "qualifying", "qualified" -> LEVEL_TWO;
                case "0", "none", "1", "one", "i", "foundation" -> OTHER;
                default -> UNKNOWN;
            };
        }
    }

    /**
     * A spell of employment as systemic practitioner.
     *
     * @param row where it stands
     * @param person a pseudonym
     * @param site its code
     * @param from the first day; missing where it is not recorded
     * @param to the last day; missing where it goes on
     * @param training to which level
     * @param stated how many months the authority says; missing where it says nothing
     */
    public record Employment(
            String row,
            String person,
            String site,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Training training,
            @Nullable Fraction stated) {}

    /**
     * A session of reflective practice.
     *
     * @param row where it stands
     * @param site its code
     * @param date when; missing where it is not recorded
     * @param eligible how many could have come; missing where it is not recorded
     * @param attended how many came; missing where it is not recorded
     */
    public record ReflectiveSession(
            String row,
            String site,
            @Nullable LocalDate date,
            @Nullable Integer eligible,
            @Nullable Integer attended) {

        /** The share that came; empty where it can't be told, or where more came than could have. */
        Optional<Fraction> share() {
            Integer of = eligible;
            Integer came = attended;
            return of == null || came == null || of < 1 || came < 0 || came > of
                    ? Optional.empty()
                    : Optional.of(Fraction.of(came, of));
        }
    }

    /**
     * That somebody used the hub.
     *
     * @param row where it stands
     * @param keyworker who
     * @param counted whether it was for one of the three printed types of support
     */
    public record HubUse(String row, String keyworker, boolean counted) {}
}
