package org.trigpoint.studies;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.SynonymGroupId;

/** The words that finding takes as one, such as keyworker and key worker. A word stands in one group at most. */
@Service
@Transactional
public class SynonymService {

    private static final int MOST_WORDS = 20;

    private final SynonymRepository synonyms;
    private final Journal journal;

    SynonymService(SynonymRepository synonyms, Journal journal) {
        this.synonyms = synonyms;
        this.journal = journal;
    }

    /**
     * Adds a group.
     *
     * @param coder who does it
     * @param words 2 to 20 words or phrases of up to 60 characters; the same in another case counts once
     * @return its key
     * @throws Refusal when there are too few or too many, or one stands in another group
     */
    public SynonymGroupId add(Coder coder, Collection<String> words) {
        List<String> tidy = tidy(words);
        inNoOther(synonyms.held(coder.study()), tidy);
        SynonymGroupId group = synonyms.add(coder.study(), tidy);
        journal.record(coder.study(), coder.person(), new SynonymFact.SynonymGroupAdded(group, tidy));
        return group;
    }

    /**
     * Replaces the words of a group.
     *
     * @param coder who does it
     * @param group which
     * @param words as for {@link #add}
     * @throws NotFound when the study has no such group
     * @throws Refusal as {@link #add} does
     */
    public void change(Coder coder, SynonymGroupId group, Collection<String> words) {
        Map<SynonymGroupId, List<String>> others = synonyms.held(coder.study());
        List<String> before = found(others.remove(group));
        List<String> tidy = tidy(words);
        inNoOther(others, tidy);
        synonyms.change(group, tidy);
        journal.record(coder.study(), coder.person(), new SynonymFact.SynonymGroupChanged(group, before, tidy));
    }

    /**
     * Removes a group; its words are found apart from then on.
     *
     * @param coder who does it
     * @param group which
     * @throws NotFound when the study has no such group
     */
    public void remove(Coder coder, SynonymGroupId group) {
        List<String> words = found(synonyms.held(coder.study()).get(group));
        synonyms.remove(group);
        journal.record(coder.study(), coder.person(), new SynonymFact.SynonymGroupRemoved(group, words));
    }

    private static List<String> found(@Nullable List<String> words) {
        if (words == null) {
            throw new NotFound();
        }
        return words;
    }

    private static List<String> tidy(Collection<String> words) {
        Map<String, String> single = new LinkedHashMap<>();
        words.stream()
                .filter(word -> !word.isBlank())
                .map(word -> Typed.line(word.strip().replaceAll("\\s+", " "), 60, "a word or phrase"))
                .forEach(word -> single.putIfAbsent(word.toLowerCase(Locale.UK), word));
        if (single.size() < 2 || single.size() > MOST_WORDS) {
            throw new Refusal("Give 2 to " + MOST_WORDS + " different words that finding shall take as one.");
        }
        return List.copyOf(single.values());
    }

    private static void inNoOther(Map<SynonymGroupId, List<String>> others, List<String> words) {
        for (String word : words) {
            others.values().stream()
                    .filter(other -> other.stream().anyMatch(word::equalsIgnoreCase))
                    .findFirst()
                    .ifPresent(other -> {
                        throw new Refusal("\u201c" + word + "\u201d is found as one with " + String.join(", ", other)
                                + " already: change that group instead.");
                    });
        }
    }
}
