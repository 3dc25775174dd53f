package org.trigpoint.words;

import static org.trigpoint.migrations.schema.Tables.STOP_WORD;
import static org.trigpoint.migrations.schema.Tables.STUDY;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Reader;
import org.trigpoint.gestures.Gestures;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.StudyId;

/** The stop words of a study: a common English list, and where the study's differs from it. */
@Service
@Transactional
public class StopWordService {

    private static final int LONGEST = 60;
    private static final int MOST = 2_000;

    private final DSLContext sql;
    private final Gestures gestures;
    private final Journal journal;

    StopWordService(DSLContext sql, Gestures gestures, Journal journal) {
        this.sql = sql;
        this.gestures = gestures;
        this.journal = journal;
    }

    /**
     * The stop words of the study.
     *
     * @param reader who asks
     */
    @Transactional(readOnly = true)
    public StopWords of(Reader reader) {
        return of(reader.study());
    }

    /**
     * Changes them. What is one already, or is none already, stays as it is.
     *
     * @param coder who does it
     * @param added words that become stop words, one word each, in any case
     * @param removed words that are none any more
     * @throws Refusal when one is several words or longer than 60 characters, or there are more than 2,000 in all
     */
    public void change(Coder coder, Collection<String> added, Collection<String> removed) {
        StudyId study = coder.study();
        // Two people at the list at once take turns.
        sql.select(STUDY.ID)
                .from(STUDY)
                .where(STUDY.ID.eq(study))
                .forNoKeyUpdate()
                .fetch();
        SortedSet<String> before = of(study).words();
        SortedSet<String> fresh = tidy(added);
        SortedSet<String> gone = tidy(removed);
        fresh.removeAll(before);
        gone.retainAll(before);
        if (before.size() + fresh.size() - gone.size() > MOST) {
            throw new Refusal("A study can have 2,000 stop words: take some off before adding more.");
        }
        gestures.begin(study, coder.person(), null, sentence(fresh, gone));
        fresh.forEach(word -> keep(study, word, true));
        gone.forEach(word -> keep(study, word, false));
        if (!fresh.isEmpty() || !gone.isEmpty()) {
            journal.record(study, coder.person(), new StopWordsChanged(study, List.copyOf(fresh), List.copyOf(gone)));
        }
    }

    private static String sentence(SortedSet<String> added, SortedSet<String> removed) {
        if (added.size() + removed.size() != 1) {
            return "Changed " + (added.size() + removed.size()) + " stop words";
        }
        return added.isEmpty()
                ? "Took \u201c" + removed.first() + "\u201d off the stop words"
                : "Made \u201c" + added.first() + "\u201d a stop word";
    }

    private StopWords of(StudyId study) {
        SortedSet<String> words = new TreeSet<>(EnglishStopWords.ALL);
        SortedSet<String> added = new TreeSet<>();
        SortedSet<String> shown = new TreeSet<>();
        sql.select(STOP_WORD.WORD, STOP_WORD.STOPPED)
                .from(STOP_WORD)
                .where(STOP_WORD.STUDY_ID.eq(study))
                .forEach(row -> (row.value2() ? added : shown).add(row.value1()));
        words.addAll(added);
        words.removeAll(shown);
        return new StopWords(words, Set.copyOf(added), Set.copyOf(shown));
    }

    private void keep(StudyId study, String word, boolean stopped) {
        if (EnglishStopWords.ALL.contains(word) == stopped) {
            sql.deleteFrom(STOP_WORD)
                    .where(STOP_WORD.STUDY_ID.eq(study), STOP_WORD.WORD.eq(word))
                    .execute();
            return;
        }
        sql.insertInto(STOP_WORD, STOP_WORD.STUDY_ID, STOP_WORD.WORD, STOP_WORD.STOPPED)
                .values(study, word, stopped)
                .onConflictDoNothing()
                .execute();
    }

    private static SortedSet<String> tidy(Collection<String> words) {
        SortedSet<String> tidy = new TreeSet<>();
        for (String written : words) {
            String word = written.strip().toLowerCase(Locale.UK).replace('\u2019', '\'');
            if (word.length() > LONGEST || word.chars().anyMatch(Character::isWhitespace)) {
                throw new Refusal("\u201c" + written.strip()
                        + "\u201d is not one word of up to 60 characters: write one" + " word a line.");
            }
            if (!word.isEmpty()) {
                tidy.add(word);
            }
        }
        return tidy;
    }
}
