package org.trigpoint.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trigpoint.migrations.schema.Tables.CASEFILE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
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
import org.trigpoint.access.Member;
import org.trigpoint.access.Practitioner;
import org.trigpoint.access.Proofs;
import org.trigpoint.access.Role;
import org.trigpoint.casefiles.ReviewQueries;
import org.trigpoint.casefiles.ReviewerService;
import org.trigpoint.casefiles.SampleService;
import org.trigpoint.casefiles.SampleService.SampleWish;
import org.trigpoint.codebooks.instruments.Asked;
import org.trigpoint.codebooks.instruments.Item;
import org.trigpoint.codebooks.instruments.Place;
import org.trigpoint.codes.CodeService;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.finding.IndexKeeper;
import org.trigpoint.history.JournalFilter;
import org.trigpoint.instruments.InstrumentService;
import org.trigpoint.live.LiveDesk;
import org.trigpoint.live.News;
import org.trigpoint.live.NewsLine;
import org.trigpoint.memos.MemoFilter;
import org.trigpoint.migrations.AssessmentId;
import org.trigpoint.migrations.SampleId;
import org.trigpoint.practice.PractitionerQueries;
import org.trigpoint.privacy.Cleared;
import org.trigpoint.scoring.Entries;
import org.trigpoint.scoring.SheetQueries;
import org.trigpoint.scoring.SheetService;
import org.trigpoint.sources.Span;
import org.trigpoint.testing.SmallStudy;

/**
 * A reviewer who wants to know which file is which calls every reading there is and takes every file away, as a researcher, as a
 * lead and as a practitioner, and gets the same answers when every site, period, day, reference, file name and time of a masked
 * sample is another: so nothing that they are told depends on any of these. Neither does the order in which files are reviewed,
 * nor what comes live while colleagues review. What the screens hold is looked at in the same way by EveryRouteTest.
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

    /** Digests of files beside it, one of which says when it was made; all of them are looked at themselves. */
    private static final String DIGESTS = "SHA256SUMS";

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
    private InstrumentService instruments;

    @Autowired
    private ReviewerService reviewers;

    @Autowired
    private ReviewQueries reviews;

    @Autowired
    private SampleService samples;

    @Autowired
    private SheetQueries sheets;

    @Autowired
    private SheetService filling;

    @Autowired
    private LiveDesk live;

    @Autowired
    private CodeService codes;

    @Autowired
    private IndexKeeper index;

    @Autowired
    private MaskedCasefiles casefiles;

    @Autowired
    private PractitionerQueries practitioners;

    @Autowired
    private Worlds worlds;

    private SmallStudy study;
    private Lead lead;
    private Coder reviewer;
    private Lead leading;
    private Practitioner practising;
    private World world;
    private SampleId sample;

    @BeforeEach
    void a_masked_sample_that_somebody_reviews() {
        study = new SmallStudy(sql, access);
        lead = study.lead("lead");
        reviewer = study.coder("rev");
        leading = study.lead("second");
        practising = Proofs.practitioner(
                study.study, study.member("prac", Role.PRACTITIONER, null).person(), null);
        world = worlds.atSite(worlds.ofStudy(study, lead, "Alder"), study.la02, lead, lead, "Birch");
        worlds.freeze(lead, "Alder", world);
        sample = casefiles.drawn(lead, study.la01, "Sought", instruments.adopt(lead, "casefile-review", 1));
        casefiles.files(sample).forEach(file -> casefiles.bring(lead, file, "Sought"));
        reviewers.ask(
                lead,
                sample,
                Set.of(reviewer.person(), leading.person(), practising.person()),
                0,
                false,
                LocalDate.now(ZoneOffset.UTC).plusDays(9));
        index.catchUp();
    }

    @Test
    void every_answer_is_the_same_whatever_site_and_period_the_files_are_of() {
        List<Member> all = List.of(reviewer, leading, practising);
        List<Map<String, Answer>> before = all.stream().map(this::answers).toList();

        swapEverythingMasked();
        index.catchUp();

        Set<String> different = new TreeSet<>();
        for (int who = 0; who < all.size(); who++) {
            Map<String, Answer> after = answers(all.get(who));
            String name = all.get(who).getClass().getSimpleName();
            before.get(who).forEach((call, answer) -> {
                String was = plain(answer);
                String is = plain(after.get(call));
                if (!was.equals(is)) {
                    different.add(name + ": " + call + ", where " + around(was, is) + " became " + around(is, was));
                }
            });
            assertThat(reviews.mine(all.get(who))).hasSize(2);
        }
        assertThat(different).as("it tells a reviewer which file is which").isEmpty();
        assertThat(before.getFirst())
                .hasSizeGreaterThan(90)
                .containsKeys(
                        "CasefileReviewExport.xlsx",
                        "FindingQueries.find",
                        "JournalQueries.page",
                        "ReviewQueries.mine",
                        "ScoreExport.file",
                        "StudyQueries.home");
        assertThat(before.get(1)).containsKeys("CompletenessQueries.lines", "SampleQueries.one");
        assertThat(before.get(2)).containsKeys("TaskQueries.mine", "TaskQueries.text");
    }

    @Test
    void no_answer_names_a_file_but_by_its_masked_id_and_only_its_own_screen_has_its_words() {
        for (Member who : List.of(reviewer, leading, practising)) {
            answers(who).forEach((call, answer) -> {
                if (answer instanceof Answer.Given) {
                    assertThat(String.valueOf(plain(answer)))
                            .as(call)
                            .doesNotContainPattern("Sought [12]\\b")
                            .doesNotContain("file.txt");
                    if (!OWN_SCREENS.contains(call)) {
                        assertThat(String.valueOf(plain(answer))).as(call).doesNotContain("as Sought ");
                    }
                }
            });
        }
    }

    @Test
    void who_of_an_authority_has_a_file_is_not_told_to_a_lead_who_reviews_it_too() {
        Practitioner near = Proofs.practitioner(
                study.study, study.member("near", Role.PRACTITIONER, study.la01).person(), study.la01);
        reviewers.ask(lead, sample, Set.of(near.person()), 0, false, null);

        assertThat(practitioners.asked(lead)).anyMatch(asked -> asked.casefile() != null);
        assertThat(practitioners.asked(leading)).allMatch(asked -> asked.casefile() == null);
    }

    @Test
    void files_are_reviewed_in_the_same_order_under_the_same_numbers_whatever_site_and_period_they_are_of() {
        Coder later = study.coder("later");
        sample = larger();

        List<String> before = orderWhenAsked(later);
        swapEverythingMasked();

        assertThat(orderWhenAsked(later)).hasSize(12).isEqualTo(before);
        assertThat(before.subList(0, 6)).as("by number as by place").isEqualTo(before.subList(6, 12));
    }

    /** Six files of two sites and both periods. */
    private SampleId larger() {
        String list = """
                Reference,Site,Period
                a1,LA01,before
                a2,LA01,late
                a3,LA01,late
                b1,LA02,before
                b2,LA02,before
                b3,LA02,late
                """;
        SampleId drawn = samples.draw(
                lead,
                samples.look(lead, "list.csv", list.getBytes(StandardCharsets.UTF_8)),
                new SampleWish("Larger", instruments.adopt(lead, "casefile-review", 1), 11, 2, 2, true));
        casefiles.files(drawn).forEach(file -> casefiles.bring(lead, file, "Larger"));
        return drawn;
    }

    /** The masked ids of what somebody would be asked, in the order of their list and then by number. */
    private List<String> orderWhenAsked(Coder who) {
        return Objects.requireNonNull(transactions.execute(open -> {
            open.setRollbackOnly();
            reviewers.ask(lead, sample, Set.of(who.person()), 0, false, null);
            List<ReviewQueries.Task> tasks = reviews.mine(who);
            return Stream.concat(
                            tasks.stream(),
                            tasks.stream()
                                    .sorted(Comparator.comparingLong(
                                            task -> task.assessment().value())))
                    .map(ReviewQueries.Task::maskedId)
                    .toList();
        }));
    }

    @Test
    void what_is_told_live_of_a_colleague_s_reviews_is_nothing_before_and_the_same_of_each_file_after_one_s_own()
            throws InterruptedException {
        Told blind = new Told();
        Told done = new Told();
        try (var _ = live.watch(reviewer, live.now(reviewer), blind)) {
            submitAll(leading);
            codes.make(lead, study.analysis, null, "The first end", null);
            assertThat(blind.until("CodeMade")).isEmpty();
        }
        submitAll(reviewer);
        try (var _ = live.watch(reviewer, live.now(reviewer), done)) {
            submitAll(practising);
            codes.make(lead, study.analysis, null, "The second end", null);
            List<String> told = done.until("CodeMade");
            assertThat(told).hasSize(2);
            assertThat(told.getFirst()).isEqualTo(told.getLast());
        }
    }

    /** What somebody is told live, without the numbers of lines and of assessments. */
    private static final class Told implements News {

        private final LinkedBlockingQueue<NewsLine> lines = new LinkedBlockingQueue<>();

        @Override
        public void happened(List<NewsLine> news) {
            lines.addAll(news);
        }

        @Override
        public void muchHappened() {
            throw new AssertionError("That was not much.");
        }

        @Override
        public void companyChanged() {}

        List<String> until(String kind) throws InterruptedException {
            List<String> told = new ArrayList<>();
            while (true) {
                NewsLine line = Objects.requireNonNull(lines.poll(30, TimeUnit.SECONDS), "nothing more was told");
                if (line.kind().equals(kind)) {
                    return told;
                }
                told.add(new NewsLine(
                                0,
                                line.person(),
                                line.personName(),
                                line.kind(),
                                line.subject(),
                                0,
                                line.analysis(),
                                line.codes(),
                                line.codings())
                        .toString());
            }
        }
    }

    private void submitAll(Member who) {
        for (ReviewQueries.Task task : reviews.mine(who)) {
            List<Entries.AnswerEntry> answers = new ArrayList<>();
            List<Entries.EvidenceEntry> evidence = new ArrayList<>();
            for (Item item : sheets.mine(who, task.assessment()).instrument().items()) {
                if (item.asked() instanceof Asked.Rated) {
                    answers.add(new Entries.AnswerEntry(
                            new Place(item.key(), 1), org.trigpoint.codebooks.instruments.Answer.given("3"), 1));
                    evidence.add(new Entries.EvidenceEntry(
                            UUID.randomUUID(), item.key(), 1, new Span(0, 4), null, "", false, 1));
                } else if (item.meaning() == Item.Meaning.GUESSED_PERIOD) {
                    answers.add(new Entries.AnswerEntry(
                            new Place(item.key(), 1), org.trigpoint.codebooks.instruments.Answer.given("late"), 1));
                }
            }
            filling.keep(who, task.assessment(), new Entries(answers, evidence));
            filling.submit(who, task.assessment());
        }
    }

    private void swapEverythingMasked() {
        sql.update(CASEFILE)
                .set(
                        CASEFILE.PERIOD,
                        DSL.when(CASEFILE.PERIOD.eq("before"), "late").otherwise("before"))
                .set(
                        CASEFILE.SITE_ID,
                        DSL.when(CASEFILE.SITE_ID.eq(study.la01), DSL.val(study.la02, CASEFILE.SITE_ID))
                                .otherwise(DSL.val(study.la01, CASEFILE.SITE_ID)))
                .set(CASEFILE.REFERENCE, CASEFILE.REFERENCE.concat(" otherwise"))
                .set(CASEFILE.CLOSED_ON, LocalDate.of(OTHERWISE, 1, 1))
                .set(CASEFILE.PLACE, CASEFILE.PLACE.plus(1000))
                .set(CASEFILE.FILE_NAME, "another.docx")
                .set(CASEFILE.ORIGINAL, new byte[] {2, 3})
                .set(CASEFILE.BROUGHT_AT, OffsetDateTime.parse(OTHERWISE + "-01-01T00:00:00Z"))
                .where(CASEFILE.SAMPLE_ID.eq(sample))
                .execute();
    }

    private Map<String, Answer> answers(Member who) {
        Map<String, Answer> answers = new TreeMap<>();
        AssessmentId review = reviews.mine(who).getFirst().assessment();
        calls(who).forEach(method -> {
            Arguments arguments = new Arguments(method, VALUES);
            Object bean = house.getBean(method.getDeclaringClass());
            Arguments.Keys keys = (place, type, name) -> type == SampleId.class
                    ? sample
                    : type == AssessmentId.class ? review : world.id(arguments.method(), type, name);
            answers.put(arguments.method(), Objects.requireNonNull(transactions.execute(open -> {
                open.setRollbackOnly();
                return answer(bean, method, arguments.make(keys, who));
            })));
        });
        return answers;
    }

    /** What a call gives; a file under its name, with all that is packed in it. */
    private static Answer answer(Object bean, Method method, @Nullable Object[] arguments) {
        if (method.getReturnType() != Cleared.class) {
            return Answer.to(bean, method, arguments);
        }
        try {
            Cleared file = (Cleared) method.invoke(bean, arguments);
            return new Answer.Given(file.name() + "\n" + unpacked(file.content()));
        } catch (InvocationTargetException thrown) {
            return new Answer.Fault(String.valueOf(thrown.getCause()));
        } catch (IllegalAccessException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String unpacked(byte[] file) {
        if (file.length < 2 || file[0] != 'P' || file[1] != 'K') {
            return new String(file, StandardCharsets.ISO_8859_1);
        }
        StringBuilder all = new StringBuilder();
        try {
            Path packed = Files.write(Files.createTempFile("taken", ".zip"), file);
            try (ZipFile zip = new ZipFile(packed.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    if (entry.getName().equals(DIGESTS)) {
                        continue;
                    }
                    all.append(entry.getName())
                            .append('\n')
                            .append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8))
                            .append('\n');
                }
            }
            Files.delete(packed);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return all.toString();
    }

    /** The public methods of all readings that a reviewer's proof opens, and of all that hands out files. */
    private Stream<Method> calls(Member who) {
        return Arrays.stream(house.getBeanDefinitionNames())
                .filter(bean -> !bean.startsWith("scopedTarget."))
                .<Class<?>>map(bean -> ClassUtils.getUserClass(house.getBean(bean)))
                .filter(type -> type.getPackageName().startsWith("org.trigpoint"))
                .filter(type -> Modifier.isPublic(type.getModifiers()))
                .distinct()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.getDeclaringClass().getSimpleName().endsWith("Queries")
                        || method.getReturnType() == Cleared.class)
                .filter(method -> Modifier.isPublic(method.getModifiers())
                        && !Modifier.isStatic(method.getModifiers())
                        && !method.isSynthetic()
                        && !method.isBridge())
                .filter(method -> Arrays.stream(method.getParameterTypes()).anyMatch(Arguments::isProof))
                .filter(method -> Arrays.stream(method.getParameterTypes())
                        .filter(Arguments::isProof)
                        .allMatch(type -> type.isInstance(who)));
    }

    /** Some words about the first place where an answer is not like another. */
    private static String around(String answer, String other) {
        int first = Math.max(0, Arrays.mismatch(answer.toCharArray(), other.toCharArray()));
        return '"' + answer.substring(Math.max(0, first - 60), Math.min(answer.length(), first + 60)) + '"';
    }

    /** Streams are other objects each time, and some answers say when they were given; all else is told by its words. */
    private static String plain(@Nullable Answer answer) {
        return answer == null
                ? ""
                : String.valueOf(answer)
                        .replaceAll("[\\w.$]+@[0-9a-f]{5,}", "object")
                        .replaceAll("\\d{1,2} \\p{L}+ \\d{4},? \\d\\d:\\d\\d", "now")
                        .replaceAll("(?!" + OTHERWISE + ")\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z?", "now");
    }
}
