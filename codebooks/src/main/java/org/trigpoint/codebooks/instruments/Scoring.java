package org.trigpoint.codebooks.instruments;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How answers to an outcome questionnaire become numbers: the forms that print it, and rules out of a closed set, each with
 * where it is from.
 *
 * @param forms versions for different people, told apart for ever; at least one
 * @param rules exactly one {@link Rule.Total}, exactly one of {@link Rule.Complete}, {@link Rule.MeanOfRest} and
 *     {@link Rule.OnlyGiven}, and at most one of each other kind but {@link Rule.Subscale}
 */
public record Scoring(List<Form> forms, List<Rule> rules) {

    /** Keeps its own copies. */
    public Scoring {
        forms = List.copyOf(forms);
        rules = List.copyOf(rules);
    }

    /**
     * One form that prints the items.
     *
     * @param key lower-case words joined by hyphens, such as {@code adult}
     * @param title as people read it
     * @param wording how the form calls itself
     * @param options what it offers for each item that is scored
     * @param missing what it offers besides, which is no number
     * @param items the items that it words in its own way; the others read as the instrument has them
     */
    public record Form(
            String key, String title, Wording wording, List<Option> options, List<NoNumber> missing, List<Said> items) {

        /** Keeps its own copies. */
        public Form {
            options = List.copyOf(options);
            missing = List.copyOf(missing);
            items = List.copyOf(items);
        }

        /**
         * Whether a number can be ticked on it.
         *
         * @param value a point of the scale
         * @return true where it is printed
         */
        public boolean prints(int value) {
            return options.stream().anyMatch(option -> option.value() == value);
        }
    }

    /**
     * What can be ticked.
     *
     * @param value the number that it counts as, a point of the scale
     * @param label as it is printed
     */
    public record Option(int value, String label) {}

    /**
     * What can be ticked instead of a number.
     *
     * @param kind why there is none
     * @param label as it is printed
     */
    public record NoNumber(Kind kind, String label) {}

    /**
     * An item as one form words it.
     *
     * @param item its key
     * @param wording as printed there
     */
    public record Said(String item, Wording wording) {}

    /** Why there is no number. */
    public enum Kind {
        /** Nothing was answered. */
        EMPTY("no answer"),
        /** Somebody did not want to answer. */
        DECLINED("do not want to answer"),
        /** It does not apply. */
        DOES_NOT_APPLY("does not apply");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /**
         * As people read it.
         *
         * @return in small letters
         */
        public String label() {
            return label;
        }
    }

    /** One rule of scoring. */
    public sealed interface Rule {

        /**
         * What it says in words.
         *
         * @return with its certainty and its source
         */
        Wording basis();

        /**
         * Items that count {@code from} less their answer.
         *
         * @param items their keys
         * @param from the sum of an answer and its reverse
         * @param basis where it is from
         */
        record Reversal(List<String> items, int from, Wording basis) implements Rule {

            /** Keeps its own copy. */
            public Reversal {
                items = List.copyOf(items);
            }
        }

        /**
         * The sum of some items, after reversal.
         *
         * @param key lower-case words joined by hyphens
         * @param title as people read it
         * @param items their keys
         * @param basis where it is from
         */
        record Subscale(String key, String title, List<String> items, Wording basis) implements Rule {

            /** Keeps its own copy. */
            public Subscale {
                items = List.copyOf(items);
            }
        }

        /**
         * How all rated items are taken together.
         *
         * @param by as a sum or a mean
         * @param better which direction is wished for
         * @param basis where it is from
         */
        record Total(By by, Better better, Wording basis) implements Rule {}

        /**
         * With an item missing there is no score of what it belongs to.
         *
         * @param basis where it is from
         */
        record Complete(Wording basis) implements Rule {}

        /**
         * Missing items are replaced by the mean of the others; where there are too many, nothing is scored.
         *
         * @param most how many at most are replaced
         * @param basis where it is from
         */
        record MeanOfRest(int most, Wording basis) implements Rule {}

        /**
         * What was answered is taken together, and what was not is left out.
         *
         * @param basis where it is from
         */
        record OnlyGiven(Wording basis) implements Rule {}

        /**
         * Where it is asked for, what was answered stands for the rest.
         *
         * @param least how many items must have been answered
         * @param basis where it is from
         */
        record ProRated(int least, Wording basis) implements Rule {}

        /**
         * A family's score is the mean of the scored means of its members.
         *
         * @param basis where it is from
         */
        record FamilyMean(Wording basis) implements Rule {}

        /**
         * Scores of a family's members are not taken together.
         *
         * @param basis where it is from
         */
        record NoFamilyScore(Wording basis) implements Rule {}

        /**
         * From when a person's change counts as reliable.
         *
         * @param threshold above 0
         * @param basis where the threshold is from
         * @param bound whether the threshold itself counts, unless somebody sets it otherwise
         * @param per what the threshold is held against, unless somebody sets it otherwise
         * @param reading where that is from
         */
        record Change(BigDecimal threshold, Wording basis, Bound bound, Per per, Wording reading) implements Rule {}
    }

    /** How items are taken together. */
    public enum By {
        /** Their sum. */
        SUM,
        /** Their mean. */
        MEAN
    }

    /** Which direction is wished for. */
    public enum Better {
        /** Higher numbers. */
        HIGHER,
        /** Lower numbers. */
        LOWER
    }

    /** Whether a threshold itself counts. */
    public enum Bound {
        /** It does. */
        AT_LEAST,
        /** Only what lies beyond. */
        ABOVE
    }

    /** What a threshold is held against. */
    public enum Per {
        /** The mean change over the items that were answered at both points: one verdict a person. */
        MEAN,
        /** The change in each item that was answered at both points: one verdict an item, none a person. */
        ITEM
    }

    /**
     * The rules of one kind.
     *
     * @param kind of rule
     * @param <R> that kind
     * @return in the order of the file
     */
    public <R extends Rule> Stream<R> rules(Class<R> kind) {
        return rules.stream().filter(kind::isInstance).map(kind::cast);
    }

    /**
     * Finds a form.
     *
     * @param form its key
     * @return empty where there is none
     */
    public Optional<Form> form(String form) {
        return forms.stream().filter(each -> each.key().equals(form)).findFirst();
    }
}
