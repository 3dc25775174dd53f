package org.trigpoint.privacy;

import static org.trigpoint.migrations.schema.Tables.HARMLESS_WORDS;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.privacy.PrivacyFact.WordsFoundHarmless;
import org.trigpoint.privacy.PrivacyFact.WordsShownAgain;
import org.trigpoint.privacy.PseudonymFact.NameReplaced;
import org.trigpoint.privacy.PseudonymService.KeyLine;
import org.trigpoint.sources.SourceNames;
import org.trigpoint.sources.Span;
import org.trigpoint.texts.Corrected;
import org.trigpoint.texts.CorrectionService;
import org.trigpoint.texts.Edit;

/** What is decided about one finding where it stands. The sole writer of words found harmless. */
@Service
@Transactional
public class ReviewService {

    private static final int LONGEST = 200;

    private final DSLContext sql;
    private final KeyRepository key;
    private final CorrectionService corrections;
    private final SourceNames names;
    private final Journal journal;

    ReviewService(
            DSLContext sql, KeyRepository key, CorrectionService corrections, SourceNames names, Journal journal) {
        this.sql = sql;
        this.key = key;
        this.corrections = corrections;
        this.names = names;
        this.journal = journal;
    }

    /**
     * A name and what shall stand for it.
     *
     * @param name as it was found
     * @param pseudonym 1 to 100 characters, with or without brackets
     */
    public record Wish(String name, String pseudonym) {}

    /**
     * Replaces a name in one place. It goes into the key, so that its other places are shown as names with a pseudonym.
     *
     * @param coder who does so
     * @param source in which source
     * @param version the present version, on which the place counts
     * @param place where the name stands
     * @param wish the name and its pseudonym
     * @return the new version, and what became of all that lay on the text
     * @throws NotFound when there is no such source or version for this coder
     * @throws Refusal when something else stands for the name already, or somebody else changed the same words
     */
    public Corrected replaceHere(Coder coder, SourceId source, VersionId version, Span place, Wish wish) {
        KeyLine line = key.lineOf(coder, wish.name(), wish.pseudonym());
        String mark = Marked.mark(line.replacement());
        Corrected made = corrections.correct(
                coder, source, version, List.of(new Edit(place.start(), place.end(), mark)), reason(mark));
        names.closeBefore(source, made.number());
        journal.record(
                coder.study(), coder.person(), new NameReplaced(line.id(), line.replacement(), 1, List.of(source)));
        return made;
    }

    /**
     * Says that words are no personal data, wherever they stand in the study.
     *
     * @param coder who says so
     * @param words the words, 1 to 200 characters, whatever their case
     * @throws Refusal when a pseudonym stands for them, for then they are a name
     */
    public void notPersonal(Coder coder, String words) {
        String plain = PersonalData.plain(words);
        if (plain.isEmpty() || plain.length() > LONGEST) {
            throw new Refusal("Give words of 1 to 200 characters.");
        }
        if (key.of(coder.study()).stream().anyMatch(line -> NameFinder.same(line.name(), plain))) {
            throw new Refusal(
                    "A pseudonym stands for this name in the study: skip it here, or ask a data steward to take it out of"
                            + " the key.");
        }
        int added = sql.insertInto(HARMLESS_WORDS)
                .set(HARMLESS_WORDS.STUDY_ID, coder.study())
                .set(HARMLESS_WORDS.WORDS, plain)
                .set(HARMLESS_WORDS.MADE_BY, coder.person())
                .onConflictDoNothing()
                .execute();
        if (added > 0) {
            journal.record(coder.study(), coder.person(), new WordsFoundHarmless(coder.study()));
        }
    }

    /**
     * Lets words be found again.
     *
     * @param coder who says so
     * @param words as they were given
     */
    public void personalAfterAll(Coder coder, String words) {
        int gone = sql.deleteFrom(HARMLESS_WORDS)
                .where(HARMLESS_WORDS.STUDY_ID.eq(coder.study()), HARMLESS_WORDS.WORDS.eq(PersonalData.plain(words)))
                .execute();
        if (gone > 0) {
            journal.record(coder.study(), coder.person(), new WordsShownAgain(coder.study()));
        }
    }

    /** Why a text has a new version: the mark, and never the name. */
    static String reason(String mark) {
        return "A name replaced by " + mark;
    }
}
