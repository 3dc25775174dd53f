package org.trigpoint.demo;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.trigpoint.access.Lead;
import org.trigpoint.quoting.Answer;
import org.trigpoint.quoting.Consent;
import org.trigpoint.quoting.ConsentService;

/**
 * Records what the invented participants answered about being quoted, after quotations were chosen: so some of what was chosen is
 * not to be printed any more.
 */
@Component
class DemoConsents {

    private final ConsentService consents;

    DemoConsents(ConsentService consents) {
        this.consents = consents;
    }

    void record(Lead lead, DemoPlaces places) {
        answers()
                .forEach((pseudonym, consent) -> consents.record(lead, Set.of(places.participant(pseudonym)), consent));
    }

    /** What is recorded, by pseudonym. */
    static Map<String, Consent> answers() {
        Map<String, Consent> answers = new LinkedHashMap<>();
        for (List<String> row : Resources.table("consents.txt", 5)) {
            Answer answer = Arrays.stream(Answer.values())
                    .filter(one -> one.word().equals(row.get(0)))
                    .findAny()
                    .orElseThrow();
            LocalDate day = row.get(2).isEmpty() ? null : LocalDate.parse(row.get(2));
            Resources.words(row.get(1), ",")
                    .forEach(name -> answers.put(name, new Consent(answer, row.get(4), day, row.get(3))));
        }
        return answers;
    }

    /** How many gave each answer. */
    static DemoTruth.Consents truth(DemoPack pack) {
        Map<String, Consent> answers = answers();
        Map<Answer, Long> counted = pack.participants().stream()
                .collect(Collectors.groupingBy(
                        one -> answers.getOrDefault(one.pseudonym(), Consent.NOT_RECORDED)
                                .answer(),
                        Collectors.counting()));
        return new DemoTruth.Consents(
                counted.getOrDefault(Answer.MAY, 0L).intValue(),
                counted.getOrDefault(Answer.CONDITIONS, 0L).intValue(),
                counted.getOrDefault(Answer.MAY_NOT, 0L).intValue(),
                counted.getOrDefault(Answer.NOT_RECORDED, 0L).intValue());
    }

    /** What was chosen to print for a theme, and is left out of files. */
    static DemoTruth.Withheld withheld(DemoTheme theme, List<DemoCoding> chosen, Extracts extracts) {
        Map<String, Consent> answers = answers();
        List<String> closed = chosen.stream()
                .map(extracts::speaker)
                .filter(name -> answers.getOrDefault(name, Consent.NOT_RECORDED).answer() == Answer.MAY_NOT)
                .sorted()
                .toList();
        return new DemoTruth.Withheld(theme.name(), chosen.size(), closed.size(), closed);
    }
}
