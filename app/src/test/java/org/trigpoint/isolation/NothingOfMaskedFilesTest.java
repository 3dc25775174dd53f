package org.trigpoint.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trigpoint.migrations.schema.Tables.CASEFILE;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.ClassUtils;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Lead;
import org.trigpoint.casefiles.ReviewQueries;
import org.trigpoint.casefiles.ReviewerService;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.finding.IndexKeeper;
import org.trigpoint.instruments.InstrumentService;
import org.trigpoint.migrations.AssessmentId;
import org.trigpoint.migrations.SampleId;
import org.trigpoint.testing.SmallStudy;

/**
 * A reviewer who wants to know which file is which calls every reading there is, and gets the same answers when every site, period, day,
 * reference, file name and time of a masked sample is another: so nothing that they are told depends on any of these.
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
class NothingOfMaskedFilesTest {

    /** The year of every moment that is put in place of another. */
    private static final int OTHERWISE = 2030;

    /** Where a reviewer reads a file that they were asked to review. */
    private static final Set<String> OWN_SCREENS = Set.of("ReviewQueries.text", "TaskQueries.text");

    @Autowired
    private ApplicationContext house;

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private InstrumentService instruments;

    @Autowired
    private ReviewerService reviewers;

    @Autowired
    private ReviewQueries reviews;

    @Autowired
    private IndexKeeper index;

    @Autowired
    private MaskedCasefiles casefiles;

    @Autowired
    private Worlds worlds;

    private SmallStudy study;
    private Lead lead;
    private Coder reviewer;
    private World world;
    private SampleId sample;

    @BeforeEach
    void a_masked_sample_that_somebody_reviews() {
        study = new SmallStudy(sql, access);
        lead = study.lead("lead");
        reviewer = study.coder("rev");
        world = worlds.atSite(worlds.ofStudy(study, lead, "Alder"), study.la02, lead, lead, "Birch");
        worlds.freeze(lead, "Alder", world);
        sample = casefiles.drawn(lead, study.la01, "Sought", instruments.adopt(lead, "casefile-review", 1));
        casefiles.files(sample).forEach(file -> casefiles.bring(lead, file, "Sought"));
        reviewers.ask(lead, sample, Set.of(reviewer.person()), 0, false, null);
        index.catchUp();
    }

    @Test
    void every_answer_is_the_same_whatever_site_and_period_the_files_are_of() {
        Map<String, Answer> before = answers();

        swapEverythingMasked();
        index.catchUp();

        Map<String, Answer> after = answers();
        Set<String> different = new TreeSet<>();
        before.forEach((call, answer) -> {
            if (!Objects.equals(plain(answer), plain(after.get(call)))) {
                different.add(call);
            }
        });
        assertThat(before).as("calls made").hasSizeGreaterThan(60);
        assertThat(different).as("it tells a reviewer which file is which").isEmpty();
        assertThat(reviews.mine(reviewer)).hasSize(2);
    }

    @Test
    void no_answer_names_a_file_but_by_its_masked_id_and_only_its_own_screen_has_its_words() {
        Map<String, Answer> answers = answers();

        answers.forEach((call, answer) -> {
            if (answer instanceof Answer.Given) {
                assertThat(String.valueOf(plain(answer))).as(call).doesNotContain("Sought 1", "Sought 2");
                if (!OWN_SCREENS.contains(call)) {
                    assertThat(String.valueOf(plain(answer))).as(call).doesNotContain("as Sought ");
                }
            }
        });
    }

    private void swapEverythingMasked() {
        sql.update(CASEFILE)
                .set(
                        CASEFILE.PERIOD,
                        DSL.when(CASEFILE.PERIOD.eq("before"), "late").otherwise("before"))
                .set(CASEFILE.SITE_ID, study.la02)
                .set(CASEFILE.REFERENCE, CASEFILE.REFERENCE.concat(" otherwise"))
                .set(CASEFILE.CLOSED_ON, LocalDate.of(OTHERWISE, 1, 1))
                .set(CASEFILE.PLACE, CASEFILE.PLACE.plus(1000))
                .set(CASEFILE.FILE_NAME, "another.docx")
                .set(CASEFILE.ORIGINAL, new byte[] {2, 3})
                .set(CASEFILE.BROUGHT_AT, OffsetDateTime.parse(OTHERWISE + "-01-01T00:00:00Z"))
                .where(CASEFILE.SAMPLE_ID.eq(sample))
                .execute();
    }

    private Map<String, Answer> answers() {
        Map<String, @Nullable Object> values = new HashMap<>(Rows.VALUES);
        Map<String, Answer> answers = new TreeMap<>();
        AssessmentId review = reviews.mine(reviewer).getFirst().assessment();
        readings().forEach(method -> {
            Arguments arguments = new Arguments(method, values);
            Object bean = house.getBean(method.getDeclaringClass());
            Arguments.Keys keys = (place, type, name) -> type == SampleId.class
                    ? sample
                    : type == AssessmentId.class ? review : world.id(arguments.method(), type, name);
            answers.put(arguments.method(), Objects.requireNonNull(transactions.execute(open -> {
                open.setRollbackOnly();
                return Answer.to(bean, method, arguments.make(keys, reviewer));
            })));
        });
        return answers;
    }

    /** The public methods of all readings that a reviewer's proof opens, and the files that can be taken away. */
    private Stream<Method> readings() {
        return Arrays.stream(house.getBeanDefinitionNames())
                .filter(bean -> !bean.startsWith("scopedTarget."))
                .<Class<?>>map(bean -> ClassUtils.getUserClass(house.getBean(bean)))
                .filter(type -> type.getPackageName().startsWith("org.trigpoint"))
                .filter(type -> type.getSimpleName().endsWith("Queries"))
                .filter(type -> Modifier.isPublic(type.getModifiers()))
                .distinct()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers())
                        && !Modifier.isStatic(method.getModifiers())
                        && !method.isSynthetic()
                        && !method.isBridge())
                .filter(method -> Arrays.stream(method.getParameterTypes()).anyMatch(Arguments::isProof))
                .filter(method -> Arrays.stream(method.getParameterTypes())
                        .filter(Arguments::isProof)
                        .allMatch(type -> type.isInstance(reviewer)));
    }

    /** Streams are other objects each time, and some answers say when they were given; all else is told by its words. */
    private static Object plain(@Nullable Answer answer) {
        return answer == null
                ? ""
                : String.valueOf(answer)
                        .replaceAll("[\\w.$]+@[0-9a-f]{5,}", "object")
                        .replaceAll("(?!" + OTHERWISE + ")\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z?", "now");
    }
}
