package org.trigpoint.studies;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.journal.Fact;
import org.trigpoint.migrations.ParticipantId;
import org.trigpoint.migrations.SiteId;
import org.trigpoint.migrations.StudyId;
import org.trigpoint.migrations.WaveId;

/** What happened to a study's frame. Their names stand in the journal for good. */
sealed interface PlanFact extends Fact {

    /** About the study itself. */
    sealed interface OfStudy extends PlanFact {
        StudyId study();

        @Override
        default String subject() {
            return "study";
        }

        @Override
        default long subjectId() {
            return study().value();
        }
    }

    record StudyAdded(StudyId study, String name) implements OfStudy {}

    record StudyRenamed(StudyId study, String before, String name) implements OfStudy {}

    /** About one of its sites. */
    sealed interface OfSite extends PlanFact {
        SiteId site();

        @Override
        default String subject() {
            return "site";
        }

        @Override
        default long subjectId() {
            return site().value();
        }
    }

    record SiteAdded(SiteId site, SiteDetails details) implements OfSite {}

    record SiteChanged(SiteId site, SiteDetails before, SiteDetails details) implements OfSite {}

    record SiteRemoved(SiteId site, String code) implements OfSite {}

    /** About its waves. */
    sealed interface OfWave extends PlanFact {
        @Override
        default String subject() {
            return "wave";
        }
    }

    record WaveAdded(WaveId wave, String name) implements OfWave {
        @Override
        public long subjectId() {
            return wave.value();
        }
    }

    record WaveRenamed(WaveId wave, String before, String name) implements OfWave {
        @Override
        public long subjectId() {
            return wave.value();
        }
    }

    record WaveRemoved(WaveId wave, String name) implements OfWave {
        @Override
        public long subjectId() {
            return wave.value();
        }
    }

    record WavesOrdered(List<WaveId> order) implements OfWave {
        @Override
        public long subjectId() {
            return 0;
        }
    }

    /** About one of its participants. */
    sealed interface OfParticipant extends PlanFact {
        ParticipantId participant();

        @Override
        default String subject() {
            return "participant";
        }

        @Override
        default long subjectId() {
            return participant().value();
        }
    }

    record ParticipantAdded(
            ParticipantId participant,
            String pseudonym,
            String role,
            @Nullable SiteId site) implements OfParticipant {}

    record ParticipantChanged(ParticipantId participant, ParticipantDetails before, ParticipantDetails details)
            implements OfParticipant {}

    record ParticipantRemoved(ParticipantId participant, String pseudonym) implements OfParticipant {}
}
