package org.trigpoint.practice;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Member;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.AssessmentId;
import org.trigpoint.migrations.AssessmentQueryId;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.practice.PracticeFact.QueryAnswered;
import org.trigpoint.practice.PracticeFact.QueryAsked;

/** What the team asks whoever filled a form in, and their answers. The words stand beside the form, not in the journal. */
@Service
@Transactional
public class TeamQueryService {

    private static final int LONGEST_QUESTION = 2000;
    private static final int LONGEST_REPLY = 5000;

    private final PracticeRepository repository;
    private final Journal journal;

    TeamQueryService(PracticeRepository repository, Journal journal) {
        this.repository = repository;
        this.journal = journal;
    }

    /**
     * Asks about a form that was submitted.
     *
     * @param lead who asks
     * @param assessment about which
     * @param question 1 to 2,000 characters
     * @return the key of the query
     * @throws NotFound when the study has no such form that was submitted
     * @throws Refusal when the question is empty or too long
     */
    public AssessmentQueryId ask(Lead lead, AssessmentId assessment, String question) {
        String words = words(question, LONGEST_QUESTION, "Ask in 1 to 2,000 characters.");
        PersonId of = repository.submittedBy(lead, assessment).orElseThrow(NotFound::new);
        AssessmentQueryId query = repository.ask(lead, assessment, words);
        journal.record(lead.study(), lead.person(), new QueryAsked(assessment, query, of));
        return query;
    }

    /**
     * Answers a query about one's own form. An answer stays as it was given.
     *
     * @param member who was asked
     * @param query which
     * @param reply 1 to 5,000 characters
     * @throws NotFound when they were asked no such query
     * @throws Refusal when the answer is empty or too long, or there is one already
     */
    public void answer(Member member, AssessmentQueryId query, String reply) {
        String words = words(reply, LONGEST_REPLY, "Answer in 1 to 5,000 characters.");
        var own = repository.own(member, query);
        if (own.getRepliedAt() != null) {
            throw new Refusal("This was answered before.");
        }
        repository.reply(query, words);
        journal.record(member.study(), member.person(), new QueryAnswered(own.getAssessmentId(), query));
    }

    private static String words(String typed, int longest, String rule) {
        String words = typed.strip();
        if (words.isEmpty() || words.length() > longest) {
            throw new Refusal(rule);
        }
        return words;
    }
}
