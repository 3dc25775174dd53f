package org.trigpoint.spine;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Coder;
import org.trigpoint.gestures.Gestures;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.QuestionId;
import org.trigpoint.spine.SpineFact.QuestionEvidenceLinked;
import org.trigpoint.spine.SpineFact.QuestionEvidenceUnlinked;

/** What people say speaks to an evaluation question. Nothing speaks to one because the program thinks so. */
@Service
@Transactional
public class SpineService {

    private final SpineRepository rows;
    private final SpineOffers offers;
    private final Gestures gestures;
    private final Journal journal;

    SpineService(SpineRepository rows, SpineOffers offers, Gestures gestures, Journal journal) {
        this.rows = rows;
        this.offers = offers;
        this.gestures = gestures;
        this.journal = journal;
    }

    /**
     * Says that something speaks to a question. What was said already stays as it is.
     *
     * @param coder who says so
     * @param question to which question
     * @param speaks what
     * @throws NotFound when the study has no such question, or nothing of that kind and key
     */
    public void link(Coder coder, QuestionId question, Speaks speaks) {
        String wording = rows.wording(coder, question);
        String label = offers.label(coder, speaks);
        if (rows.there(question, speaks)) {
            return;
        }
        begin(coder, "Put \u201c" + label + "\u201d to", wording);
        rows.insert(coder, question, speaks);
        journal.record(
                coder.study(),
                coder.person(),
                new QuestionEvidenceLinked(question, speaks.of().word(), speaks.key(), label));
    }

    /**
     * Says that something does not speak to a question after all. What was not said is left alone.
     *
     * @param coder who says so
     * @param question to which question
     * @param speaks what
     * @throws NotFound when the study has no such question
     */
    public void unlink(Coder coder, QuestionId question, Speaks speaks) {
        String wording = rows.wording(coder, question);
        if (!rows.there(question, speaks)) {
            return;
        }
        begin(coder, "Took something off", wording);
        rows.delete(question, speaks);
        journal.record(
                coder.study(),
                coder.person(),
                new QuestionEvidenceUnlinked(question, speaks.of().word(), speaks.key()));
    }

    private void begin(Coder coder, String did, String wording) {
        gestures.begin(
                coder.study(),
                coder.person(),
                null,
                did + " the question \u201c" + SpineWords.brief(wording) + "\u201d");
    }
}
