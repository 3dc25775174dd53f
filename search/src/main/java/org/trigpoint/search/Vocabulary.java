package org.trigpoint.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;

/** The words of one study: which of them fit a pattern. */
final class Vocabulary {
    private static final int MOST = 1_000;

    private static final Pattern TRAILING_QUESTION = Pattern.compile("\\?+$");

    private final IndexReader index;
    private final String field;
    private final WordReader reader;

    Vocabulary(IndexReader index, String field, WordReader reader) {
        this.index = index;
        this.field = field;
        this.reader = reader;
    }

    /** The terms of all words of the study that have the stem: what the dictionary leads to, and the stem if it is a word. */
    Set<BytesRef> ofStem(String stem) {
        Set<BytesRef> words = new HashSet<>();
        Term own = new Term(field, Forms.exact(stem));
        BytesRef entries = new BytesRef(Forms.entriesOfStem(stem));
        try {
            if (reader.stemOf(stem).equals(stem) && index.docFreq(own) > 0) {
                words.add(own.bytes());
            }
            for (LeafReaderContext leaf : index.leaves()) {
                TermsEnum each = Terms.getTerms(leaf.reader(), field).iterator();
                BytesRef entry = each.seekCeil(entries) == TermsEnum.SeekStatus.END ? null : each.term();
                while (entry != null && StringHelper.startsWith(entry, entries)) {
                    words.add(Forms.exact(entry));
                    entry = each.next();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    static boolean isPattern(String text) {
        return text.indexOf('*') >= 0 || innerQuestionMark(text);
    }

    /** A question mark at the end of a word is taken for punctuation: questions are pasted into the search field. */
    private static boolean innerQuestionMark(String text) {
        int first = text.indexOf('?');
        return first >= 0 && text.substring(first).chars().anyMatch(Character::isLetterOrDigit);
    }

    /** Words that fit {@code *} (any letters or none) and {@code ?} (one letter); without regard to marks unless the pattern has some. */
    Set<BytesRef> fitting(String pattern, int at) {
        String lower = TRAILING_QUESTION.matcher(Folding.lower(pattern)).replaceFirst("");
        if (lower.chars().noneMatch(Character::isLetterOrDigit)) {
            throw new QueryError(
                    "\u201c" + pattern + "\u201d stands for every word: write a letter of it at least.", at);
        }
        List<Automaton> parts = new ArrayList<>();
        lower.codePoints()
                .mapToObj(point -> switch (point) {
                    case '*' -> Automata.makeAnyString();
                    case '?' -> Automata.makeAnyChar();
                    default -> Automata.makeChar(point);
                })
                .forEach(parts::add);
        return accepted(Operations.concatenate(parts), lower, pattern, at);
    }

    /** Words that differ from this one by at most so many letters put in, left out, changed or swapped. */
    Set<BytesRef> like(String word, int edits, int at) {
        String lower = Folding.lower(word);
        return accepted(new LevenshteinAutomata(lower, true).toAutomaton(edits), lower, word, at);
    }

    /** A word with marks is found as written when what was asked for has marks too, and else by its plain letters. */
    private Set<BytesRef> accepted(Automaton word, String lower, String written, int at) {
        boolean plain = Folding.fold(lower).equals(lower);
        Set<BytesRef> found = new HashSet<>();
        try {
            collect(
                    compiled(Automata.makeChar(Forms.EXACT), word),
                    term -> (!plain || unmarked(term)) && found.add(BytesRef.deepCopyOf(term)));
            if (plain) {
                Automaton rest =
                        Operations.concatenate(List.of(Automata.makeChar(Forms.LEADS_TO), Automata.makeAnyString()));
                collect(compiled(Automata.makeChar(Forms.FOLDED), word, rest), entry -> found.add(Forms.exact(entry)));
            }
        } catch (TooComplexToDeterminizeException e) {
            throw new QueryError("\u201c" + written + "\u201d is too intricate: use fewer * and ?.", at);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (found.size() > MOST) {
            throw new QueryError(
                    "\u201c" + written
                            + "\u201d stands for more than 1,000 words of this study: write more of the word.",
                    at);
        }
        return found;
    }

    private static CompiledAutomaton compiled(Automaton... parts) {
        Automaton whole = Operations.concatenate(List.of(parts));
        return new CompiledAutomaton(Operations.determinize(whole, Operations.DEFAULT_DETERMINIZE_WORK_LIMIT));
    }

    private void collect(CompiledAutomaton wanted, Predicate<BytesRef> add) throws IOException {
        for (LeafReaderContext leaf : index.leaves()) {
            Terms terms = leaf.reader().terms(field);
            if (terms == null) {
                continue;
            }
            TermsEnum each = wanted.getTermsEnum(terms);
            int left = MOST + 1;
            for (BytesRef term = each.next(); term != null && left > 0; term = each.next()) {
                left -= add.test(term) ? 1 : 0;
            }
        }
    }

    private static boolean unmarked(BytesRef term) {
        for (int i = term.offset; i < term.offset + term.length; i++) {
            if (term.bytes[i] < 0) {
                String word = term.utf8ToString();
                return Folding.fold(word).equals(word);
            }
        }
        return true;
    }
}
