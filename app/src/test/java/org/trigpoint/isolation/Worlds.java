package org.trigpoint.isolation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.trigpoint.migrations.schema.Tables.ANALYSIS;
import static org.trigpoint.migrations.schema.Tables.EXERCISE;
import static org.trigpoint.migrations.schema.Tables.GESTURE;
import static org.trigpoint.migrations.schema.Tables.INTAKE_FILE;
import static org.trigpoint.migrations.schema.Tables.JOB;
import static org.trigpoint.migrations.schema.Tables.ROUND_AGREEMENT;
import static org.trigpoint.migrations.schema.Tables.ROUND_SUBMISSION;
import static org.trigpoint.migrations.schema.Tables.SOURCE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Role;
import org.trigpoint.access.Steward;
import org.trigpoint.agreement.CountedUnit;
import org.trigpoint.agreement.Drawn;
import org.trigpoint.agreement.ExercisePlan;
import org.trigpoint.agreement.ExerciseService;
import org.trigpoint.codebook.CodeExampleService;
import org.trigpoint.codebook.CodeGroupService;
import org.trigpoint.codebook.CodebookVersionService;
import org.trigpoint.codes.CodeService;
import org.trigpoint.coding.CodingService;
import org.trigpoint.coding.Passage;
import org.trigpoint.database.DatabaseSettings;
import org.trigpoint.description.BlindingService;
import org.trigpoint.evidence.Stance;
import org.trigpoint.evidence.ThemeExtractService;
import org.trigpoint.evidence.ThemeQuotationService;
import org.trigpoint.jobs.JobRunner;
import org.trigpoint.mapping.ThematicMapService;
import org.trigpoint.matrices.By;
import org.trigpoint.matrices.CountingUnit;
import org.trigpoint.matrices.MatrixRequest;
import org.trigpoint.matrices.SavedMatrixService;
import org.trigpoint.memos.MemoService;
import org.trigpoint.migrations.AgreementId;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeGroupId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.CodingId;
import org.trigpoint.migrations.ExerciseId;
import org.trigpoint.migrations.GestureId;
import org.trigpoint.migrations.JobId;
import org.trigpoint.migrations.MemoId;
import org.trigpoint.migrations.ParticipantId;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.RoundId;
import org.trigpoint.migrations.SiteId;
import org.trigpoint.migrations.SnapshotId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.migrations.WaveId;
import org.trigpoint.phases.EntryKind;
import org.trigpoint.phases.EntryWords;
import org.trigpoint.phases.LogLinks;
import org.trigpoint.phases.LogService;
import org.trigpoint.privacy.PseudonymService;
import org.trigpoint.privacy.ReviewService;
import org.trigpoint.recordings.IncomingRecording;
import org.trigpoint.recordings.RecordingService;
import org.trigpoint.recordings.TurnTimeService;
import org.trigpoint.rounds.AgreementService;
import org.trigpoint.rounds.RoundMode;
import org.trigpoint.rounds.RoundPlan;
import org.trigpoint.rounds.RoundService;
import org.trigpoint.sets.SourceSetService;
import org.trigpoint.snapshots.SnapshotService;
import org.trigpoint.sources.IntakeService;
import org.trigpoint.sources.SourceDescription;
import org.trigpoint.sources.SourceQueries;
import org.trigpoint.sources.Span;
import org.trigpoint.sources.SpeakerService;
import org.trigpoint.sources.WrittenTextService;
import org.trigpoint.studies.ParticipantDetails;
import org.trigpoint.studies.ParticipantService;
import org.trigpoint.studies.PlanService;
import org.trigpoint.studies.QuestionService;
import org.trigpoint.studies.SiteDetails;
import org.trigpoint.studies.SynonymService;
import org.trigpoint.testing.SmallStudy;
import org.trigpoint.testing.Sounds;
import org.trigpoint.themes.ThemeService;

/** Fills studies with one of everything, through the services themselves. */
record Worlds(
        DSLContext sql,
        PlanService plan,
        ParticipantService participants,
        QuestionService questions,
        SynonymService synonyms,
        WrittenTextService writing,
        SourceQueries sources,
        SpeakerService speakers,
        CodeService codes,
        CodingService coding,
        MemoService memos,
        ThemeService themes,
        CodeGroupService groups,
        CodeExampleService examples,
        CodebookVersionService versions,
        IntakeService intake,
        ChangedTexts changed,
        JobRunner jobs,
        DatabaseSettings settings,
        RoundService rounds,
        ExerciseService exercises,
        AgreementService agreements,
        RecordingService recordings,
        TurnTimeService times,
        PseudonymService pseudonyms,
        LogService log,
        ChartedCases charted,
        TriangulatedFindings triangulated,
        ScoredSessions scored,
        MaskedCasefiles casefiles,
        TakenRecords records,
        BlindingService blinding,
        DraftedInstruments drafted,
        AskedPractice practice,
        SourceSetService sets,
        ThemeExtractService themeExtracts,
        ThemeQuotationService quotations,
        ThematicMapService maps,
        SavedMatrixService matrices,
        SnapshotService snapshots) {

    /** What a study has, whichever the site. */
    Map<String, Object> ofStudy(SmallStudy study, Lead lead, String mark) {
        Map<String, Object> ids = new HashMap<>();
        CodeId code = codes.make(lead, study.analysis, null, mark + " code", 1);
        WaveId wave = plan.addWave(lead, mark + " wave");
        ThemeId theme = themes.make(lead, study.analysis, mark + " theme");
        themes.gather(lead, theme, Set.of(code));
        sql.update(ANALYSIS)
                .set(ANALYSIS.METHOD, "codebook")
                .where(ANALYSIS.ID.eq(study.analysis))
                .execute();
        CodeId binned = codes.make(lead, study.analysis, null, mark + " binned code", 1);
        ThemeId gone = themes.make(lead, study.analysis, mark + " binned theme");
        codes.remove(lead, binned);
        themes.remove(lead, gone);
        ids.put("BinService.restore code", binned);
        ids.put("BinService.restore theme", gone);
        ids.put("StudyId", study.study);
        ids.put("AnalysisId", study.analysis);
        ids.put("CodeId", code);
        CodeId parent = codes.make(lead, study.analysis, null, mark + " parent", 2);
        ids.put("CodeId parent", parent);
        ids.put("CodeId kept", parent);
        CodeGroupId group = groups.make(lead, study.analysis, mark + " group");
        groups.put(lead, group, Set.of(code));
        ids.put("CodeGroupId", group);
        ids.put("CodebookVersionId", versions.name(lead, study.analysis, mark + " version", ""));
        ids.put("WaveId", wave);
        ids.put("ThemeId", theme);
        addMap(ids, study, lead, mark);
        ids.put(
                "SavedMatrixId",
                matrices.save(
                        lead, mark + " matrix", MatrixRequest.of(study.analysis, By.SITE, CountingUnit.SEGMENTS)));
        Steward steward = study.steward(mark + "steward");
        pseudonyms.add(steward, List.of(new ReviewService.Wish(mark + "worth", "Pat")));
        ids.put("PseudonymId", pseudonyms.read(steward).getFirst().id());
        ids.put("QuestionId", questions.add(lead, mark + " dimension", mark + " question?"));
        ids.put("SynonymGroupId", synonyms.add(lead, List.of(mark + "ish", mark + "like")));
        ids.put("PersonId", study.member(mark + "member", Role.RESEARCHER, null).person());
        ids.put(
                "PlanService.removeSite site",
                plan.addSite(lead, new SiteDetails(mark, mark + " spare", null, null, false)));
        charted.ofStudy(ids, lead, mark);
        drafted.add(ids, lead);
        practice.ofStudy(ids, lead, mark);
        records.ofStudy(ids, lead, mark);
        PersonId blinded = study.member(mark + "blinded", Role.RESEARCHER, null).person();
        blinding.blind(lead, blinded);
        ids.put("BlindingService.unblind person", blinded);
        scored.ofStudy(ids, lead);
        triangulated.ofStudy(ids, lead, study.coder(mark + "rater"), mark);
        return ids;
    }

    /** A second theme, linked with the first, and a named version of the map. */
    private void addMap(Map<String, Object> ids, SmallStudy study, Lead lead, String mark) {
        ThemeId other = themes.make(lead, study.analysis, mark + " other theme");
        List.of("ThemeId into", "ThemeId under", "ThemeId to").forEach(place -> ids.put(place, other));
        ids.put("ThemeLinkId", maps.link(lead, other, key(ids, ThemeId.class), mark + " leads to"));
        ids.put("ThemeMapVersionId", maps.name(lead, study.analysis, mark + " map", ""));
        maps.place(lead, study.analysis, List.of(new ThematicMapService.ThemePlace(other, 1, 2)), List.of());
    }

    /** What it has at one site, all of it brought and coded by the same person. */
    World atSite(Map<String, Object> ofStudy, SiteId site, Lead lead, Coder coder, String mark) {
        Map<String, Object> ids = new HashMap<>(ofStudy);
        ParticipantId participant = participants.add(lead, new ParticipantDetails(mark + " Kim", "keyworker", site));
        ids.put("SiteId", site);
        ids.put("ParticipantId", participant);
        ids.put(
                "ParticipantService.remove participant",
                participants.add(lead, new ParticipantDetails(mark + " Lou", "parent", site)));
        addSource(ids, coder, site, participant, mark);
        addRound(ids, lead, coder, mark);
        addExercise(ids, lead, coder, mark);
        charted.atSite(ids, lead, coder, site, mark);
        scored.atSite(ids, lead, coder, site, mark);
        triangulated.atSite(ids, coder, mark);
        practice.atSite(ids, lead, coder, mark);
        casefiles.atSite(ids, lead, site, mark);
        records.atSite(ids, lead, site, mark);
        ids.put("SourceSetId", sets.make(coder, mark + " set", Set.of(key(ids, SourceId.class))));
        changed.add(ids, coder, site, mark, interview(mark + " changed"));
        ids.put(
                "IntakeId",
                intake.receive(
                        coder, mark + "-read.txt", interview(mark + " read").getBytes(UTF_8)));
        jobs.runUntilEmpty();
        intake.receive(
                coder, mark + "-waiting.txt", interview(mark + " waiting").getBytes(UTF_8));
        ids.put(
                "JobId",
                sql.select(JOB.ID)
                        .from(JOB)
                        .orderBy(JOB.ID.desc())
                        .limit(1)
                        .fetchSingle()
                        .value1());
        return new World(mark, ids);
    }

    /** Freezes the whole study when its sites have all that they have. */
    void freeze(Lead lead, String mark, World... sites) {
        SnapshotId snapshot = snapshots
                .make(lead, key(sites[0].ids(), AnalysisId.class), mark + " snapshot", "")
                .orElseThrow();
        for (World site : sites) {
            site.ids().put("SnapshotId", snapshot);
        }
    }

    /** Takes every source and file out of a wave. */
    void unused(WaveId wave) {
        sql.update(SOURCE)
                .setNull(SOURCE.WAVE_ID)
                .where(SOURCE.WAVE_ID.eq(wave))
                .execute();
        sql.update(INTAKE_FILE)
                .setNull(INTAKE_FILE.WAVE_ID)
                .where(INTAKE_FILE.WAVE_ID.eq(wave))
                .execute();
    }

    /** Makes a job of this person wait again. */
    void waiting(PersonId person, JobId job) {
        sql.update(JOB)
                .set(JOB.STATE, "waiting")
                .set(JOB.PERSON_ID, person)
                .set(JOB.CANCEL_ASKED, false)
                .where(JOB.ID.eq(job))
                .execute();
    }

    /** Makes a gesture one of this person's. */
    void ofPerson(PersonId person, GestureId gesture) {
        sql.update(GESTURE)
                .set(GESTURE.PERSON_ID, person)
                .where(GESTURE.ID.eq(gesture))
                .execute();
    }

    /** Makes a job one that left a matrix for this person. */
    void exported(PersonId person, JobId job) {
        sql.update(JOB)
                .set(JOB.KIND, "export-theme-matrix")
                .set(JOB.PERSON_ID, person)
                .set(JOB.STATE, "done")
                .set(JOB.ENDED_AT, OffsetDateTime.now(ZoneOffset.UTC))
                .set(JOB.OUTCOME, JSONB.valueOf("{\"fileName\": \"matrix.csv\", \"sha256\": \"\"}"))
                .where(JOB.ID.eq(job))
                .execute();
        Path folder = settings.home().resolve("exports").resolve(String.valueOf(job.value()));
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("matrix.csv"), "theme,LA01\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void addSource(Map<String, Object> ids, Coder coder, SiteId site, ParticipantId participant, String mark) {
        SourceId source = writing.add(
                coder,
                mark + ".txt",
                interview(mark),
                SourceDescription.unchanged()
                        .titled(mark + " interview")
                        .atSite(site)
                        .inWave(key(ids, WaveId.class))
                        .withParticipants(Set.of(participant))
                        .withAttribute("place", mark));
        var speaker = sources.details(coder, source).speakers().getFirst().id();
        speakers.link(coder, source, speaker, participant);
        var version = sql.select(SOURCE.VERSION_ID)
                .from(SOURCE)
                .where(SOURCE.ID.eq(source))
                .fetchSingle()
                .value1();
        Passage passage = new Passage(source, version, new Span(0, 30));
        ids.put("SourceId", source);
        ids.put("SpeakerId", speaker);
        ids.put("VersionId", version);
        listened(ids, coder, site, source, version, mark);
        Passage other = new Passage(source, version, new Span(5, 35));
        ids.put("CodeExampleId", examples.add(coder, key(ids, CodeId.class), other, mark + " note"));
        ThemeId theme = key(ids, ThemeId.class);
        ids.put("ThemeExtractId", themeExtracts.attach(coder, theme, other, Stance.CONTRADICTS, mark + " note"));
        ids.put("ThemeQuotationId", quotations.choose(coder, theme, other));
        ids.put("CodingId", coding.code(coder, passage, key(ids, CodeId.class)).id());
        ids.put("MemoId", memos.write(coder, key(ids, AnalysisId.class), passage, mark + " memo"));
        ids.put("LogEntryId", log.write(coder, key(ids, AnalysisId.class), entryOn(source, passage, mark)));
        binned(ids, coder, new Passage(source, version, new Span(5, 40)), mark);
    }

    private static EntryWords entryOn(SourceId source, Passage passage, String mark) {
        LogLinks links = new LogLinks(List.of(source), List.of(passage), List.of(), List.of(), List.of());
        return new EntryWords(EntryKind.JOURNAL, null, mark + " entry", links, null);
    }

    /** A recording, the time of a turn, and a source that has no recording yet. */
    private void listened(
            Map<String, Object> ids, Coder coder, SiteId site, SourceId source, VersionId version, String mark) {
        recordings.add(
                coder,
                source,
                new IncomingRecording(() -> new ByteArrayInputStream(Sounds.wav(1)), -1, Rows.A_DAY_TO_COME));
        times.set(coder, source, version, Rows.FIRST_TURN, 500);
        ids.put(
                "RecordingService.add source",
                writing.add(
                        coder,
                        mark + "-silent.txt",
                        interview(mark + " silent"),
                        SourceDescription.unchanged()
                                .titled(mark + " silent interview")
                                .atSite(site)));
    }

    /** A coding and a memo that were taken away, and the gesture that was the last to do so. */
    private void binned(Map<String, Object> ids, Coder coder, Passage passage, String mark) {
        CodingId taken = coding.code(coder, passage, key(ids, CodeId.class)).id();
        MemoId removed = memos.write(coder, key(ids, AnalysisId.class), passage, mark + " binned memo");
        coding.uncode(coder, taken);
        memos.remove(coder, removed);
        ids.put("BinService.restore coding", taken);
        ids.put("BinService.restore memo", removed);
        ids.put(
                "GestureId",
                sql.select(DSL.max(GESTURE.ID)).from(GESTURE).fetchSingle().value1());
    }

    /** A round of the lead, the coder and a member on the source, in which a coding of the lead is agreed on. */
    private void addRound(Map<String, Object> ids, Lead lead, Coder coder, String mark) {
        AnalysisId analysis = key(ids, AnalysisId.class);
        SourceId source = key(ids, SourceId.class);
        CodeId code = key(ids, CodeId.class);
        RoundId round = rounds.plan(
                lead,
                analysis,
                new RoundPlan(
                        mark + " round",
                        RoundMode.CONSENSUS,
                        Set.of(source),
                        new HashSet<>(List.of(lead.person(), coder.person(), key(ids, PersonId.class)))));
        CodingId leads = coding.code(lead, new Passage(source, key(ids, VersionId.class), new Span(31, 40)), code)
                .id();
        CodingId unagreed = coding.code(lead, new Passage(source, key(ids, VersionId.class), new Span(41, 50)), code)
                .id();
        ids.put("RoundId", round);
        AgreementId agreement = agreements.agree(lead, round, Set.of(leads), new Span(32, 40), mark + " note");
        ids.put("AgreementId", agreement);
        ids.put(
                "AgreedCodings.remove coding",
                sql.select(ROUND_AGREEMENT.CODING_ID)
                        .from(ROUND_AGREEMENT)
                        .where(ROUND_AGREEMENT.ID.eq(agreement))
                        .fetchSingle()
                        .value1());
        ids.put("RoundService.reopen person", lead.person());
        ids.put("AgreementService.agree originals", unagreed);
    }

    /** A sample that the lead and the coder have coded and submitted, in a round that has ended. */
    private void addExercise(Map<String, Object> ids, Lead lead, Coder coder, String mark) {
        SourceId source = key(ids, SourceId.class);
        Set<PersonId> coders = new HashSet<>(List.of(lead.person(), coder.person(), key(ids, PersonId.class)));
        AnalysisId analysis = key(ids, AnalysisId.class);
        ExerciseId exercise = exercises.declare(
                lead,
                analysis,
                new ExercisePlan(mark + " sample", Set.of(source), Drawn.SOURCE, 100, 7, coders, CountedUnit.TURN));
        RoundId round = sql.select(EXERCISE.ROUND_ID)
                .from(EXERCISE)
                .where(EXERCISE.ID.eq(exercise))
                .fetchSingle()
                .value1();
        coders.forEach(person -> sql.insertInto(ROUND_SUBMISSION)
                .set(ROUND_SUBMISSION.STUDY_ID, lead.study())
                .set(ROUND_SUBMISSION.ROUND_ID, round)
                .set(ROUND_SUBMISSION.SOURCE_ID, source)
                .set(ROUND_SUBMISSION.PERSON_ID, person)
                .set(ROUND_SUBMISSION.VERSION_ID, key(ids, VersionId.class))
                .execute());
        rounds.end(lead, round, mark + " is over");
        ids.put("ExerciseId", exercise);
        ids.put("ExerciseService.declare first", lead.person());
        ids.put("ExerciseService.declare second", key(ids, PersonId.class));
    }

    private static <K> K key(Map<String, Object> ids, Class<K> type) {
        return type.cast(Objects.requireNonNull(ids.get(type.getSimpleName())));
    }

    private static String interview(String mark) {
        return "Kim: We met at the hub of " + mark + " every week and talked it over.\n"
                + "Una: What did that change for the family?\n"
                + "Kim: It was the same person each time, so they said more.\n"
                + "Una: Who else was there that day?\n"
                + "Kim: Nobody but us.\n";
    }
}
