package org.trigpoint.casefiles;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trigpoint.codebooks.instruments.Answer;
import org.trigpoint.codebooks.instruments.Place;
import org.trigpoint.migrations.CasefileId;

/** A review that counts: of which file, closed when, by somebody of its own authority or not, with what was answered. */
record Reviewed(CasefileId casefile, Period period, boolean own, Map<Place, Answer> answers) {

    Reviewed {
        answers = Map.copyOf(answers);
    }

    /** The answer to an item of a section that does not repeat; null where there is none. */
    @Nullable
    Answer answer(String item) {
        return answers.get(new Place(item, 1));
    }

    /** A number; null where none was given. */
    @Nullable
    Double number(String item) {
        Answer answer = answer(item);
        return answer == null || answer.state() != Answer.State.GIVEN ? null : Double.valueOf(answer.value());
    }
}
