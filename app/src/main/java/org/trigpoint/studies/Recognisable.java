package org.trigpoint.studies;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.trigpoint.migrations.ParticipantId;

/** Who could be recognised by role and site together: those who are the only one of their role at their site. */
public final class Recognisable {

    /** The widest label that there is. */
    private static final String ANYBODY = "A participant";

    private final Map<ParticipantId, Alone> alone = new HashMap<>();

    /**
     * Of a study's participants.
     *
     * @param people all of them; of one site, those of that site
     */
    public Recognisable(Collection<Person> people) {
        Map<List<String>, Integer> together = new HashMap<>();
        Map<String, Integer> ofRole = new HashMap<>();
        Map<String, Integer> ofSite = new HashMap<>();
        Map<List<String>, Integer> inArm = new HashMap<>();
        people.forEach(person -> {
            together.merge(List.of(person.role(), person.site()), 1, Integer::sum);
            ofRole.merge(person.role(), 1, Integer::sum);
            ofSite.merge(person.site(), 1, Integer::sum);
            inArm.merge(List.of(person.role(), person.arm()), 1, Integer::sum);
        });
        people.stream()
                .filter(person -> !person.site().isEmpty())
                .filter(person -> together.getOrDefault(List.of(person.role(), person.site()), 0) == 1)
                .forEach(person -> alone.put(
                        person.id(),
                        new Alone(
                                person.role(),
                                person.site(),
                                person.arm(),
                                ofRole.getOrDefault(person.role(), 0),
                                ofSite.getOrDefault(person.site(), 0),
                                inArm.getOrDefault(List.of(person.role(), person.arm()), 0))));
    }

    /**
     * A participant as others know them.
     *
     * @param id their key
     * @param role such as {@code Team manager}
     * @param site the code of their site; empty when they belong to none, and then nothing points at them here
     * @param arm the word of the site's arm, such as {@code control}; empty when it has none
     */
    public record Person(ParticipantId id, String role, String site, String arm) {}

    /**
     * The only one of a role at a site.
     *
     * @param role their role
     * @param site the code of their site
     * @param arm the word of the site's arm; empty when it has none
     * @param ofRole how many have that role in the whole study, from 1
     * @param ofSite how many belong to that site, from 1
     * @param inArm how many have that role at sites of that arm, from 1
     */
    public record Alone(String role, String site, String arm, int ofRole, int ofSite, int inArm) {

        /**
         * What is wrong with quoting them under both.
         *
         * @return such as {@code the only team manager at LA03}
         */
        public String warning() {
            return "the only " + small(role) + " at " + site;
        }

        /**
         * Labels to print beneath their words that more than one person has.
         *
         * @return the role with the arm, the role alone, the site alone, as far as others share them; at last what holds of
         *     everybody, so that there is always one
         */
        public List<String> wider() {
            List<String> labels = new ArrayList<>();
            if (!arm.isEmpty() && inArm > 1) {
                labels.add(printed(role) + ", " + (arm.length() == 1 ? "arm " : "") + arm + " site");
            }
            if (ofRole > 1) {
                labels.add(printed(role));
            }
            if (ofSite > 1) {
                labels.add(ANYBODY + ", " + site);
            }
            labels.add(ANYBODY);
            return labels;
        }

        /**
         * What to do, in words.
         *
         * @return a sentence that names the wider labels
         */
        public String advice() {
            return "This is " + warning() + ". Print it as \u201c" + String.join("\u201d or as \u201c", wider())
                    + "\u201d.";
        }

        /**
         * Whether what is printed beneath their words points at them.
         *
         * @param label such as {@code Team manager, LA03}
         * @return true when it names role and site, or one of them that nobody else has, or the role and an arm in which nobody
         *     else has it
         */
        public boolean shownBy(String label) {
            boolean namesRole = names(label, role);
            boolean namesSite = names(label, site);
            boolean namesArm = !arm.isEmpty() && names(label, arm);
            return (namesRole && (namesSite || ofRole == 1))
                    || (namesRole && namesArm && inArm == 1)
                    || (namesSite && ofSite == 1);
        }

        /** As whole words, whatever their case; a hyphen is as good as a space. */
        private static boolean names(String label, String words) {
            return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(plain(words)) + "(?![\\p{L}\\p{N}])")
                    .matcher(plain(label))
                    .find();
        }

        private static String plain(String words) {
            return words.strip().toLowerCase(Locale.UK).replaceAll("[-\\s]+", " ");
        }

        private static String printed(String role) {
            return role.substring(0, 1).toUpperCase(Locale.UK)
                    + role.substring(1).replace('-', ' ');
        }

        /** An abbreviation keeps its capitals. */
        private static String small(String role) {
            boolean word = role.length() > 1 && Character.isLowerCase(role.charAt(1));
            return word ? Character.toLowerCase(role.charAt(0)) + role.substring(1) : role;
        }
    }

    /**
     * Whether somebody could be recognised.
     *
     * @param participant who speaks; null when nobody knows
     * @return what makes them recognisable; empty when others share role and site, or nobody is known
     */
    public Optional<Alone> of(@Nullable ParticipantId participant) {
        return participant == null ? Optional.empty() : Optional.ofNullable(alone.get(participant));
    }

    /** Two are equal when they tell the same of the same people. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Recognisable one && alone.equals(one.alone);
    }

    @Override
    public int hashCode() {
        return alone.hashCode();
    }
}
