package org.trigpoint.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.jspecify.annotations.Nullable;

/** Turns the wordings of a query into what Lucene looks for, with the study's synonyms. */
final class Wordings {
    /** One word of a phrase: its stem when synonyms may take it in, and what to look for. */
    private record Unit(@Nullable String stem, Atom atom) {}

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0]+");
    private static final Pattern BETWEEN_PATTERNS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}\\p{Cf}'\u2019*?]+");

    private final WordReader reader;
    private final Vocabulary vocabulary;
    private final SynonymGroups synonyms;
    private final boolean allExact;

    Wordings(WordReader reader, Vocabulary vocabulary, List<Set<String>> synonyms, boolean allExact) {
        this.reader = reader;
        this.vocabulary = vocabulary;
        this.synonyms = new SynonymGroups(synonyms, reader, vocabulary);
        this.allExact = allExact;
    }

    /** What finds the wording; null when it holds no word, such as a lone full stop. */
    @Nullable
    Atom atom(Expression.Wording wording) {
        return switch (wording) {
            case Expression.Word word -> inOrder(atoms(word.text(), word.exact(), word.at()));
            case Expression.Phrase phrase -> phrase(phrase);
            case Expression.Like like -> like(like);
            case Expression.Near near -> near(near);
            case Expression.Beside beside -> beside(beside);
        };
    }

    /** How many words at the beginning of the list a group of synonyms knows as one: at least two, or 0. */
    int together(List<Expression> parts) {
        List<String> stems = new ArrayList<>();
        for (Expression part : parts) {
            List<Unit> units = part instanceof Expression.Word word && !Vocabulary.isPattern(word.text())
                    ? units(word.text(), word.exact(), word.at())
                    : List.of();
            String stem = units.size() == 1 ? units.getFirst().stem() : null;
            if (stem == null) {
                break;
            }
            stems.add(stem);
        }
        SynonymGroups.Match match = synonyms.longest(stems);
        return match == null || match.words() < 2 ? 0 : match.words();
    }

    private @Nullable Atom phrase(Expression.Phrase phrase) {
        List<Atom> atoms = atoms(phrase.text(), phrase.exact(), phrase.at());
        if (phrase.slop() == null || atoms.size() < 2) {
            return inOrder(atoms);
        }
        return new Atom.Spans(Intervals.maxgaps(phrase.slop(), unordered(atoms)));
    }

    private Atom like(Expression.Like like) {
        Words words = reader.read(like.text());
        if (words.size() != 1) {
            throw new QueryError(
                    "\u201c~\u201d follows a single word: take it off, or quote a phrase first.", like.at());
        }
        int length = like.text().length();
        int suits = length < 3 ? 0 : length < 6 ? 1 : 2;
        return new Atom.Terms(vocabulary.like(like.text(), like.edits() == null ? suits : like.edits(), like.at()));
    }

    private Atom near(Expression.Near near) {
        return new Atom.Spans(Intervals.maxgaps(
                near.between(), unordered(List.of(side(near.left(), near.at()), side(near.right(), near.at())))));
    }

    /** The first alone, wherever it does not lie in the second and every word of it is near enough. */
    private Atom beside(Expression.Beside beside) {
        IntervalsSource other = side(beside.right(), beside.at()).source();
        IntervalsSource apart =
                Intervals.nonOverlapping(side(beside.left(), beside.at()).source(), other);
        return new Atom.Spans(Intervals.within(apart, beside.words(), other));
    }

    private Atom side(Expression side, int at) {
        Atom atom = switch (side) {
            case Expression.Wording wording -> atom(wording);
            case Expression.Any any -> anyOf(any, at);
            default -> null;
        };
        if (atom == null) {
            throw new QueryError(
                    "NEAR and BESIDE stand between words, phrases, or words joined by OR in parentheses: write one on"
                            + " each side.",
                    at);
        }
        return atom;
    }

    private Atom anyOf(Expression.Any any, int at) {
        return new Atom.Spans(Intervals.or(
                any.parts().stream().map(part -> side(part, at).source()).toList()));
    }

    private static IntervalsSource unordered(List<Atom> atoms) {
        IntervalsSource[] sources = sources(atoms);
        return sources.length == 2
                ? Intervals.unorderedNoOverlaps(sources[0], sources[1])
                : Intervals.unordered(sources);
    }

    private static IntervalsSource[] sources(List<Atom> atoms) {
        return atoms.stream().map(Atom::source).toArray(IntervalsSource[]::new);
    }

    private static @Nullable Atom inOrder(List<Atom> atoms) {
        return switch (atoms.size()) {
            case 0 -> null;
            case 1 -> atoms.getFirst();
            default -> new Atom.Spans(Intervals.phrase(sources(atoms)));
        };
    }

    /** The words of a phrase with synonyms put in where they fit. */
    private List<Atom> atoms(String text, boolean exact, int at) {
        List<Unit> units = units(text, exact, at);
        List<Atom> atoms = new ArrayList<>();
        for (int i = 0; i < units.size(); ) {
            List<String> stems = new ArrayList<>();
            for (Unit unit : units.subList(i, units.size())) {
                if (unit.stem() == null) {
                    break;
                }
                stems.add(unit.stem());
            }
            SynonymGroups.Match match = synonyms.longest(stems);
            atoms.add(match == null ? units.get(i).atom() : match.instead());
            i += match == null ? 1 : match.words();
        }
        return atoms;
    }

    private List<Unit> units(String text, boolean exact, int at) {
        List<Unit> units = new ArrayList<>();
        for (String piece : (Vocabulary.isPattern(text) ? BETWEEN_PATTERNS : SPACE).split(text)) {
            if (Vocabulary.isPattern(piece)) {
                units.add(new Unit(null, new Atom.Terms(vocabulary.fitting(piece, at))));
            } else {
                addWords(piece, exact || allExact, units);
            }
        }
        return units;
    }

    private void addWords(String piece, boolean exact, List<Unit> into) {
        Words words = reader.read(piece);
        for (int i = 0; i < words.size(); i++) {
            Forms forms = words.forms(i);
            into.add(
                    exact
                            ? new Unit(null, new Atom.Terms(Set.of(forms.exact())))
                            : new Unit(forms.stemmed(), new Atom.Terms(vocabulary.ofStem(forms.stemmed()))));
        }
    }
}
