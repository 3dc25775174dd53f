package org.trigpoint.isolation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.trigpoint.access.Role;
import org.trigpoint.calibration.DriftRule;
import org.trigpoint.casefiles.CasefileReading;
import org.trigpoint.codebooks.convergence.Comparison;
import org.trigpoint.codebooks.fidelity.Definitions;
import org.trigpoint.codebooks.fidelity.Measure;
import org.trigpoint.codebooks.records.RecordKind;
import org.trigpoint.codes.Method;
import org.trigpoint.description.Asked;
import org.trigpoint.framework.MatrixPlan.RowsBy;
import org.trigpoint.linking.LinkKind;
import org.trigpoint.linking.Linked;
import org.trigpoint.live.News;
import org.trigpoint.live.NewsLine;
import org.trigpoint.matrices.By;
import org.trigpoint.matrices.MatrixRequest;
import org.trigpoint.migrations.CodingId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.phases.Phase;
import org.trigpoint.quoting.Answer;
import org.trigpoint.quoting.Consent;
import org.trigpoint.recordings.IncomingRecording;
import org.trigpoint.scoring.Entries;
import org.trigpoint.sources.Span;
import org.trigpoint.testing.Sounds;
import org.trigpoint.texts.CorrectionService;
import org.trigpoint.texts.Edit;

/** What the calls are made with where it is no key: by {@code "Class.method place"}, {@code "Type name"} or {@code "Type"}. */
final class Rows {

    /** Where an export is written to; tests that run beside each other don't share it. */
    static final Path WRITTEN = Path.of(
                    "target", "isolation-" + ProcessHandle.current().pid() + ".csv")
            .toAbsolutePath();

    /** What an administrator does for the installation; they are members of no study. */
    static final Set<String> OF_THE_INSTALLATION = Set.of(
            "AccessDesk.operatorAs",
            "AccessDesk.operatorFor",
            "AccessDesk.operatorOf",
            "BackupQueries.last",
            "BackupService.make",
            "BackupService.noteRestored",
            "DemoStudy.makeIfAbsent",
            "JournalVerification.check",
            "MembershipService.appointLead",
            "PeopleQueries.people",
            "PeopleService.add",
            "PeopleService.addInvented",
            "PeopleService.close",
            "PeopleService.renewPassword",
            "PeopleService.reopen",
            "SnapshotVerification.check",
            "StudyQueries.all",
            "StudyQueries.named",
            "StudyService.add",
            "StudyService.addSynthetic",
            "Verification.content",
            "Verification.index",
            "Verification.instruments",
            "Verification.positions",
            "Verification.texts");

    /** What somebody can call who is a member and no reader. */
    static final Set<String> OF_A_PRACTITIONER = Set.of(
            "ConsentService.answerOwn",
            "HandedIn.land",
            "InstrumentShelf.open",
            "InstrumentShelf.wordings",
            "OwnWritings.became",
            "OwnWritings.begin",
            "ReviewQueries.mine",
            "ReviewQueries.text",
            "SheetQueries.mine",
            "SheetQueries.reopened",
            "SheetService.keep",
            "SheetService.startClock",
            "SheetService.stopClock",
            "SheetService.submit",
            "SheetService.submitAsOf",
            "StudyQueries.name",
            "TaskQueries.mine",
            "TaskQueries.offered",
            "TaskQueries.one",
            "TaskQueries.text",
            "TeamQueryService.answer",
            "WritingService.begin",
            "WritingService.submit");

    /** What opens transactions of its own, so that its last call, with one's own keys, stays: they go last. */
    static final Set<String> COMMITS_BY_ITSELF = Set.of("IntakeService.land");

    /** The sign-in name of somebody who is a member of nothing yet. */
    static final String NEWCOMER = "newcomer";

    /** Where the words of the first two turns begin, in the text of every world. */
    static final int FIRST_TURN = "Kim: ".length();

    private static final int SECOND_TURN =
            "Kim: We met at the hub of Alder every week and talked it over.\nUna: ".length();

    static final LocalDate A_DAY_TO_COME = LocalDate.of(2199, 1, 1);

    /** The values. */
    static final Map<String, @Nullable Object> VALUES = values();

    private Rows() {}

    /** Watches and is told in vain. */
    private static final class Deaf implements News {
        @Override
        public void happened(List<NewsLine> lines) {}

        @Override
        public void muchHappened() {}

        @Override
        public void companyChanged() {}
    }

    private static Map<String, @Nullable Object> values() {
        Map<String, @Nullable Object> values = new HashMap<>(Map.ofEntries(
                Map.entry("Span", new Span(0, 3)),
                Map.entry("Role", Role.RESEARCHER),
                Map.entry("Path target", WRITTEN),
                Map.entry("Map attributes", Map.of("place", "here")),
                Map.entry("Map names", Map.of()),
                Map.entry("Map keys", Map.of("code", "x")),
                Map.entry("Set notSpeakers", Set.of()),
                Map.entry("Set kinds", Set.of()),
                Map.entry("Set without", Set.of()),
                Map.entry("Collection added", List.of("hub")),
                Map.entry("Collection removed", List.of("the")),
                Map.entry("String node", "hub"),
                Map.entry("boolean stemmed", false),
                Map.entry("boolean stopWords", false),
                Map.entry("boolean said", true),
                Map.entry("boolean withSubcodes", true),
                Map.entry("int reach", 3),
                Map.entry("int least", 1),
                Map.entry("int before", 1),
                Map.entry("int after", 1),
                Map.entry("byte[] bytes", "Kim: Something new.\nUna: Indeed.\n".getBytes(UTF_8)),
                Map.entry("Collection words", List.of("keyworker", "key worker")),
                Map.entry("String fileName", "new.txt"),
                Map.entry("String name", "A new name"),
                Map.entry("String title", "A new title"),
                Map.entry("String text", "Kim: Something new.\nUna: Indeed.\n"),
                Map.entry("String description", "A description"),
                Map.entry("String concept", "A concept"),
                Map.entry("String definition", "A definition"),
                Map.entry("String body", "A memo"),
                Map.entry("String reason", "A reason"),
                Map.entry("String note", "A note"),
                Map.entry("long since", 0L),
                Map.entry("BooleanSupplier answers", (BooleanSupplier) () -> true),
                Map.entry("News news", new Deaf()),
                Map.entry("String label", "Someone"),
                Map.entry("String whenToUse", "When it is meant"),
                Map.entry("String whenNot", "When it is not"),
                Map.entry("String dimension", "Reach"),
                Map.entry("String wording", "Who was reached?"),
                Map.entry("String pseudonym", "Pat"),
                Map.entry("String role", "tutor"),
                Map.entry("String code", "LA77"),
                Map.entry("String structure", "integrated"),
                Map.entry("String subject", "source"),
                Map.entry("String column", "LA02"),
                Map.entry("String signInName", NEWCOMER),
                Map.entry("String present", "not this one"),
                Map.entry("String chosen", "a longer one of their own"),
                Map.entry("String template", "nothing"),
                Map.entry("String query", "hub"),
                Map.entry("String queries", "hub"),
                Map.entry("String prefix", "hu"),
                Map.entry("boolean exact", false),
                Map.entry("boolean important", false),
                Map.entry("boolean uncoded", false),
                Map.entry("Integer colour", 3),
                Map.entry("int colour", 3),
                Map.entry("int position", 0),
                Map.entry("int revision", 1),
                Map.entry("int context", 20),
                Map.entry("int offset", 0),
                Map.entry("int limit", 20),
                Map.entry("int most", 20),
                Map.entry("int x", 10),
                Map.entry("int y", 20),
                Map.entry("boolean counted", true),
                Map.entry("boolean codes", true),
                Map.entry("boolean letGo", true),
                Map.entry("String boundary", "Where it ends"),
                Map.entry("boolean withdrawn", false),
                Map.entry("Long subjectId", new Arguments.Disguised(SourceId.class))));
        values.put("Entries", new Entries(List.of(), List.of()));
        values.put("AskingService.ask asking.casefile", null);
        values.put("AskingService.askAll askings.casefile", null);
        values.put("boolean recorded", false);
        values.put("boolean reference", false);
        values.put("int planned", 3);
        values.put("int twice", 20);
        values.put("int place", 0);
        values.put("String remark", "");
        values.put("String key", "direct-practice");
        values.put("int version", 1);
        values.put("Long before", null);
        values.put("OutcomeQueries.of instrument", "gbo");
        values.put("LinkKind", LinkKind.KEYWORKER);
        values.put("ParticipantLinkService.link key", "KW");
        values.put("ParticipantLinkService.fill lines", "");
        values.put("Unit", Linked.Unit.SITE);
        values.put("Beside", new Linked.Beside(Linked.Unit.SITE, Measure.F4, "gbo", Linked.When.CHANGE));
        values.put("By", By.SITE);
        values.put("Rows", MatrixRequest.Rows.THEMES);
        values.put("Only", MatrixRequest.Only.ALL);
        values.put("Consent", new Consent(Answer.MAY_NOT, "", null, "Form 12"));
        values.put("boolean percent", true);
        values.put("int under", 0);
        values.put("LocalDate", null);
        values.put("String words", null);
        values.put("MemoAbout about", null);
        values.put("PersonId author", null);
        values.put("CodeWordingService.reword before.description", "");
        values.put("CodeWordingService.reword before.whenToUse", "");
        values.put("CodeWordingService.reword before.whenNot", "");
        values.put("CodeWordingService.reword before.reasoning", null);
        values.put("CodeWordingService.reword before.depth", null);
        values.put("CodeWordingService.rewrite before.description", "");
        values.put("CodeWordingService.rewrite before.whenToUse", "");
        values.put("CodeWordingService.rewrite before.whenNot", "");
        values.put("CodeWordingService.rewrite before.reasoning", null);
        values.put("CodeWordingService.rewrite before.depth", null);
        values.put("String site", null);
        values.put("Attribute", null);
        for (String narrowed : List.of(
                "FindingQueries.find question",
                "WordIndexQueries.words question",
                "WordIndexQueries.around question",
                "WordQueries.frequencies request",
                "CollocationQueries.of request",
                "WordTableExport.frequencies request",
                "WordTableExport.collocations request")) {
            values.put(narrowed + ".narrowing.role", null);
        }
        values.put("String wave", null);
        values.put("ThemeQuotationService.print words", "");
        values.put("String speaker", null);
        values.put(
                "IncomingRecording",
                new IncomingRecording(() -> new ByteArrayInputStream(Sounds.wav(1)), -1, A_DAY_TO_COME));
        values.put("LocalDate deleteOn", A_DAY_TO_COME);
        values.put("LocalDate today", A_DAY_TO_COME);
        values.put(
                "OffsetDateTime at",
                A_DAY_TO_COME.minusYears(180).atStartOfDay().atOffset(ZoneOffset.UTC));
        values.put("DriftRule", new DriftRule(4, 2));
        values.put("int atMillis", 1_000);
        values.put("TurnTimeService.set start", FIRST_TURN);
        values.put("TurnTimeService.clear start", FIRST_TURN);
        values.put("SpeakerService.give start", FIRST_TURN);
        values.put("SpeakerService.join start", SECOND_TURN);
        values.put("SpeakerService.split start", FIRST_TURN);
        values.put("SpeakerService.split at", 8);
        values.put("SourceService.describe changes.title", "One title");
        values.put("ReplaceNamesService.everywhere wish.name", "Una");
        values.put("PseudonymService.change replacement", "Robin");
        values.put("String mediaType", "text/plain");
        values.put("ExportGate.clear file", Path.of("pom.xml").toAbsolutePath());
        values.put("byte[] content", "Nothing in here.".getBytes(UTF_8));
        values.put("UnaryOperator anew", UnaryOperator.identity());
        values.put("PersonalDataQueries.standing name", "Una");
        values.put("ReviewService.notPersonal words", "Harvest");
        values.put("ReviewService.personalAfterAll words", "Harvest");
        values.put("long key", new Arguments.Disguised(CodingId.class));
        byte[] codebook = """
            <CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes><Code guid="c1" name="Brought"/></Codes></CodeBook>\
            """.getBytes(UTF_8);
        values.put("CodebookImport.look file", codebook);
        values.put("CodebookImport.take file", codebook);
        values.put("CorrectionService.correct edits", List.of(new Edit(FIRST_TURN, FIRST_TURN + 2, "They")));
        values.put("CorrectionService.correctTurn start", FIRST_TURN);
        values.put("CorrectionService.correctTurn words", "We met there.");
        values.put(
                "CorrectionService.replaceAll replacing", new CorrectionService.Replacing("week", "month", true, true));
        values.put("HeldService.placeOn words", "met at the hub");
        values.put("ReadMarkService.readTo end", 10);
        values.put("VersionQueries.inPresent at", 10);
        addFilling(values);
        values.put("boolean speakers", true);
        values.put("int share", 50);
        values.put("long seed", 7L);
        values.put("long agoMs", 5_000L);
        values.put("long atMs", 5_000L);
        values.put("ExerciseService.declare plan.coders", new Arguments.Several(List.of("first", "second")));
        addLog(values);
        addCharting(values);
        values.put("InvitationService.invite invitees.fullName", "Somebody New");
        values.put("InvitationService.invite invitees.signInName", "somebody.new");
        values.put("boolean further", true);
        values.put("boolean allowed", true);
        values.put("boolean may", true);
        values.put("String standsIn", "Form 12");
        values.put("String question", "Which tool?");
        values.put("String reply", "A genogram");
        addCasefiles(values);
        addRecords(values);
        addFidelity(values);
        addInstruments(values);
        addFindings(values);
        values.put("TurnService.merge start", SECOND_TURN);
        values.put("TurnService.split start", FIRST_TURN);
        values.put("TurnService.split at", 8);
        values.put("TurnService.speak start", FIRST_TURN);
        values.put("TurnService.speak speaker", "Una");
        return values;
    }

    /** What attributes and sets are filled with. */
    private static void addFilling(Map<String, @Nullable Object> values) {
        values.put("AttributeService.set column", "colour");
        values.put("AttributeService.set value", "blue");
        values.put("AttributeService.foresee bytes", "Title,colour\nAny,blue\n".getBytes(UTF_8));
        values.put("boolean blanksTakeAway", false);
        values.put("AttributeService.fill plan.file", "grid.csv");
        values.put("AttributeService.fill plan.newAttributes", List.of());
        values.put("AttributeService.fill plan.rows.line", 2);
        values.put("AttributeService.fill plan.rows.changes.column", "colour");
        values.put("AttributeService.fill plan.rows.changes.before", "");
        values.put("AttributeService.fill plan.rows.changes.after", "blue");
        values.put("AttributeService.fill plan.rows.refused", List.of());
        values.put("SourceService.describeEach from", "grid.csv");
        values.put("SourceService.describeEach described.changes.title", "One title");
        values.put("SourceSetService.save like.words", "interview");
        values.put("SourceSetService.save like.attribute", null);
        values.put("SourceSetService.save like.value", null);
    }

    /** What is written in the log of an analysis, and where it moves. */
    private static void addLog(Map<String, @Nullable Object> values) {
        values.put("Phase phase", null);
        values.put("PhaseService.move move.to", Phase.of(Method.CODEBOOK).getLast());
        values.put("DevelopmentQueries.passage words", "hub");
        values.put("AnalysisService.declare method", Method.RELIABILITY);
    }

    /** What samples of casefiles are drawn with, and their texts masked. */
    private static void addRecords(Map<String, @Nullable Object> values) {
        values.put("FileMapping", TakenRecords.MAPPING);
        values.put(
                "Asked",
                new Asked(
                        Asked.Part.DESCRIBE,
                        "keyworker",
                        "team",
                        "site",
                        new Asked.Narrowed("", "", ""),
                        new Asked.View(false, "")));
        values.put("ByArmQueries.of wanted", List.of("keyworker/team", "closure/outcome"));
        values.put("int from", 0);
        for (String call : List.of("heads", "bring", "bringAndTake")) {
            values.put("RecordImportService." + call + " bytes", TakenRecords.FILE);
            values.put("RecordImportService." + call + " kind", RecordKind.REFLECTIVE_SESSION);
        }
        values.put("RecordImportService.heads sheet", null);
        values.put("PassageQueries.allInPresent spans", List.of(new Span(0, 3)));
        values.put("RecordImportService.readAs words", Map.of("site", Map.of("the north", "LA01")));
        values.put("RecordQueries.page words", "");
        values.put("RecordImportQueries.rows verdict", null);
        values.put("OrphanQueries.told kind", RecordKind.FAMILY);
        values.put("OrphanQueries.told values", Map.of("family", "F9", "keyworker", "KW9"));
        values.put("RecordHandService.add words", Map.of("keyworker", "KW9", "team", "North"));
        values.put("RecordHandService.change words", Map.of("team", "South"));
    }

    /** How fidelity is settled, and what is entered and decided of progression. */
    private static void addFidelity(Map<String, @Nullable Object> values) {
        values.put("Definitions", Definitions.DEFAULT);
        values.put("ProgressionService.enter criterion", 8);
        values.put("ProgressionService.enter value", new BigDecimal("0.446"));
        values.put("ProgressionService.enter provenance", "Worked out for the protocol");
        values.put("ProgressionService.decide criterion", 9);
        values.put("ProgressionService.decide seen", "no value: for a person to judge");
        values.put("ProgressionService.takeBack criterion", 9);
    }

    private static void addCasefiles(Map<String, @Nullable Object> values) {
        values.put("SampleService.look bytes", "Reference,Site,Period\nR-1,LA02,before\n".getBytes(UTF_8));
        values.put("SampleService.draw list.file", "list.csv");
        values.put("SampleService.draw list.lines.number", 1);
        values.put("SampleService.draw list.lines.reference", "R-1");
        values.put("SampleService.draw list.lines.siteCode", "LA02");
        values.put("SampleService.draw list.lines.fault", "");
        values.put("int late", 1);
        values.put("int each", 0);
        values.put("boolean few", true);
        values.put("boolean missing", true);
        values.put("boolean force", true);
        values.put(
                "CasefileReading",
                new CasefileReading("file.txt", new byte[] {1}, "Something else.", List.of(), List.of()));
        values.put("CasefileTextService.keep masks.words", "[x]");
    }

    /** What framework matrices and topic guides are made with. */
    private static void addCharting(Map<String, @Nullable Object> values) {
        values.put("RowsBy", RowsBy.KINDS);
        values.put("CellPlace place.row", "interview");
        for (String call : List.of("write", "confirm", "start")) {
            values.put("FrameworkCellService." + call + " place.row", "interview");
        }
        for (String call : List.of(
                "FrameworkStateService.say",
                "FrameworkStateService.follow",
                "FrameworkEvidenceService.link",
                "FrameworkQueries.cell")) {
            values.put(call + " place.row", "interview");
        }
        values.put("FrameworkMatrixService.make plan.attribute", null);
        values.put("FrameworkMatrixService.change plan.attribute", null);
        values.put("FrameworkMatrixService.make plan.narrowing.role", null);
        values.put("FrameworkMatrixService.change plan.narrowing.role", null);
        values.put("boolean coded", true);
        values.put("boolean anyWave", false);
        values.put("TopicGuideService.make words.questions", List.of("What helps?"));
        values.put("TopicGuideService.change words.questions", List.of("What helps?"));
        values.put("TopicGuideService.make words.roles", Set.of());
        values.put("TopicGuideService.change words.roles", Set.of());
    }

    /** What the draft of every world's own instrument holds, and what is written in one that is published. */
    private static void addInstruments(Map<String, @Nullable Object> values) {
        values.put("InstrumentService.adopt key", "direct-practice");
        values.put("int version", 1);
        values.put("Instrument content", DraftedInstruments.CONTENT);
        values.put("boolean goesOn", false);
        values.put("String before", DraftedInstruments.CONTENT.digest());
        values.put("LocalWordingService.write item", "evocation");
        values.put("LocalWordingService.write words", "What it looks like here");
        values.put("Integer point", 3);
    }

    /** What findings and rows of displays are judged with. */
    private static void addFindings(Map<String, @Nullable Object> values) {
        values.put("Pair", TriangulatedFindings.PAIR);
        values.put("Comparison", new Comparison.Both(true, true));
        values.put("String sentence", "What was found");
        values.put("String says", "What they say");
        values.put("String rationale", "Because it is so");
        values.put("String figure", "corpus:interviews");
        values.put("String metaInference", "What follows");
        values.put("String rows", "low");
        values.put("String kinds", "corpus");
        values.put("SpineService.link speaks.key", "gbo");
        values.put("SpineService.unlink speaks.key", "gbo");
        values.put("JointDisplayService.judge place.row", "low");
        values.put("JointDisplayService.keep place.row", "low");
        values.put("JointDisplayService.takeBack place.row", "low");
    }
}
