package org.trigpoint.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.ClassUtils;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Lead;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.exchange.BookFormat;
import org.trigpoint.exchange.CodebookFormat;
import org.trigpoint.exchange.DraftExport;
import org.trigpoint.exchange.ExportFormat;
import org.trigpoint.exchange.ExportedFile;
import org.trigpoint.exchange.FrameworkFormat;
import org.trigpoint.exchange.JointDisplayExport;
import org.trigpoint.exchange.MemoExport;
import org.trigpoint.exchange.NumbersExport;
import org.trigpoint.exchange.OutcomeExport;
import org.trigpoint.exchange.ReportFormat;
import org.trigpoint.exchange.ScoreExport;
import org.trigpoint.exchange.TriangulationExport;
import org.trigpoint.exchange.WritingExport;
import org.trigpoint.finding.IndexKeeper;
import org.trigpoint.memos.MemoFilter;
import org.trigpoint.migrations.JobId;
import org.trigpoint.privacy.Cleared;
import org.trigpoint.privacy.KeptBack;
import org.trigpoint.privacy.PseudonymService;
import org.trigpoint.privacy.ReviewService.Wish;
import org.trigpoint.sources.SourceQueries.Original;
import org.trigpoint.testing.SmallStudy;

/**
 * Every method that hands out a file keeps it back while a name of the key stands in it. The methods are found by what they give
 * back, so that a new export is called without being named here; each is called in every format that it knows.
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
class NothingLeavesUnseenTest {

    /** What hands out files as they were brought in: closed to most once names were replaced, as NamesReplacedTest shows. */
    private static final Set<String> AS_BROUGHT_IN = Set.of("SourceQueries.original", "VersionQueries.file");

    /** What explains columns and items, or holds numbers, choices and days, and no word of anybody. */
    private static final Set<String> OF_NOBODY = Set.of(
            "OutcomeExport.file DICTIONARY",
            "ScoreExport.file DICTIONARY",
            "WritingExport.file ANSWERS",
            "WritingExport.file DICTIONARY");

    /** Where the exports that write to a disk are told to write. */
    private static final Path WRITTEN = Rows.WRITTEN;

    private static final Set<Class<?>> FILES =
            Set.of(Cleared.class, ExportedFile.class, byte[].class, Path.class, Original.class);

    private static final List<Enum<?>> FORMATS = Stream.of(
                    ExportFormat.values(),
                    CodebookFormat.values(),
                    FrameworkFormat.values(),
                    BookFormat.values(),
                    MemoExport.Format.values(),
                    DraftExport.Format.values(),
                    ScoreExport.Format.values(),
                    WritingExport.Format.values(),
                    OutcomeExport.Format.values(),
                    NumbersExport.Format.values(),
                    TriangulationExport.Format.values(),
                    JointDisplayExport.DisplayFormat.values(),
                    ReportFormat.values())
            .<Enum<?>>flatMap(Arrays::stream)
            .toList();

    @Autowired
    private ApplicationContext house;

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private PseudonymService pseudonyms;

    @Autowired
    private IndexKeeper index;

    @Autowired
    private Worlds worlds;

    private Lead lead;
    private World world;

    @BeforeEach
    void a_study_in_which_names_stand_everywhere() throws IOException {
        Files.deleteIfExists(WRITTEN);
        SmallStudy study = new SmallStudy(sql, access);
        lead = study.lead("lead");
        world = worlds.atSite(worlds.ofStudy(study, lead, "Alder"), study.la02, lead, lead, "Birch");
        worlds.freeze(lead, "Alder", world);
        index.catchUp();
        worlds.exported(lead.person(), (JobId) world.id("", JobId.class, "job"));
        pseudonyms.add(
                study.steward("keeper"),
                Stream.of("Alder", "Birch", "hub", "LA01", "week")
                        .map(name -> new Wish(name, "[somebody]"))
                        .toList());
    }

    @Test
    void every_export_in_every_format_is_kept_back_while_names_stand_in_it() {
        Map<String, Answer> out = new TreeMap<>();
        Set<String> called = new TreeSet<>();

        files().filter(method -> !AS_BROUGHT_IN.contains(name(method)))
                .forEach(method -> formats(method).forEach(format -> {
                    String call = name(method) + " " + format.name();
                    called.add(call);
                    Answer answer = answer(method, format);
                    if (!(answer instanceof Answer.Refused refused && refused.type() == KeptBack.class)) {
                        out.put(call, answer);
                    }
                }));

        out.keySet().removeAll(OF_NOBODY);
        assertThat(out).as("let it go out by WayOut").isEmpty();
        assertThat(called)
                .contains(
                        "CodebookExport.file DOCX",
                        "CodebookExport.file QDC",
                        "DraftExport.file DOCX",
                        "DraftExport.file MARKDOWN",
                        "ExportDesk.file CSV",
                        "FrameworkExport.file CSV",
                        "FrameworkExport.file DOCX",
                        "FrameworkExport.file PDF",
                        "FrameworkExport.file XLSX",
                        "MemoExport.file CSV",
                        "ReportExport.audit HTML",
                        "ReportExport.extracts DOCX",
                        "ReportExport.sheet HTML",
                        "SnapshotBookExport.file DOCX",
                        "SnapshotBookExport.file PDF",
                        "ThemeMatrixExport.file XLSX",
                        "ThemeMatrixExport.write CSV",
                        "TriangulationExport.matrix DOCX",
                        "TriangulationExport.matrix PDF",
                        "TriangulationExport.matrix XLSX",
                        "WordTableExport.frequencies CSV");
        assertThat(WRITTEN).as("nothing is left there").doesNotExist();
    }

    private Stream<Method> files() {
        return Arrays.stream(house.getBeanDefinitionNames())
                .filter(bean -> !bean.startsWith("scopedTarget."))
                .<Class<?>>map(bean -> ClassUtils.getUserClass(house.getBean(bean)))
                .filter(type -> type.getPackageName().startsWith("org.trigpoint")
                        && !type.getPackageName().equals("org.trigpoint.privacy"))
                .filter(type -> Modifier.isPublic(type.getModifiers()))
                .distinct()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers())
                        && !Modifier.isStatic(method.getModifiers())
                        && !method.isSynthetic())
                .filter(method -> Arrays.stream(method.getParameterTypes()).anyMatch(Arguments::isProof))
                .filter(method -> FILES.contains(method.getReturnType()));
    }

    /** The formats that a call can be asked for; any one, which is not looked at, where it knows none. */
    private static List<Enum<?>> formats(Method method) {
        List<Enum<?>> known = FORMATS.stream()
                .filter(format -> Arrays.asList(method.getParameterTypes()).contains(format.getDeclaringClass()))
                .toList();
        return known.isEmpty() ? List.of(ExportFormat.CSV) : known;
    }

    private Answer answer(Method method, Enum<?> format) {
        Map<String, @Nullable Object> values = new HashMap<>(Rows.VALUES);
        values.put("MemoFilter", MemoFilter.ALL);
        values.put(format.getDeclaringClass().getSimpleName(), format);
        Arguments arguments = new Arguments(method, values);
        Object bean = house.getBean(method.getDeclaringClass());
        return Objects.requireNonNull(transactions.execute(transaction -> {
            transaction.setRollbackOnly();
            return Answer.to(
                    bean,
                    method,
                    arguments.make((place, type, name) -> world.id(arguments.method(), type, name), lead));
        }));
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }
}
