package org.trigpoint.privacy;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Steward;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.PseudonymId;
import org.trigpoint.privacy.PrivacyFact.KeyRead;
import org.trigpoint.privacy.PseudonymFact.PseudonymChanged;
import org.trigpoint.privacy.PseudonymFact.PseudonymRemoved;
import org.trigpoint.privacy.ReviewService.Wish;

/** The key as data stewards keep it. Each reading of it is in the journal. */
@Service
@Transactional
public class PseudonymService {

    private final KeyRepository key;
    private final Journal journal;

    PseudonymService(KeyRepository key, Journal journal) {
        this.key = key;
        this.journal = journal;
    }

    /**
     * A line of the key.
     *
     * @param id the pseudonym's
     * @param name the name, as it may be said
     * @param replacement what stands for it, without its brackets
     */
    public record KeyLine(PseudonymId id, String name, String replacement) {}

    /**
     * The whole key.
     *
     * @param steward who reads it
     * @return by what stands for the names, then by name
     * @throws Refusal when the file that opens the names is not there
     */
    public List<KeyLine> read(Steward steward) {
        List<KeyLine> lines = key.of(steward.study());
        journal.record(steward.study(), steward.person(), new KeyRead(steward.study(), lines.size()));
        return lines;
    }

    /**
     * Puts names into the key, all of them or none, before or after they were found in a text: a roster, for instance.
     *
     * @param steward who does it
     * @param wishes the names as they may be said, 2 to 100 characters, each with what stands for it; several may share one
     * @return how many there are now
     * @throws Refusal when a name or pseudonym is empty or too long, a name is in the key, or stands in its own pseudonym
     */
    public int add(Steward steward, List<Wish> wishes) {
        wishes.forEach(wish -> key.add(steward, wish.name(), wish.pseudonym()));
        return wishes.size();
    }

    /**
     * Lets something else stand for a name. Texts in which it was replaced already stay as they are.
     *
     * @param steward who does it
     * @param pseudonym which
     * @param replacement 1 to 100 characters, with or without brackets
     * @throws NotFound when the study has no such pseudonym
     * @throws Refusal when it is empty or too long, or holds the name itself
     */
    public void change(Steward steward, PseudonymId pseudonym, String replacement) {
        KeyLine before = key.change(steward, pseudonym, replacement);
        String after = KeyRepository.replacement(before.name(), replacement);
        if (!after.equals(before.replacement())) {
            journal.record(
                    steward.study(), steward.person(), new PseudonymChanged(pseudonym, before.replacement(), after));
        }
    }

    /**
     * Takes a name out of the key, for good: nothing keeps it from leaving any more.
     *
     * @param steward who does it
     * @param pseudonym which
     * @throws NotFound when the study has no such pseudonym
     */
    public void remove(Steward steward, PseudonymId pseudonym) {
        String replacement = key.remove(steward, pseudonym);
        journal.record(steward.study(), steward.person(), new PseudonymRemoved(pseudonym, replacement));
    }
}
