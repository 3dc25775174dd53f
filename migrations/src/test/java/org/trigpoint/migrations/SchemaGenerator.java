package org.trigpoint.migrations;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.LambdaConverter;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

/** Migrates an empty PostgreSQL and writes the jOOQ classes of what came out. */
final class SchemaGenerator {

    static final String PACKAGE = "org.trigpoint.migrations.schema";

    /** Key record by the columns that hold it: a column named so in any table, or {@code table.id}. */
    private static final Map<String, String> KEYS = new TreeMap<>(Map.ofEntries(
            Map.entry(
                    "PersonId",
                    "person\\.id|[a-z_]+\\.(person_id|coder_id|author_id|added_by|made_by|planned_by|agreed_by|declared_by|counted_by|viewer_id|worker_id|rater_id|asked_by|reopened_by|drawn_by|unmasked_by|brought_by|written_by|allowed_by|changed_by|linked_by)"),
            Map.entry("StudyId", "study\\.id|[a-z_]+\\.study_id"),
            Map.entry("SiteId", "site\\.id|[a-z_]+\\.site_id"),
            Map.entry("WaveId", "wave\\.id|[a-z_]+\\.wave_id"),
            Map.entry("ParticipantId", "participant\\.id|[a-z_]+\\.participant_id"),
            Map.entry("QuestionId", "evaluation_question\\.id|(finding_question|question_speaks)\\.question_id"),
            Map.entry("SynonymGroupId", "synonym_group\\.id"),
            Map.entry("SourceId", "source\\.id|[a-z_]+\\.(source_id|replaces_id)"),
            Map.entry("SourceSetId", "source_set\\.id|[a-z_]+\\.set_id"),
            Map.entry("VersionId", "text_version\\.id|[a-z_]+\\.(version_id|from_version_id|left_version_id)"),
            Map.entry("SpeakerId", "speaker\\.id|[a-z_]+\\.speaker_id"),
            Map.entry("IntakeId", "intake_file\\.id"),
            Map.entry("AnalysisId", "analysis\\.id|[a-z_]+\\.analysis_id"),
            Map.entry("CodeId", "code\\.id|[a-z_]+\\.(code_id|parent_id|merged_into)"),
            Map.entry("CodeGroupId", "code_group\\.id|[a-z_]+\\.group_id"),
            Map.entry("CodeExampleId", "code_example\\.id|[a-z_]+\\.code_example_id"),
            Map.entry("CodebookVersionId", "codebook_version\\.id|[a-z_]+\\.codebook_version_id"),
            Map.entry("CodingId", "coding\\.id|[a-z_]+\\.coding_id"),
            Map.entry("RoundId", "coding_round\\.id|[a-z_]+\\.round_id"),
            Map.entry("ExerciseId", "exercise\\.id|[a-z_]+\\.exercise_id"),
            Map.entry("AgreementId", "round_agreement\\.id|coding\\.agreed_in"),
            Map.entry("LogEntryId", "log_entry\\.id|[a-z_]+\\.entry_id"),
            Map.entry("PhaseMoveId", "phase_move\\.id"),
            Map.entry("MemoId", "memo\\.id|[a-z_]+\\.memo_id"),
            Map.entry("ThemeId", "theme\\.(id|under_id|went_into_id)|theme_link\\.(from_id|to_id)|[a-z_]+\\.theme_id"),
            Map.entry("ThemeExtractId", "theme_extract\\.id|[a-z_]+\\.theme_extract_id"),
            Map.entry("ThemeQuotationId", "theme_quotation\\.id|[a-z_]+\\.theme_quotation_id"),
            Map.entry("ThemeLinkId", "theme_link\\.id"),
            Map.entry("ThemeMapVersionId", "theme_map_version\\.id"),
            Map.entry("PseudonymId", "pseudonym\\.id|[a-z_]+\\.pseudonym_id"),
            Map.entry("SavedMatrixId", "saved_matrix\\.id"),
            Map.entry("SnapshotId", "snapshot\\.id|[a-z_]+\\.snapshot_id"),
            Map.entry("JobId", "job\\.id"),
            Map.entry("FrameworkMatrixId", "framework_matrix\\.id|framework_[a-z]+\\.matrix_id"),
            Map.entry("FrameworkColumnId", "framework_column\\.id|framework_[a-z]+\\.column_id"),
            Map.entry("FrameworkCellId", "framework_cell\\.id|framework_[a-z]+\\.cell_id"),
            Map.entry("FrameworkEvidenceId", "framework_evidence\\.id|[a-z_]+\\.framework_evidence_id"),
            Map.entry("TopicGuideId", "topic_guide\\.id|guide_[a-z]+\\.guide_id"),
            Map.entry("GuideQuestionId", "guide_question\\.id|guide_question_asks\\.question_id"),
            Map.entry("InstrumentId", "instrument_version\\.id|[a-z_]+\\.instrument_id"),
            Map.entry("SessionId", "observed_session\\.id|[a-z_]+\\.session_id"),
            Map.entry("SampleId", "casefile_sample\\.id|[a-z_]+\\.sample_id"),
            Map.entry("CasefileId", "casefile\\.id|[a-z_]+\\.casefile_id"),
            Map.entry("AssessmentId", "(open_)?assessment\\.id|[a-z_]+\\.assessment_id"),
            Map.entry("AssessmentQueryId", "assessment_query\\.id"),
            Map.entry("FindingId", "finding\\.id|[a-z_]+\\.finding_id"),
            Map.entry("FindingEvidenceId", "finding_evidence\\.id"),
            Map.entry("ConvergenceJudgementId", "convergence_judgement\\.id"),
            Map.entry("RecordId", "record_row\\.id|[a-z_]+\\.record_id"),
            Map.entry("RecordImportId", "record_import\\.id|record_[a-z]+\\.import_id"),
            Map.entry("RecordMappingId", "record_mapping\\.id"),
            Map.entry("RecordTokenId", "record_token\\.id"),
            Map.entry("GestureId", "gesture\\.id|[a-z_]+\\.gesture_id")));

    private SchemaGenerator() {}

    /**
     * Writes the classes below a folder, over those that stand there.
     *
     * @param arguments the folder
     * @throws Exception when PostgreSQL, Flyway or jOOQ fails
     */
    public static void main(String[] arguments) throws Exception {
        generateInto(Path.of(arguments[0]));
    }

    static void generateInto(Path folder) throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
            Flyway.configure()
                    .dataSource(postgres.getPostgresDatabase())
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
            GenerationTool.generate(new Configuration()
                    .withLogging(Logging.WARN)
                    .withJdbc(new Jdbc()
                            .withDriver("org.postgresql.Driver")
                            .withUrl(postgres.getJdbcUrl("postgres", "postgres"))
                            .withUser("postgres"))
                    .withGenerator(new Generator()
                            .withDatabase(new Database()
                                    .withName("org.jooq.meta.postgres.PostgresDatabase")
                                    .withInputSchema("public")
                                    .withOutputSchemaToDefault(true)
                                    .withExcludes(
                                            "flyway_schema_history|journal_stays|text_version_stays|codebook_version_stays|codebook_locked|snapshot_(stays|holds_text)|sources_of_[a-z]+_change"
                                                    + "|gesture_(keeps|numbered|open|hindered|demand_[a-z]+|put)|gestures_without_rows"
                                                    + "|theme_(now|touched|states_kept|rests|state_stays|map_version_stays)")
                                    .withForcedTypes(keys()))
                            .withGenerate(new Generate()
                                    .withPojos(false)
                                    .withDaos(false)
                                    .withRecords(true)
                                    .withGlobalObjectReferences(true)
                                    .withGeneratedAnnotation(false))
                            .withTarget(new Target()
                                    .withPackageName(PACKAGE)
                                    .withDirectory(folder.toString())
                                    .withClean(true))));
        }
    }

    private static List<ForcedType> keys() {
        return KEYS.entrySet().stream()
                .map(key -> {
                    String type = "org.trigpoint.migrations." + key.getKey();
                    return new ForcedType()
                            .withUserType(type)
                            .withLambdaConverter(new LambdaConverter()
                                    .withFrom(type + "::new")
                                    .withTo(type + "::value"))
                            .withIncludeTypes("BIGINT")
                            .withIncludeExpression("public\\.(" + key.getValue() + ")");
                })
                .toList();
    }
}
