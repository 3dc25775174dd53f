package org.trigpoint.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
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
import org.trigpoint.NotFound;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Administrator;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Member;
import org.trigpoint.access.Role;
import org.trigpoint.access.SignedIn;
import org.trigpoint.access.Steward;
import org.trigpoint.access.TestPeople;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.finding.IndexKeeper;
import org.trigpoint.migrations.AssessmentId;
import org.trigpoint.migrations.CodeExampleId;
import org.trigpoint.migrations.CodingId;
import org.trigpoint.migrations.FindingEvidenceId;
import org.trigpoint.migrations.FrameworkColumnId;
import org.trigpoint.migrations.FrameworkEvidenceId;
import org.trigpoint.migrations.FrameworkMatrixId;
import org.trigpoint.migrations.GestureId;
import org.trigpoint.migrations.InstrumentId;
import org.trigpoint.migrations.IntakeId;
import org.trigpoint.migrations.JobId;
import org.trigpoint.migrations.LogEntryId;
import org.trigpoint.migrations.MemoId;
import org.trigpoint.migrations.ParticipantId;
import org.trigpoint.migrations.RecordId;
import org.trigpoint.migrations.RoundId;
import org.trigpoint.migrations.SiteId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.SpeakerId;
import org.trigpoint.migrations.ThemeExtractId;
import org.trigpoint.migrations.ThemeQuotationId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.migrations.WaveId;
import org.trigpoint.rounds.RoundService;
import org.trigpoint.sources.SourceService;
import org.trigpoint.testing.SmallStudy;

/**
 * Every public method of every service, reading and desk is called with each key replaced, one at a time, by one of
 * another study or another site, and by one that exists nowhere: both must get the same answer, and nothing may change.
 *
 * <p>The calls are found by reflection and filled in by themselves. A method whose parameters have no value in
 * {@link Rows} fails by its name, and so does one that cannot be called with keys of one's own: that call would prove
 * nothing.
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
class NothingOfAnotherStudyTest {

    private static final Set<Class<?>> OF_A_SITE = Set.of(
            SourceId.class,
            VersionId.class,
            SpeakerId.class,
            CodingId.class,
            CodeExampleId.class,
            FindingEvidenceId.class,
            FrameworkColumnId.class,
            FrameworkEvidenceId.class,
            FrameworkMatrixId.class,
            ThemeExtractId.class,
            ThemeQuotationId.class,
            GestureId.class,
            MemoId.class,
            LogEntryId.class,
            IntakeId.class,
            ParticipantId.class,
            RecordId.class,
            SiteId.class);

    @Autowired
    private ApplicationContext house;

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private SourceService sourceService;

    @Autowired
    private RoundService rounds;

    @Autowired
    private IndexKeeper index;

    @Autowired
    private MaskedCasefiles casefiles;

    @Autowired
    private Worlds worlds;

    private SmallStudy ours;
    private SmallStudy theirs;
    private SignedIn leading;
    private Lead lead;
    private Lead otherLead;
    private Coder coder;
    private SignedIn stewarding;
    private Steward steward;
    private World own;
    private World nextDoor;
    private World foreign;

    @BeforeEach
    void two_studies_of_the_same_shape() {
        ours = new SmallStudy(sql, access);
        theirs = new SmallStudy(sql, access);
        leading = ours.member("leading", Role.LEAD, null);
        lead = access.lead(leading, ours.study);
        ours.lead("second");
        otherLead = theirs.lead("stranger");
        coder = ours.coderOf("una", ours.la02);
        stewarding = ours.member("stewarding", Role.STEWARD, null);
        steward = access.steward(stewarding, ours.study);
        Map<String, Object> shared = worlds.ofStudy(ours, lead, "Alder");
        own = worlds.atSite(shared, ours.la02, lead, coder, "Birch");
        nextDoor = worlds.atSite(shared, ours.la01, lead, ours.coderOf("max", ours.la01), "Cedar");
        foreign = worlds.atSite(worlds.ofStudy(theirs, otherLead, "Rowan"), theirs.la02, otherLead, otherLead, "Rowan");
        worlds.freeze(lead, "Alder", own, nextDoor);
        worlds.freeze(otherLead, "Rowan", foreign);
        index.catchUp();
    }

    @Test
    void a_lead_of_one_study_learns_nothing_of_another_and_changes_nothing_there() {
        Probe probe = new Probe(lead, otherLead, foreign, theirs, key -> true);

        methods().forEach(probe::row);

        assertThat(probe.wrong).as(String.join("\n", probe.wrong)).isEmpty();
        assertThat(probe.calls).as("calls made").isGreaterThan(200);
        assertThat(probe.footprint.tables()).as("tables looked at").isGreaterThan(18);
    }

    @Test
    void a_coder_of_one_site_learns_nothing_of_another_site_and_changes_nothing_there() {
        Probe probe = new Probe(coder, lead, nextDoor, ours, OF_A_SITE::contains);

        methods()
                .filter(method -> Arrays.stream(method.getParameterTypes())
                        .filter(Arguments::isProof)
                        .allMatch(type -> type.isInstance(coder)))
                .forEach(probe::row);

        assertThat(probe.wrong).as(String.join("\n", probe.wrong)).isEmpty();
        assertThat(probe.calls).as("calls made").isGreaterThan(100);
    }

    @Test
    void what_only_an_administrator_may_do_is_listed_and_closed_to_the_lead_of_a_study() {
        Set<String> found = new TreeSet<>();
        doors().flatMap(NothingOfAnotherStudyTest::publicMethods)
                .filter(method -> takes(method, Administrator.class))
                .forEach(method -> found.add(name(method)));

        assertThat(found)
                .as("an administrator belongs to no study: what is new here needs a reason, and a row in Rows")
                .isEqualTo(Rows.OF_THE_INSTALLATION);
        assertThatThrownBy(() -> access.administrator(leading)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_practitioner_gets_no_proof_that_reads() {
        SignedIn practitioner = ours.member("practitioner", Role.PRACTITIONER, ours.la02);

        assertThatThrownBy(() -> access.reader(practitioner, ours.study)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> access.coder(practitioner, ours.study)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> access.lead(practitioner, ours.study)).isInstanceOf(NotFound.class);
        assertThat(doors().flatMap(NothingOfAnotherStudyTest::publicMethods)
                        .filter(method -> takes(
                                        method,
                                        access.member(practitioner, ours.study)
                                                .getClass()
                                                .getInterfaces()[0])
                                || takes(method, Member.class)))
                .as("what a practitioner can call: the study's name, so far")
                .extracting(NothingOfAnotherStudyTest::name)
                .containsExactlyInAnyOrderElementsOf(Rows.OF_A_PRACTITIONER);
    }

    /** The methods that take the proof of a member or of somebody signed in. */
    private Stream<Method> methods() {
        return doors().flatMap(NothingOfAnotherStudyTest::publicMethods)
                .filter(method -> Arrays.stream(method.getParameterTypes()).anyMatch(Arguments::isProof))
                .filter(method -> !takes(method, Administrator.class))
                .sorted(Comparator.comparing((Method method) -> Rows.COMMITS_BY_ITSELF.contains(name(method)))
                        .thenComparing(NothingOfAnotherStudyTest::name));
    }

    private Stream<Class<?>> doors() {
        return Arrays.stream(house.getBeanDefinitionNames())
                .filter(bean -> !bean.startsWith("scopedTarget."))
                .<Class<?>>map(bean -> ClassUtils.getUserClass(house.getBean(bean)))
                .filter(type -> type.getPackageName().startsWith("org.trigpoint"))
                .filter(type -> Modifier.isPublic(type.getModifiers()))
                .filter(type -> publicMethods(type)
                        .anyMatch(method ->
                                Arrays.stream(method.getParameterTypes()).anyMatch(Arguments::isProof)))
                .distinct();
    }

    private static Stream<Method> publicMethods(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers())
                        && !Modifier.isStatic(method.getModifiers())
                        && !method.isSynthetic());
    }

    private static boolean takes(Method method, Class<?> proof) {
        return Arrays.asList(method.getParameterTypes()).contains(proof);
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    /** Calls methods as somebody, with keys that are not theirs, and gathers what was wrong. */
    private final class Probe {

        private final Footprint footprint = new Footprint(sql);
        private final List<String> wrong = new ArrayList<>();
        private final Member member;
        private final Lead keeper;
        private final World secret;
        private final SmallStudy where;
        private final Predicate<Class<?>> closed;
        private int calls;

        Probe(Member member, Lead keeper, World secret, SmallStudy where, Predicate<Class<?>> closed) {
            this.member = member;
            this.keeper = keeper;
            this.secret = secret;
            this.where = where;
            this.closed = closed;
        }

        void row(Method method) {
            Arguments arguments = new Arguments(method, Rows.VALUES);
            Map<String, Class<?>> keys = new HashMap<>();
            List<String> places = arguments.places(
                    (place, type, name) -> {
                        keys.put(place, type);
                        return own.id(arguments.method(), type, name);
                    },
                    proof(method));
            List<String> hidden = places.stream()
                    .filter(place -> closed.test(keys.get(place)))
                    .toList();
            for (String place : hidden) {
                compare(method, arguments, place::equals);
            }
            if (hidden.size() > 1) {
                compare(method, arguments, hidden::contains);
            }
            Answer control = call(method, arguments, place -> false, secret);
            if (control instanceof Answer.Fault || (!hidden.isEmpty() && !(control instanceof Answer.Given))) {
                wrong.add(arguments.method() + " proves nothing, for with one's own keys it answers " + control);
            }
        }

        private void compare(Method method, Arguments arguments, Predicate<String> replaced) {
            Answer theirKey = call(method, arguments, replaced, secret);
            Answer noKey = call(method, arguments, replaced, null);
            if (!theirKey.equals(noKey) || theirKey instanceof Answer.Fault) {
                wrong.add(arguments.method() + " tells apart: " + theirKey + " and " + noKey);
            }
        }

        private Answer call(Method method, Arguments arguments, Predicate<String> replaced, @Nullable World other) {
            calls++;
            Arguments.Keys keys = (place, type, name) -> !replaced.test(place)
                    ? own.id(arguments.method(), type, name)
                    : other == null ? Arguments.nowhere(type) : other.id(arguments.method(), type, name);
            Object bean = house.getBean(method.getDeclaringClass());
            boolean touches = other != null;
            return Objects.requireNonNull(transactions.execute(transaction -> {
                transaction.setRollbackOnly();
                prepare(arguments.method());
                Map<String, String> before = footprint.of(where.study);
                Answer answer = Answer.to(bean, method, arguments.make(keys, proof(method)));
                if (answer instanceof Answer.Given given && touches) {
                    look(arguments.method(), given, before);
                }
                return answer;
            }));
        }

        /** What must be so before: what comes back is in the bin, what is cancelled waits, what is taken is made. */
        private void prepare(String method) {
            switch (method) {
                case "SourceService.restore" -> {
                    sourceService.remove(lead, (SourceId) own.id(method, SourceId.class, "source"));
                    sourceService.remove(keeper, (SourceId) secret.id(method, SourceId.class, "source"));
                }
                case "PlanService.removeWave" -> {
                    worlds.unused((WaveId) own.id(method, WaveId.class, "wave"));
                    worlds.unused((WaveId) secret.id(method, WaveId.class, "wave"));
                }
                case "TaskQueries.one",
                        "TaskQueries.text",
                        "WritingService.submit",
                        "OwnWritings.became",
                        "SheetQueries.mine",
                        "SheetQueries.reopened",
                        "SessionService.held",
                        "SheetService.keep",
                        "SheetService.startClock",
                        "SheetService.stopClock",
                        "SheetService.submit" ->
                    worlds.practice().askedOf(member, (AssessmentId) own.id(method, AssessmentId.class, "assessment"));
                case "SheetService.submitAsOf" ->
                    worlds.practice()
                            .practisedBy(member, (AssessmentId) own.id(method, AssessmentId.class, "assessment"));
                case "TeamQueryService.answer" ->
                    worlds.practice().askedOf(member, (AssessmentId)
                            own.id("TeamQueryService.ask", AssessmentId.class, "assessment"));
                case "WritingService.begin" ->
                    worlds.practice()
                            .practitioners()
                            .allow(
                                    lead,
                                    member.person(),
                                    (InstrumentId) own.id(method, InstrumentId.class, "instrument"),
                                    true);
                case "MembershipService.add" -> TestPeople.signedIn(sql, Rows.NEWCOMER);
                case "JobDesk.cancel" -> {
                    worlds.waiting(member.person(), (JobId) own.id(method, JobId.class, "job"));
                    worlds.waiting(keeper.person(), (JobId) secret.id(method, JobId.class, "job"));
                }
                case "ReviewQueries.text" -> {
                    casefiles.ofPerson(
                            member.person(), (AssessmentId) own.id(method, AssessmentId.class, "assessment"));
                    casefiles.ofPerson(
                            keeper.person(), (AssessmentId) secret.id(method, AssessmentId.class, "assessment"));
                }
                case "UndoService.undo" ->
                    worlds.ofPerson(member.person(), (GestureId) own.id(method, GestureId.class, "gesture"));
                case "ExportDesk.file" -> {
                    worlds.exported(member.person(), (JobId) own.id(method, JobId.class, "job"));
                    worlds.exported(keeper.person(), (JobId) secret.id(method, JobId.class, "job"));
                }
                case "RoundService.reopen" -> {
                    rounds.submit(lead, (RoundId) own.id(method, RoundId.class, "round"), (SourceId)
                            own.id(method, SourceId.class, "source"));
                    rounds.submit(keeper, (RoundId) secret.id(method, RoundId.class, "round"), (SourceId)
                            secret.id(method, SourceId.class, "source"));
                }
                default -> {}
            }
        }

        private void look(String method, Answer.Given given, Map<String, String> before) {
            boolean sameStudy = where == ours;
            if (!sameStudy && !footprint.of(where.study).equals(before)) {
                wrong.add(method + " changes the other study");
            }
            Set<Object> secretIds = secret.idsUnlike(own);
            for (Object part : given.parts()) {
                boolean key = secretIds.contains(part) && closed.test(part.getClass());
                boolean words = part instanceof String text && text.contains(secret.mark());
                if (key || words) {
                    wrong.add(method + " lets out " + part);
                    return;
                }
            }
        }

        private Object proof(Method method) {
            if (takes(method, SignedIn.class)) {
                return method.getReturnType() == Steward.class ? stewarding : leading;
            }
            return takes(method, Steward.class) ? steward : member;
        }
    }
}
