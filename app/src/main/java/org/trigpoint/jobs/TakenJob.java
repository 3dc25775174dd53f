package org.trigpoint.jobs;

import org.jspecify.annotations.Nullable;
import org.trigpoint.migrations.JobId;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.StudyId;

/** A job in hand. */
record TakenJob(JobId id, @Nullable StudyId study, @Nullable PersonId person, String kind, String request) {}
