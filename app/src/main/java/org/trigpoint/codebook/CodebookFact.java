package org.trigpoint.codebook;

import java.util.Collection;
import org.trigpoint.journal.Fact;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeExampleId;
import org.trigpoint.migrations.CodeGroupId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.CodebookVersionId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.sources.Span;

/** What can happen to a codebook beside its tree. */
sealed interface CodebookFact extends Fact {

    /** What happens to a group of codes. */
    sealed interface OfGroup extends CodebookFact {

        CodeGroupId group();

        @Override
        default String subject() {
            return "code-group";
        }

        @Override
        default long subjectId() {
            return group().value();
        }
    }

    /** What happens to the examples of a code. */
    sealed interface OfCode extends CodebookFact {

        CodeId code();

        @Override
        default String subject() {
            return "code";
        }

        @Override
        default long subjectId() {
            return code().value();
        }
    }

    /** A group of codes was made. */
    record CodeGroupMade(AnalysisId analysis, CodeGroupId group, String name) implements OfGroup {}

    /** A group of codes was given another name. */
    record CodeGroupRenamed(AnalysisId analysis, CodeGroupId group, String before, String after) implements OfGroup {}

    /** A group of codes was put in the bin; its codes stay. */
    record CodeGroupRemoved(AnalysisId analysis, CodeGroupId group, String name) implements OfGroup {}

    /** Codes were put into a group. */
    record CodesGrouped(AnalysisId analysis, CodeGroupId group, String name, Collection<CodeId> codes)
            implements OfGroup {}

    /** A code was taken out of a group. */
    record CodeUngrouped(AnalysisId analysis, CodeGroupId group, String name, CodeId code) implements OfGroup {}

    /** A passage was made an example of a code. */
    record ExampleAdded(
            AnalysisId analysis,
            CodeId code,
            CodeExampleId example,
            SourceId source,
            VersionId version,
            Span span,
            String note)
            implements OfCode {}

    /** A passage is no example of a code any more. */
    record ExampleRemoved(
            AnalysisId analysis, CodeId code, CodeExampleId example, SourceId source, Span span, String note)
            implements OfCode {}

    /** The codebook as it stood was given a name. */
    record CodebookNamed(AnalysisId analysis, CodebookVersionId version, String name, int codes)
            implements CodebookFact {
        @Override
        public String subject() {
            return "analysis";
        }

        @Override
        public long subjectId() {
            return analysis.value();
        }
    }
}
