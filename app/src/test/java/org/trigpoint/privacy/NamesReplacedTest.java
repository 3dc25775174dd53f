package org.trigpoint.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trigpoint.migrations.schema.Tables.CODING;
import static org.trigpoint.migrations.schema.Tables.JOURNAL;
import static org.trigpoint.migrations.schema.Tables.PSEUDONYM;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.TEXT_VERSION;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Steward;
import org.trigpoint.codes.CodeService;
import org.trigpoint.coding.CodingService;
import org.trigpoint.coding.Passage;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.exchange.MemoExport;
import org.trigpoint.memos.MemoFilter;
import org.trigpoint.memos.MemoService;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.CodingId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.privacy.PersonalDataQueries.Finding;
import org.trigpoint.privacy.ReplaceNamesService.Replaced;
import org.trigpoint.privacy.ReviewService.Wish;
import org.trigpoint.sources.SourceDescription;
import org.trigpoint.sources.SourceQueries;
import org.trigpoint.sources.Span;
import org.trigpoint.sources.WrittenTextService;
import org.trigpoint.testing.SmallStudy;
import org.trigpoint.texts.VersionQueries;

/** A name is replaced in a study that is coded already. The people in here are made up. */
@HouseTest
class NamesReplacedTest {

    private static final String FIRST = """
            Interviewer: Who came with you?
            Adaeze: It was my sister, \uD83D\uDE42 Adaeze\u2019s twin, and Mr Okafor.
            Interviewer: And what did Adaeze want?
            Adaeze: The letter. ADAEZE OKAFOR waited for the letter for weeks.
            """;

    private static final String SECOND =
            "Interviewer: Did you know adaeze?\nKeyworker: She was there before Christmas.\n";
    private static final Pattern NAME = Pattern.compile("(?i)\\badaeze\\b");

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private WrittenTextService writing;

    @Autowired
    private CodeService codes;

    @Autowired
    private CodingService coding;

    @Autowired
    private MemoService memos;

    @Autowired
    private MemoExport export;

    @Autowired
    private SourceQueries sources;

    @Autowired
    private VersionQueries versions;

    @Autowired
    private PersonalDataQueries queries;

    @Autowired
    private ReviewService review;

    @Autowired
    private ReplaceNamesService names;

    @Autowired
    private PseudonymService key;

    @Autowired
    private GateService gate;

    private SmallStudy study;
    private Coder ana;
    private Lead lead;
    private Steward steward;
    private SourceId first;
    private SourceId second;
    private CodeId code;

    @BeforeEach
    void two_interviews() {
        study = new SmallStudy(sql, access);
        ana = study.coder("ana");
        lead = study.lead("lead");
        steward = study.steward("keeper");
        first = writing.add(
                ana,
                "one.txt",
                FIRST,
                SourceDescription.unchanged()
                        .titled("Interview with Adaeze")
                        .atSite(study.la01)
                        .withAttribute("relation", "sister of Adaeze Okafor"));
        second = writing.add(
                ana,
                "two.txt",
                SECOND,
                SourceDescription.unchanged().titled("Interview 2").atSite(study.la02));
        code = codes.make(ana, study.analysis, null, "Waiting", null);
    }

    @Test
    void a_name_is_replaced_in_text_title_speaker_and_attribute_and_every_coding_keeps_its_words() {
        Map<CodingId, String> before = codedAtRandom(first, 120);

        Replaced replaced = names.everywhere(ana, new Wish("Adaeze", "[Bea]"));

        assertThat(replaced.mark()).isEqualTo("[Bea]");
        assertThat(replaced.sources())
                .extracting(one -> one.title() + ": " + one.places() + ", " + one.held())
                .containsExactly("Interview 2: 1, 0", "Interview with [Bea]: 5, 0");
        assertThat(text(first)).doesNotContainIgnoringCase("adaeze").contains("[Bea]: The letter. [Bea] OKAFOR waited");
        assertThat(text(second)).startsWith("Interviewer: Did you know [Bea]?");
        var details = sources.details(ana, first);
        assertThat(details.speakers()).extracting(one -> one.label()).containsExactly("Interviewer", "[Bea]");
        assertThat(details.attributes()).containsEntry("relation", "sister of [Bea] Okafor");
        Map<CodingId, String> after = words(first);
        assertThat(after.keySet()).as("no coding is lost").isEqualTo(before.keySet());
        after.forEach((coding, words) -> assertThat(words)
                .as("%s on %s", coding, before.get(coding))
                .isEqualTo(NAME.matcher(before.getOrDefault(coding, "")).replaceAll("[Bea]")));
    }

    @Test
    void names_are_found_where_nobody_is_said_to_speak() {
        names.everywhere(ana, new Wish("Adaeze", "Bea"));
        SourceId notes = study.source("Notes", study.la01, ana, "She came with Adaeze, and Adaeze spoke.");

        List<Finding> found = queries.of(ana, notes);

        assertThat(found)
                .filteredOn(finding -> finding.quotation().words().equals("Adaeze"))
                .hasSize(2)
                .allSatisfy(finding -> assertThat(finding.speaker()).isNull());
    }

    @Test
    void no_name_is_ever_in_the_journal_and_none_lies_open_in_the_key() {
        long lines = sql.fetchCount(JOURNAL);
        names.everywhere(ana, new Wish("Adaeze", "Bea"));
        review.notPersonal(ana, "Christmas Eve");
        key.read(steward);

        List<String> told = sql.select(JOURNAL.PAYLOAD)
                .from(JOURNAL)
                .where(JOURNAL.STUDY_ID.eq(study.study))
                .orderBy(JOURNAL.NUMBER)
                .offset((int) (study.journal().size() - (sql.fetchCount(JOURNAL) - lines)))
                .fetch(row -> String.valueOf(row.value1()));
        assertThat(told)
                .hasSizeGreaterThan(5)
                .anyMatch(line -> line.contains("A name replaced by [Bea]"))
                .noneMatch(line -> line.toLowerCase(Locale.ROOT).contains("adaeze"));
        assertThat(study.journal()).contains("PseudonymAdded", "NameReplaced", "KeyRead", "WordsFoundHarmless");
        assertThat(sql.select(PSEUDONYM.NAME_SEALED).from(PSEUDONYM).fetch(PSEUDONYM.NAME_SEALED))
                .isNotEmpty()
                .noneMatch(
                        held -> new String(held, UTF_8).toLowerCase(Locale.ROOT).contains("adaeze"));
        assertThat(key.read(steward))
                .extracting(line -> line.name() + " " + line.replacement())
                .containsExactly("Adaeze Bea");
    }

    @Test
    void versions_of_before_are_for_leads_and_data_stewards() {
        names.everywhere(ana, new Wish("Adaeze", "Bea"));

        var history = versions.history(ana, first);
        assertThat(history).extracting(VersionQueries.VersionRow::open).containsExactly(true, false);
        var now = history.getFirst().version();
        var before = history.getLast().version();
        assertThatThrownBy(() -> versions.difference(ana, first, before, now))
                .isInstanceOf(Refusal.class)
                .isNotInstanceOf(NotFound.class)
                .hasMessageContaining("leads and data stewards");
        assertThat(versions.difference(lead, first, before, now).toString()).contains("Adaeze");
        assertThat(versions.difference(steward, first, before, now).toString()).contains("Adaeze");
        assertThatThrownBy(() -> sources.original(ana, first)).hasMessageContaining("leads and data stewards");
        assertThat(sources.details(ana, first).fileName()).isNull();
        assertThat(sources.original(lead, first).name()).isEqualTo("one.txt");
    }

    @Test
    void who_sees_one_site_replaces_there_and_finds_nothing_of_another() {
        Coder ofLa02 = study.coderOf("max", study.la02);

        assertThat(queries.overview(ofLa02))
                .extracting(PersonalDataQueries.SourceFindings::title)
                .containsExactly("Interview 2");
        assertThatThrownBy(() -> queries.of(ofLa02, first)).isInstanceOf(NotFound.class);
        assertThat(queries.standing(ofLa02, "Adaeze", PersonalKind.CAPITALISED).places())
                .isEqualTo(1);
        names.everywhere(ofLa02, new Wish("Adaeze", "Bea"));

        assertThat(text(first)).contains("Adaeze");
        assertThat(text(second)).contains("[Bea]");
        assertThat(queries.of(ana, first)).extracting(Finding::kind).contains(PersonalKind.KEY);
        assertThat(queries.standing(ana, "Adaeze", PersonalKind.KEY).pseudonym())
                .isEqualTo("Bea");
    }

    @Test
    void a_finding_is_shown_in_its_words_and_what_is_not_personal_is_not_shown_again() {
        Finding okafor = finding("Okafor");

        assertThat(okafor.kind()).isEqualTo(PersonalKind.CAPITALISED);
        assertThat(okafor.quotation().before()).endsWith("and Mr ");
        assertThat(okafor.speaker()).isEqualTo("Adaeze");
        review.notPersonal(ana, "OKAFOR");
        assertThat(queries.of(ana, first))
                .noneMatch(one -> one.quotation().words().equals("Okafor"));
        review.personalAfterAll(ana, "Okafor");
        assertThat(finding("Okafor")).isEqualTo(okafor);
    }

    @Test
    void one_place_alone_is_replaced_and_the_others_are_shown_with_their_pseudonym() {
        Finding one = finding("Adaeze");

        review.replaceHere(ana, first, one.version(), one.span(), new Wish("Adaeze", "Bea"));

        assertThat(text(first)).contains("[Bea]").contains("Adaeze");
        assertThat(finding("Adaeze").kind()).isEqualTo(PersonalKind.KEY);
        assertThatThrownBy(() -> names.everywhere(ana, new Wish("adaeze", "Dara")))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("[Bea] stands for this in the study already");
        assertThatThrownBy(() -> review.notPersonal(ana, "Adaeze")).isInstanceOf(Refusal.class);
    }

    @Test
    void a_lead_reads_no_key_and_a_name_stands_in_no_pseudonym() {
        assertThat(lead).isNotInstanceOf(Steward.class);
        assertThatThrownBy(() -> names.everywhere(ana, new Wish("Adaeze", "Adaeze O.")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> names.everywhere(ana, new Wish("Nobody", "Bea")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("stands in no text");
        assertThat(key.read(steward)).isEmpty();
    }

    @Test
    void the_gate_keeps_a_file_back_until_the_name_is_gone_or_a_lead_opens_it_with_a_reason() {
        memos.write(ana, study.analysis, passage(first, 13, 20), "Adaeze Okafor again, see Okafor.");
        assertThat(memosOf(ana)).contains("Adaeze");
        key.add(steward, List.of(new Wish("Okafor", "Odell")));

        assertThatThrownBy(() -> memosOf(ana))
                .isInstanceOfSatisfying(
                        KeptBack.class, kept -> assertThat(kept.names()).isEqualTo(1))
                .hasMessageContaining("1 name that a pseudonym stands for is in it, in the file (2 places)")
                .message()
                .doesNotContain("Okafor");
        gate.open(lead, "The funder asked for the raw memos");

        assertThatThrownBy(() -> memosOf(ana))
                .as("it is open for the lead alone")
                .isInstanceOf(KeptBack.class);
        assertThat(memosOf(lead)).contains("Okafor");
        assertThat(study.journal()).contains("ExportKeptBack", "GateOpened", "NamesLetOut");
    }

    private Finding finding(String words) {
        return queries.of(ana, first).stream()
                .filter(found -> found.quotation().words().equals(words))
                .findFirst()
                .orElseThrow();
    }

    private String memosOf(Coder coder) {
        return new String(
                export.file(coder, MemoFilter.ALL, MemoExport.Format.MARKDOWN).content(), UTF_8);
    }

    /** Codings anywhere but within a name: those alone could not keep their words. */
    private Map<CodingId, String> codedAtRandom(SourceId source, int many) {
        String text = text(source);
        int length = text.codePointCount(0, text.length());
        Random random = new Random(7);
        for (int number = 0; number < many; number++) {
            int start = random.nextInt(length);
            int end = Math.min(length, start + 1 + random.nextInt(80));
            if (!withinName(text, start) && !withinName(text, end)) {
                coding.code(ana, passage(source, start, end), code);
            }
        }
        Map<CodingId, String> words = words(source);
        assertThat(words).hasSizeGreaterThan(40);
        assertThat(words.values()).as("on the name itself too").anyMatch(one -> one.length() < 12);
        return words;
    }

    private static boolean withinName(String text, int point) {
        int unit = text.offsetByCodePoints(0, point);
        Matcher name = NAME.matcher(text);
        while (name.find()) {
            if (name.start() < unit && unit < name.end()) {
                return true;
            }
        }
        return false;
    }

    private Map<CodingId, String> words(SourceId source) {
        String text = text(source);
        Map<CodingId, String> words = new HashMap<>();
        sql.select(CODING.ID, CODING.SPAN_START, CODING.SPAN_END)
                .from(CODING)
                .join(SOURCE)
                .on(SOURCE.VERSION_ID.eq(CODING.VERSION_ID))
                .where(SOURCE.ID.eq(source))
                .forEach(row -> words.put(
                        row.value1(),
                        text.substring(
                                text.offsetByCodePoints(0, row.value2()), text.offsetByCodePoints(0, row.value3()))));
        return words;
    }

    private Passage passage(SourceId source, int start, int end) {
        return new Passage(
                source,
                sql.select(SOURCE.VERSION_ID)
                        .from(SOURCE)
                        .where(SOURCE.ID.eq(source))
                        .fetchSingle()
                        .value1(),
                new Span(start, end));
    }

    private String text(SourceId source) {
        return sql.select(TEXT_VERSION.TEXT)
                .from(SOURCE)
                .join(TEXT_VERSION)
                .on(TEXT_VERSION.ID.eq(SOURCE.VERSION_ID))
                .where(SOURCE.ID.eq(source))
                .fetchSingle()
                .value1();
    }
}
