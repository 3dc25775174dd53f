package org.trigpoint.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.ClassUtils;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Administrator;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Role;
import org.trigpoint.access.SignedIn;
import org.trigpoint.codebook.CodeExampleService;
import org.trigpoint.codes.CodeTree;
import org.trigpoint.coding.CodingService;
import org.trigpoint.coding.CodingWindow;
import org.trigpoint.coding.Passage;
import org.trigpoint.coding.SourceSegments;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.evidence.Stance;
import org.trigpoint.evidence.ThemeExtractService;
import org.trigpoint.evidence.ThemeQuotationService;
import org.trigpoint.finding.FindQuestion;
import org.trigpoint.finding.FindingQueries;
import org.trigpoint.finding.IndexKeeper;
import org.trigpoint.framework.CellPlace;
import org.trigpoint.framework.CellState;
import org.trigpoint.framework.FrameworkMatrix;
import org.trigpoint.framework.FrameworkQueries;
import org.trigpoint.framework.FrameworkStateService;
import org.trigpoint.history.JournalFilter;
import org.trigpoint.matrices.ThemeMatrix;
import org.trigpoint.matrices.ThemeMatrixQueries;
import org.trigpoint.memos.MemoFilter;
import org.trigpoint.memos.MemoService;
import org.trigpoint.memos.SubjectMemoService;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.AssessmentId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.FrameworkMatrixId;
import org.trigpoint.migrations.RoundId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.phases.EntryKind;
import org.trigpoint.phases.EntryWords;
import org.trigpoint.phases.LogLinks;
import org.trigpoint.phases.LogService;
import org.trigpoint.rounds.RoundMode;
import org.trigpoint.rounds.RoundPlan;
import org.trigpoint.rounds.RoundService;
import org.trigpoint.sources.Span;
import org.trigpoint.testing.SmallStudy;

/**
 * A coder of a blind round gets, from every public method of every service and reading, the same answer whether or not a
 * colleague of the round has coded its sources and written memos on them. The calls are found and filled in as those of
 * {@link NothingOfAnotherStudyTest}; what is new is looked at without being named here.
 */
@HouseTest
@Import({
    Worlds.class,
    ChangedTexts.class,
    ChartedCases.class,
    TriangulatedFindings.class,
    DraftedInstruments.class,
    ScoredSessions.class,
    AskedPractice.class,
    MaskedCasefiles.class,
    TakenRecords.class
})
class NothingOfHiddenWorkTest {

    /** What tells how far the journal is, or what time it is, and nothing of what happened. */
    private static final Map<String, String> MOVES_WITH_TIME = Map.ofEntries(
            Map.entry(
                    "CasefileReviewExport.xlsx",
                    "it prints the time; ReviewResultQueries, of which it is made, is looked at"),
            Map.entry(
                    "AnalysisBundleExport.file",
                    "it prints the time; BundleQueries, of which it is made, is looked at"),
            Map.entry("FidelityExport.file", "it prints the time; FidelityQueries, of which it is made, is looked at"),
            Map.entry("NumbersExport.file", "it prints the time; the readings it is made of are looked at"),
            Map.entry("AttributeGridExport.xlsx", "it prints the time; AttributeQueries.grid is looked at"),
            Map.entry(
                    "CodebookExport.file",
                    "it prints the time; CodebookQueries.present and CodebookQueries.version are looked at"),
            Map.entry("DraftExport.file", "it prints the time; DraftQueries.of, of which it is made, is looked at"),
            Map.entry(
                    "FrameworkExport.file",
                    "it prints the time and the journal's number; FrameworkQueries.matrix is looked at"),
            Map.entry("LiveDesk.now", "how many lines the journal has, of whatever kind and study"),
            Map.entry("LiveDesk.watch", "a watch is a new object each time; LiveNewsTest looks at what it is told"),
            Map.entry(
                    "Materials.of",
                    "it says at which line of the journal and when; ThemeMatrixQueries, made of it, is looked at"),
            Map.entry("MemoExport.file", "it prints the minute; MemoQueries.list, of which it is made, is looked at"),
            Map.entry("OutcomeExport.file", "it prints the time; OutcomeQueries, of which it is made, is looked at"),
            Map.entry("PresenceDesk.sit", "a seat is a new object each time"),
            Map.entry("RecordingQueries.listen", "a stream is a new object each time"),
            Map.entry("ReportExport.audit", "it prints the time; CodingAuditQueries.of is looked at"),
            Map.entry("ReportExport.auditTable", "as audit"),
            Map.entry("ReportExport.book", "it prints the time; ThemeEvidenceQueries.ofAll is looked at"),
            Map.entry(
                    "ReportExport.extracts",
                    "it prints the time; ThemeExtractQueries.of and ThemeExtractQueries.words are looked at"),
            Map.entry("ReportExport.extractTable", "as extracts"),
            Map.entry("ReportExport.sheet", "it prints the time; SourceSheetQueries.of is looked at"),
            Map.entry("ScoreExport.file", "it prints the time; EvidenceQueries, of which it is made, is looked at"),
            Map.entry("SourceQueries.original", "a stream is a new object each time"),
            Map.entry(
                    "ThemeMatrixExport.file",
                    "it prints the time and the journal's number; ThemeMatrixQueries.of is looked at"),
            Map.entry("ThemeMatrixExport.write", "as file"),
            Map.entry("JointDisplayExport.file", "it prints the time; JointDisplayQueries.of is looked at"),
            Map.entry("TriangulationExport.matrix", "it prints the time; TriangulationQueries.whole is looked at"),
            Map.entry("VersionQueries.file", "a stream is a new object each time"),
            Map.entry("WordTableExport.frequencies", "it prints the time; WordQueries is looked at"),
            Map.entry("WordTableExport.collocations", "it prints the time; CollocationQueries is looked at"),
            Map.entry("WordTableExport.dispersion", "it prints the time; DispersionQueries is looked at"),
            Map.entry(
                    "WritingExport.file", "it prints the time; WritingTableQueries, of which it is made, is looked at"),
            Map.entry("WritingService.submit", "it makes a source, whose key is the next one there is"));

    /** Filters that let everything through: what they could leave out would not be looked at. */
    private static final Map<String, @Nullable Object> VALUES = new HashMap<>(Rows.VALUES);

    static {
        VALUES.put("JournalFilter", JournalFilter.ALL);
        VALUES.put("MemoFilter", MemoFilter.ALL);
    }

    @Autowired
    private ApplicationContext house;

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private CodingService coding;

    @Autowired
    private MemoService memos;

    @Autowired
    private SubjectMemoService subjects;

    @Autowired
    private CodeExampleService examples;

    @Autowired
    private LogService log;

    @Autowired
    private ThemeExtractService extracts;

    @Autowired
    private ThemeQuotationService quotations;

    @Autowired
    private RoundService rounds;

    @Autowired
    private FrameworkQueries charts;

    @Autowired
    private FrameworkStateService states;

    @Autowired
    private FindingQueries finding;

    @Autowired
    private IndexKeeper index;

    @Autowired
    private Worlds worlds;

    @Autowired
    private ScoredSessions scored;

    private SmallStudy study;
    private SignedIn signedIn;
    private Lead lead;
    private Coder blind;
    private Coder colleague;
    private World world;
    private SourceId source;
    private RoundId round;
    private AssessmentId theirs;

    @BeforeEach
    void a_blind_round_of_two() {
        study = new SmallStudy(sql, access);
        lead = study.lead("lead");
        signedIn = study.member("una", Role.RESEARCHER, null);
        blind = access.coder(signedIn, study.study);
        colleague = study.coder("max");
        world = worlds.atSite(worlds.ofStudy(study, lead, "Alder"), study.la02, lead, blind, "Birch");
        worlds.freeze(lead, "Alder", world);
        source = (SourceId) world.id("", SourceId.class, "source");
        round = rounds.plan(
                lead,
                study.analysis,
                new RoundPlan("Blind", RoundMode.BLIND, Set.of(source), Set.of(blind.person(), colleague.person())));
        rounds.plan(
                lead,
                charted(AnalysisId.class, "analysis"),
                new RoundPlan(
                        "Blind, charted", RoundMode.BLIND, Set.of(source), Set.of(blind.person(), colleague.person())));
        theirs = scored.asked(lead, world.ids(), colleague);
        index.catchUp();
    }

    private <K> K charted(Class<K> type, String name) {
        return type.cast(world.id("FrameworkMatrixService.make", type, name));
    }

    /** All kinds of work: codings new and taken away again, in one gesture, moved, memos, and examples. */
    private void colleagueWorks() {
        CodeId code = (CodeId) world.id("", CodeId.class, "code");
        var first = coding.code(colleague, passage(5, 40), code);
        coding.resize(colleague, first.id(), new Span(5, 45));
        coding.uncode(colleague, coding.code(colleague, passage(70, 90), code).id());
        coding.codeAll(colleague, List.of(passage(50, 60), passage(110, 130)), code);
        var memo = memos.write(colleague, study.analysis, passage(5, 30), "A thought of the colleague");
        memos.revise(colleague, memo, 1, "A second thought of the colleague");
        memos.markImportant(colleague, study.analysis, passage(5, 44));
        memos.unmarkImportant(colleague, memos.markImportant(colleague, study.analysis, passage(5, 42)));
        subjects.writeOnSource(colleague, source, "The colleague on the whole of it");
        examples.add(colleague, code, passage(60, 80), "As the colleague sees it");
        examples.remove(colleague, examples.add(colleague, code, passage(62, 80), "And not any more"));
        log.write(
                colleague,
                study.analysis,
                new EntryWords(
                        EntryKind.JOURNAL,
                        null,
                        "What the colleague makes of it",
                        new LogLinks(List.of(), List.of(passage(5, 30)), List.of(), List.of(), List.of()),
                        null));
        ThemeId theme = (ThemeId) world.id("", ThemeId.class, "theme");
        var against = extracts.attach(colleague, theme, passage(60, 90), Stance.CONTRADICTS, "The colleague doubts");
        extracts.say(colleague, against, Stance.DEVIANT, "The colleague doubts less");
        extracts.remove(
                colleague, extracts.attach(colleague, theme, passage(62, 90), Stance.SUPPORTS, "And not any more"));
        var printed = quotations.choose(colleague, theme, passage(60, 90));
        quotations.print(colleague, printed, "", "As the colleague calls it");
        quotations.remove(colleague, quotations.choose(colleague, theme, passage(64, 90)));
        colleagueCharts();
        scored.fill(colleague, theirs, "As the colleague scores");
        index.catchUp();
    }

    private void colleagueCharts() {
        coding.codeAll(colleague, List.of(passage(5, 40), passage(50, 60)), charted(CodeId.class, "code"));
        extracts.attach(
                colleague, charted(ThemeId.class, "theme"), passage(5, 40), Stance.CONTRADICTS, "The colleague doubts");
        FrameworkMatrixId matrix = (FrameworkMatrixId) world.id("", FrameworkMatrixId.class, "matrix");
        states.say(
                colleague,
                new CellPlace(
                        matrix,
                        "interview",
                        charts.matrix(colleague, matrix).columns().getLast().id()),
                CellState.CONTRADICTED,
                "As the colleague reads it");
    }

    private Passage passage(int start, int end) {
        return new Passage(source, (VersionId) world.id("", VersionId.class, "version"), new Span(start, end));
    }

    @Test
    void a_blind_coder_gets_the_same_answers_whether_or_not_a_colleague_has_worked() {
        Map<String, Answer> before = answers(blind);

        colleagueWorks();

        Map<String, Answer> after = answers(blind);
        assertThat(before).as("calls made").hasSizeGreaterThan(60);
        assertThat(before.values()).as("nothing breaks").noneMatch(Answer.Fault.class::isInstance);
        assertThat(different(before, after))
                .as("put Blindness among the conditions of the reading")
                .isEmpty();
    }

    @Test
    void a_lead_outside_the_round_and_a_coder_who_has_submitted_see_the_difference() {
        Map<String, Answer> before = answers(lead);
        Map<String, Answer> blindBefore = answers(blind);

        colleagueWorks();
        rounds.submit(blind, round, source);

        assertThat(different(before, answers(lead)))
                .contains(
                        "CodeQueries.tree",
                        "SegmentQueries.counts",
                        "CodedSourceQueries.of",
                        "CodedSourceQueries.marks",
                        "CodingWindowQueries.of",
                        "CodingWindowQueries.tree",
                        "CodingAuditQueries.of",
                        "DevelopmentQueries.of",
                        "DraftQueries.of",
                        "ExtractQueries.of",
                        "FrameworkQueries.cell",
                        "FrameworkQueries.matrix",
                        "JournalQueries.page",
                        "MemoQueries.list",
                        "ProgressQueries.of",
                        "SegmentQueries.of",
                        "SourceQueries.list",
                        "SourceSheetQueries.of",
                        "StudyQueries.home",
                        "ThemeEvidenceQueries.of",
                        "ThemeEvidenceQueries.ofAll",
                        "ThemeExtractQueries.of",
                        "ThemeMatrixQueries.extracts",
                        "ThemeMatrixQueries.of");
        assertThat(different(blindBefore, answers(blind)))
                .contains("CodedSourceQueries.of", "JournalQueries.page", "MemoQueries.list", "ThemeMatrixQueries.of");
    }

    @Test
    void what_is_found_by_codes_is_the_same_too() {
        List<String> queries = List.of("hub code:\"Alder code\"", "same uncoded:", "hub -uncoded:", "same");
        var before = queries.stream().map(this::found).toList();

        colleagueWorks();

        assertThat(queries.stream().map(this::found).toList()).isEqualTo(before);
        assertThat(finding.find(lead, FindQuestion.of("same uncoded:", 20).in(study.analysis))
                        .total())
                .as("somebody who sees the colleague's codings")
                .isLessThan(
                        finding.find(blind, FindQuestion.of("same uncoded:", 20).in(study.analysis))
                                .total());
    }

    private Object found(String query) {
        return finding.find(blind, FindQuestion.of(query, 20).in(study.analysis));
    }

    private static Set<String> different(Map<String, Answer> before, Map<String, Answer> after) {
        Set<String> different = new TreeSet<>();
        before.forEach((method, answer) -> {
            if (!Objects.equals(answer, after.get(method))) {
                different.add(method);
            }
        });
        return different;
    }

    /** What every method answers, each in a transaction that leaves nothing; keys that it makes anew are left out. */
    private Map<String, Answer> answers(Coder as) {
        Map<String, Answer> answers = new TreeMap<>();
        methods(as).forEach(method -> {
            Arguments arguments = new Arguments(method, VALUES);
            Object bean = house.getBean(method.getDeclaringClass());
            Arguments.Keys keys = (place, type, name) -> world.id(arguments.method(), type, name);
            answers.put(arguments.method(), Objects.requireNonNull(transactions.execute(transaction -> {
                transaction.setRollbackOnly();
                return plain(
                        Answer.to(bean, method, arguments.make(keys, proof(method, as))),
                        isReading(method.getDeclaringClass(), method));
            })));
        });
        return answers;
    }

    private Object proof(Method method, Coder as) {
        return Arrays.asList(method.getParameterTypes()).contains(SignedIn.class) ? signedIn : as;
    }

    private static Answer plain(Answer answer, boolean reading) {
        if (!(answer instanceof Answer.Given given)) {
            return answer;
        }
        List<Object> leaves = new ArrayList<>();
        new Answer.Given(opened(given.result()))
                .parts().stream()
                        .filter(part -> !(part instanceof Record && !isKey(part)) && !(part instanceof Collection<?>))
                        .filter(part -> reading || !(isKey(part) || part instanceof Long))
                        .forEach(leaves::add);
        return new Answer.Given(leaves);
    }

    private static boolean isKey(Object part) {
        return part.getClass().getPackageName().equals("org.trigpoint.migrations");
    }

    /** What a result holds, where it does not tell by itself. */
    private static @Nullable Object opened(@Nullable Object result) {
        return switch (result) {
            case CodeTree tree -> tree.flat();
            case CodingWindow window -> List.of(window.codes().flat(), window.sources());
            // it says at which line of the journal it was made
            case ThemeMatrix matrix -> List.of(matrix.columns(), matrix.rows());
            case FrameworkMatrix matrix -> List.of(matrix.plan(), matrix.columns(), matrix.rows(), matrix.guides());
            case ThemeMatrixQueries.Shown shown ->
                List.of(shown.matrix().columns(), shown.matrix().rows(), shown.choices());
            case List<?> many
            when !many.isEmpty() && many.getFirst() instanceof SourceSegments ->
                many.stream().map(one -> columns((SourceSegments) one)).toList();
            case null, default -> result;
        };
    }

    private static List<String> columns(SourceSegments segments) {
        return IntStream.range(0, segments.size())
                .mapToObj(at -> segments.source() + " " + segments.code(at) + " " + segments.start(at) + "-"
                        + segments.end(at) + " " + segments.code(at) + " " + segments.start(at) + " " + segments.end(at)
                        + " " + segments.participant(at))
                .toList();
    }

    private static boolean isReading(Class<?> type, Method method) {
        Transactional own = AnnotatedElementUtils.findMergedAnnotation(method, Transactional.class);
        Transactional whole = AnnotatedElementUtils.findMergedAnnotation(type, Transactional.class);
        return own != null ? own.readOnly() : whole != null && whole.readOnly();
    }

    private Stream<Method> methods(Coder as) {
        return Arrays.stream(house.getBeanDefinitionNames())
                .filter(bean -> !bean.startsWith("scopedTarget."))
                .<Class<?>>map(bean -> ClassUtils.getUserClass(house.getBean(bean)))
                .filter(type -> type.getPackageName().startsWith("org.trigpoint"))
                .filter(type -> Modifier.isPublic(type.getModifiers()))
                .distinct()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers())
                        && !Modifier.isStatic(method.getModifiers())
                        && !method.isSynthetic())
                .filter(method -> Arrays.stream(method.getParameterTypes()).anyMatch(Arguments::isProof))
                .filter(method -> !Arrays.asList(method.getParameterTypes()).contains(Administrator.class))
                .filter(method -> Arrays.stream(method.getParameterTypes())
                        .filter(Arguments::isProof)
                        .allMatch(type -> type == SignedIn.class || type.isInstance(as)))
                .filter(method -> !Rows.COMMITS_BY_ITSELF.contains(name(method)))
                .filter(method -> !MOVES_WITH_TIME.containsKey(name(method)))
                .sorted(Comparator.comparing(NothingOfHiddenWorkTest::name));
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }
}
