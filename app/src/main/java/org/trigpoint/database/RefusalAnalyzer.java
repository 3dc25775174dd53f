package org.trigpoint.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.trigpoint.Refusal;

/** A start that is refused ends with its sentence instead of a stack trace. */
final class RefusalAnalyzer extends AbstractFailureAnalyzer<Refusal> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, Refusal refusal) {
        return new FailureAnalysis(refusal.sentence(), null, failure);
    }
}
