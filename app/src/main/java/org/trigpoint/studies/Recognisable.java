package org.trigpoint.studies;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trigpoint.migrations.ParticipantId;

/** Who could be recognised by role and site together: those who are the only one of their role at their site. */
public final class Recognisable {

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
        people.forEach(person -> {
            together.merge(List.of(person.role(), person.site()), 1, Integer::sum);
            ofRole.merge(person.role(), 1, Integer::sum);
            ofSite.merge(person.site(), 1, Integer::sum);
        });
        people.stream()
                .filter(person -> !person.site().isEmpty())
                .filter(person -> together.getOrDefault(List.of(person.role(), person.site()), 0) == 1)
                .forEach(person -> alone.put(
                        person.id(),
                        new Alone(
                                person.role(),
                                person.site(),
                                ofRole.getOrDefault(person.role(), 0),
                                ofSite.getOrDefault(person.site(), 0))));
    }

    /**
     * A participant as others know them.
     *
     * @param id their key
     * @param role such as {@code Team manager}
     * @param site the code of their site; empty when they belong to none, and then nothing points at them here
     */
    public record Person(ParticipantId id, String role, String site) {}

    /**
     * The only one of a role at a site.
     *
     * @param role their role
     * @param site the code of their site
     * @param ofRole how many have that role in the whole study, from 1
     * @param ofSite how many belong to that site, from 1
     */
    public record Alone(String role, String site, int ofRole, int ofSite) {

        /**
         * What is wrong with quoting them under both.
         *
         * @return such as {@code the only team manager at LA03}
         */
        public String warning() {
            return "the only " + small(role) + " at " + site;
        }

        /**
         * Labels that more than one person has.
         *
         * @return the role without the site, the site without the role, or both; empty when either alone names them too
         */
        public List<String> wider() {
            List<String> labels = new ArrayList<>();
            if (ofRole > 1) {
                labels.add(role + ", no site");
            }
            if (ofSite > 1) {
                labels.add(site + ", no role");
            }
            return labels;
        }

        /**
         * What to do, in words.
         *
         * @return a sentence that names the wider labels, or says that there is none
         */
        public String advice() {
            return "This is " + warning() + ". "
                    + (wider().isEmpty()
                            ? "Role and site each name this person too: print neither."
                            : "Print it as \u201c" + String.join("\u201d or as \u201c", wider()) + "\u201d.");
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
