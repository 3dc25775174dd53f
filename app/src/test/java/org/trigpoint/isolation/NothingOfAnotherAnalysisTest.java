package org.trigpoint.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.ClassUtils;
import org.trigpoint.Refusal;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Administrator;
import org.trigpoint.access.Lead;
import org.trigpoint.access.SignedIn;
import org.trigpoint.access.Steward;
import org.trigpoint.codebook.CodeExampleService;
import org.trigpoint.codebook.CodeGroupService;
import org.trigpoint.codebook.CodebookVersionService;
import org.trigpoint.codes.AnalysisService;
import org.trigpoint.codes.CodeService;
import org.trigpoint.codes.CodeTree;
import org.trigpoint.coding.CodingService;
import org.trigpoint.coding.Passage;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.finding.FindQuestion;
import org.trigpoint.finding.FindingQueries;
import org.trigpoint.finding.IndexKeeper;
import org.trigpoint.memos.MemoService;
import org.trigpoint.memos.SubjectMemoService;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeGroupId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.CodebookVersionId;
import org.trigpoint.migrations.CodingId;
import org.trigpoint.migrations.LogEntryId;
import org.trigpoint.migrations.RoundId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.phases.EntryKind;
import org.trigpoint.phases.EntryWords;
import org.trigpoint.phases.LogService;
import org.trigpoint.rounds.RoundMode;
import org.trigpoint.rounds.RoundPlan;
import org.trigpoint.rounds.RoundService;
import org.trigpoint.sources.Span;
import org.trigpoint.testing.SmallStudy;
import org.trigpoint.themes.ThemeService;

/**
 * Two analyses lie over the same sources. Every public method that takes the key of one, or of something in one, is called with
 * the first one's keys; nothing of the second comes out. The calls are found and filled in as those of
 * {@link NothingOfAnotherStudyTest}.
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
class NothingOfAnotherAnalysisTest {

    private static final String OTHERS = "Zanzibar";

    private static final Set<Class<?>> OF_AN_ANALYSIS = Set.of(
            AnalysisId.class,
            CodeId.class,
            ThemeId.class,
            CodeGroupId.class,
            CodebookVersionId.class,
            RoundId.class,
            LogEntryId.class);

    /** What tells of the whole study whatever else it is asked, and why that is right. */
    private static final Map<String, String> OF_THE_STUDY = Map.of(
            "MemoQueries.list", "memos are listed for the study, each with its analysis",
            "JournalQueries.page", "the journal is the study's");

    @Autowired
    private ApplicationContext house;

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Worlds worlds;

    @Autowired
    private AnalysisService analyses;

    @Autowired
    private FindingQueries finding;

    @Autowired
    private IndexKeeper index;

    private SmallStudy study;
    private Lead lead;
    private Steward steward;
    private World own;
    private Set<Object> others = Set.of();

    @BeforeEach
    void two_analyses_over_the_same_sources() {
        study = new SmallStudy(sql, access);
        lead = study.lead("lead");
        steward = study.steward("jo");
        own = worlds.atSite(worlds.ofStudy(study, lead, "Alder"), study.la02, lead, study.coder("una"), "Birch");
        worlds.freeze(lead, "Alder", own);
        others = second();
        index.catchUp();
    }

    /** One of everything in another analysis, on the words that the first has coded. */
    private Set<Object> second() {
        AnalysisId other = analyses.add(lead, OTHERS + " analysis", org.trigpoint.codes.Method.CODEBOOK);
        Passage passage = new Passage(key(SourceId.class), key(VersionId.class), new Span(0, 30));
        CodeId code = house.getBean(CodeService.class).make(lead, other, null, OTHERS + " code", 1);
        CodingId coding =
                house.getBean(CodingService.class).code(lead, passage, code).id();
        ThemeId theme = house.getBean(ThemeService.class).make(lead, other, OTHERS + " theme");
        house.getBean(ThemeService.class).gather(lead, theme, Set.of(code));
        CodeGroupId group = house.getBean(CodeGroupService.class).make(lead, other, OTHERS + " group");
        SubjectMemoService subjects = house.getBean(SubjectMemoService.class);
        return new HashSet<>(List.of(
                other,
                code,
                coding,
                theme,
                group,
                house.getBean(CodeExampleService.class).add(lead, code, passage, OTHERS + " note"),
                house.getBean(CodebookVersionService.class).name(lead, other, OTHERS + " version", ""),
                house.getBean(MemoService.class).write(lead, other, passage, OTHERS + " memo"),
                subjects.writeOnCode(lead, code, OTHERS + " memo on a code"),
                subjects.writeOnTheme(lead, theme, OTHERS + " memo on a theme"),
                house.getBean(LogService.class).write(lead, other, EntryWords.of(EntryKind.JOURNAL, OTHERS + " entry")),
                house.getBean(RoundService.class)
                        .plan(
                                lead,
                                other,
                                new RoundPlan(
                                        OTHERS + " round",
                                        RoundMode.OPEN,
                                        Set.of(passage.source()),
                                        Set.of(lead.person())))));
    }

    private <K> K key(Class<K> type) {
        return type.cast(own.id("", type, ""));
    }

    @Test
    void whatever_is_asked_of_one_analysis_answers_with_nothing_of_the_other() {
        Set<String> wrong = new TreeSet<>();
        Set<String> asked = new TreeSet<>();
        methods().forEach(method -> {
            Arguments arguments = new Arguments(method, Rows.VALUES);
            Map<String, Class<?>> keys = new HashMap<>();
            Arguments.Keys ownKeys = (place, type, name) -> {
                keys.put(place, type);
                return own.id(arguments.method(), type, name);
            };
            arguments.places(ownKeys, lead);
            if (keys.values().stream().anyMatch(OF_AN_ANALYSIS::contains)
                    && !OF_THE_STUDY.containsKey(arguments.method())) {
                asked.add(arguments.method());
                look(method, arguments, ownKeys, wrong);
            }
        });

        assertThat(wrong)
                .as("narrow the reading to the analysis that it was asked for")
                .isEmpty();
        assertThat(asked)
                .hasSizeGreaterThan(50)
                .contains(
                        "CodeQueries.tree",
                        "CodedSourceQueries.of",
                        "SegmentQueries.of",
                        "ThemeQueries.of",
                        "ThemeMatrixQueries.of",
                        "ThemeMatrixExport.file",
                        "AnalysisMemoQueries.of",
                        "CodebookQueries.present",
                        "CodebookExport.file",
                        "WordQueries.frequencies",
                        "RoundQueries.of",
                        "DevelopmentQueries.of",
                        "DraftQueries.of");
    }

    private void look(Method method, Arguments arguments, Arguments.Keys keys, Set<String> wrong) {
        Object bean = house.getBean(method.getDeclaringClass());
        Answer answer = Objects.requireNonNull(transactions.execute(transaction -> {
            transaction.setRollbackOnly();
            boolean stewards = Arrays.asList(method.getParameterTypes()).contains(Steward.class);
            return Answer.to(bean, method, arguments.make(keys, stewards ? steward : lead));
        }));
        if (!(answer instanceof Answer.Given given)) {
            return;
        }
        for (Object part : opened(given)) {
            boolean words = part instanceof String text && text.contains(OTHERS);
            if (words || others.contains(part)) {
                wrong.add(arguments.method() + " lets out " + part);
            }
        }
    }

    private static List<Object> opened(Answer.Given given) {
        List<Object> parts = new ArrayList<>();
        for (Object part : given.parts()) {
            parts.add(part);
            if (part instanceof CodeTree tree) {
                parts.addAll(new Answer.Given(tree.flat()).parts());
            }
        }
        return parts;
    }

    @Test
    void words_are_found_by_the_codes_of_the_analysis_that_is_asked_alone() {
        assertThatThrownBy(() -> finding.find(
                        lead,
                        FindQuestion.of("code:\"" + OTHERS + " code\"", 20).in(study.analysis)))
                .isInstanceOf(Refusal.class);
        assertThat(finding.find(
                                lead,
                                FindQuestion.of("code:\"Alder code\" hub", 20).in(study.analysis))
                        .total())
                .isPositive();
    }

    private Stream<Method> methods() {
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
                .filter(NothingOfAnotherAnalysisTest::isOfAMember)
                .filter(method -> !Rows.COMMITS_BY_ITSELF.contains(
                        method.getDeclaringClass().getSimpleName() + "." + method.getName()));
    }

    private static boolean isOfAMember(Method method) {
        List<Class<?>> types = Arrays.asList(method.getParameterTypes());
        return types.stream().anyMatch(Arguments::isProof)
                && !types.contains(SignedIn.class)
                && !types.contains(Administrator.class);
    }
}
