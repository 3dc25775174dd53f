package org.trigpoint.instruments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trigpoint.migrations.schema.Tables.INSTRUMENT_VERSION;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.trigpoint.Refusal;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Reader;
import org.trigpoint.codebooks.Certainty;
import org.trigpoint.codebooks.instruments.Asked;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.codebooks.instruments.Instruments;
import org.trigpoint.codebooks.instruments.Item;
import org.trigpoint.codebooks.instruments.Section;
import org.trigpoint.codebooks.instruments.Wording;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.migrations.InstrumentId;
import org.trigpoint.testing.SmallStudy;

@HouseTest
class InstrumentServiceTest {

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private InstrumentService instruments;

    @Autowired
    private LocalWordingService wordings;

    @Autowired
    private InstrumentQueries queries;

    @Autowired
    private InstrumentShelf shelf;

    @Autowired
    private ShippedStays stays;

    @Autowired
    private TransactionTemplate transactions;

    private SmallStudy small;
    private Lead lead;
    private Reader reader;

    @BeforeEach
    void a_study() {
        small = new SmallStudy(sql, access);
        lead = small.lead("Maja Lindqvist");
        reader = small.observer("reader");
    }

    @Test
    void shipped_instruments_are_there_before_they_are_used_and_taken_into_use_once() {
        assertThat(queries.all(reader))
                .hasSameSizeAs(Instruments.current())
                .allSatisfy(line -> assertThat(line.id()).isNull())
                .allSatisfy(line -> assertThat(line.draft()).isFalse());

        InstrumentId once = instruments.adopt(lead, "group-supervision", 1);
        assertThat(instruments.adopt(lead, "group-supervision", 1)).isEqualTo(once);

        assertThat(shelf.open(reader, once))
                .isEqualTo(Instruments.get("group-supervision", 1).orElseThrow());
        assertThat(queries.all(reader)).hasSameSizeAs(Instruments.current());
        assertThat(queries.one(reader, once).publishedAt()).isNotNull();
        assertThat(small.journal()).filteredOn("InstrumentAdopted"::equals).hasSize(1);
        stays.afterSingletonsInstantiated();
    }

    @Test
    void a_program_that_brings_other_words_than_a_study_uses_does_not_start() {
        Instrument shipped = Instruments.get("case-study", 1).orElseThrow();
        transactions.executeWithoutResult(transaction -> {
            transaction.setRollbackOnly();
            sql.insertInto(INSTRUMENT_VERSION)
                    .set(INSTRUMENT_VERSION.STUDY_ID, lead.study())
                    .set(INSTRUMENT_VERSION.KEY, shipped.key())
                    .set(INSTRUMENT_VERSION.VERSION, 1)
                    .set(INSTRUMENT_VERSION.TITLE, shipped.title())
                    .set(INSTRUMENT_VERSION.USED_FOR, shipped.use().word())
                    .set(INSTRUMENT_VERSION.SHIPPED, true)
                    .set(INSTRUMENT_VERSION.DEFINITION, "other")
                    .set(INSTRUMENT_VERSION.DIGEST, new byte[32])
                    .set(INSTRUMENT_VERSION.MADE_BY, lead.person())
                    .set(INSTRUMENT_VERSION.PUBLISHED_AT, OffsetDateTime.now(ZoneOffset.UTC))
                    .execute();
            refused(stays::afterSingletonsInstantiated, "This program brings case-study@1 with other words");
        });
    }

    @Test
    void a_draft_is_written_published_and_followed_by_its_next_version() {
        InstrumentId draft = instruments.draft(lead, Instrument.Use.SUPERVISION, "Our ünit meeting!");
        Instrument begun = shelf.open(reader, draft);
        assertThat(begun.name()).isEqualTo("our-unit-meeting@1");
        assertThat(shelf.open(lead, instruments.draft(lead, begun.use(), "Our unit meeting"))
                        .name())
                .isEqualTo("our-unit-meeting-2@1");

        Instrument more = with(begun, "Heard the child", new Asked.Counted(0, 9));
        String kept = instruments.save(lead, draft, begun.digest(), more, false);
        assertThat(shelf.open(reader, draft).items()).extracting(Item::title).containsExactly("Heard the child");
        refused(() -> instruments.save(lead, draft, begun.digest(), more, false), "A colleague has changed this draft");
        refused(() -> instruments.next(lead, draft), "Publish this draft before");

        long lines = changes();
        String typed = instruments.save(lead, draft, kept, with(begun, "Heard", new Asked.Counted(0, 9)), true);
        assertThat(changes()).as("typing goes on in the same step").isEqualTo(lines);
        assertThat(instruments.save(lead, draft, typed, more, false)).isEqualTo(kept);
        assertThat(changes()).isEqualTo(lines + 1);

        instruments.publish(lead, draft, kept);
        refused(() -> instruments.save(lead, draft, kept, more, false), "A published version never changes");
        refused(() -> instruments.discard(lead, draft, kept), "A published version never changes");

        InstrumentId second = instruments.next(lead, draft);
        assertThat(shelf.open(reader, second).name()).isEqualTo("our-unit-meeting@2");
        refused(() -> instruments.next(lead, draft), "Version 2 is being drafted already");
        instruments.discard(lead, second, shelf.open(reader, second).digest());
        instruments.retire(lead, draft);
        assertThat(queries.one(reader, draft).retiredAt()).isNotNull();
        assertThat(small.journal())
                .containsSubsequence(
                        "InstrumentDrafted", "InstrumentPublished", "InstrumentDiscarded", "InstrumentRetired");
        assertThatThrownBy(() -> sql.update(INSTRUMENT_VERSION)
                        .set(INSTRUMENT_VERSION.TITLE, "Another")
                        .where(INSTRUMENT_VERSION.ID.eq(draft))
                        .execute())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("A published instrument never changes");
    }

    @Test
    void of_a_shipped_instrument_a_study_makes_one_of_its_own() {
        InstrumentId shipped = instruments.adopt(lead, "direct-practice", 1);
        Instrument own = shelf.open(reader, instruments.next(lead, shipped));
        assertThat(own.name()).isEqualTo("our-direct-practice@1");
        assertThat(own.sections())
                .isEqualTo(Instruments.get("direct-practice", 1).orElseThrow().sections());
    }

    @Test
    void local_wording_stands_in_what_a_study_makes_of_the_instrument_with_who_wrote_it_and_when() {
        InstrumentId files = instruments.adopt(lead, "casefile-review", 1);
        InstrumentId practice = instruments.adopt(lead, "direct-practice", 1);
        wordings.write(lead, files, "alliance", null, "How the worker joins with the family");
        wordings.write(lead, practice, "empathy", 1, "Talks over people");
        wordings.write(lead, practice, "empathy", 5, "Listens");
        wordings.write(lead, practice, "empathy", 5, "");
        String by = queries.wordings(reader, practice).getFirst().author() + ", "
                + LocalDate.now(ZoneId.of("Europe/London"))
                        .format(DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK));

        Instrument ownFiles = shelf.open(reader, instruments.next(lead, files));
        InstrumentId draft = instruments.next(lead, practice);
        Instrument own = shelf.open(reader, draft);

        assertThat(ownFiles.item("alliance").orElseThrow().wording())
                .isEqualTo(new Wording("How the worker joins with the family", Certainty.OWN, by));
        Instrument shipped = Instruments.get("direct-practice", 1).orElseThrow();
        Asked.Rated rated = rated(own, "empathy");
        assertThat(rated.anchors())
                .contains(new Asked.Anchor(1, new Wording("Talks over people", Certainty.OWN, by)))
                .filteredOn(anchor -> anchor.value() != 1)
                .isEqualTo(rated(shipped, "empathy").anchors().stream()
                        .filter(anchor -> anchor.value() != 1)
                        .toList());
        assertThat(rated(own, "autonomy")).isEqualTo(rated(shipped, "autonomy"));
        assertThat(queries.wordings(reader, draft)).isEmpty();

        instruments.publish(lead, draft, own.digest());
        wordings.write(lead, draft, "autonomy", 1, "Decides for them");
        Instrument second = shelf.open(reader, instruments.next(lead, draft));
        assertThat(rated(second, "empathy")).isEqualTo(rated);
        assertThat(rated(second, "autonomy").anchors())
                .contains(new Asked.Anchor(1, new Wording("Decides for them", Certainty.OWN, by)));
    }

    private static Asked.Rated rated(Instrument instrument, String item) {
        return (Asked.Rated) instrument.item(item).orElseThrow().asked();
    }

    @Test
    void words_found_where_no_source_prints_any_are_added_and_never_overwritten() {
        InstrumentId practice = instruments.adopt(lead, "direct-practice", 1);
        wordings.write(lead, practice, "empathy", 1, " Talks over people ");
        wordings.write(lead, practice, "empathy", 1, "Talks over people");
        wordings.write(lead, practice, "empathy", 1, "Does not listen");
        wordings.write(lead, practice, "empathy", 5, "Listens");
        wordings.write(lead, practice, "empathy", 5, "");

        List<LocalWording> all = queries.wordings(reader, practice);
        assertThat(all)
                .extracting(LocalWording::words)
                .containsExactly("Talks over people", "Does not listen", "Listens", "");
        assertThat(LocalWording.standing(all)).singleElement().satisfies(one -> {
            assertThat(one.words()).isEqualTo("Does not listen");
            assertThat(one.author()).contains("Maja");
        });
        refused(() -> wordings.write(lead, practice, "empathy", null, "Mine"), "Words stand here already");
        InstrumentId files = instruments.adopt(lead, "casefile-review", 1);
        refused(() -> wordings.write(lead, files, "alliance", 6, "Mine"), "Words stand here already");
        wordings.write(lead, files, "alliance", null, "How the worker joins with the family");
        assertThat(queries.wordings(reader, files)).hasSize(1);
    }

    private long changes() {
        return small.journal().stream().filter("InstrumentChanged"::equals).count();
    }

    private static Instrument with(Instrument one, String title, Asked asked) {
        Item item = new Item(
                "item-1",
                title,
                new Wording("How often?", Certainty.OWN, ""),
                asked,
                false,
                Item.Evidence.NONE,
                null,
                null);
        return new Instrument(
                one.key(),
                one.version(),
                one.title(),
                one.use(),
                one.about(),
                one.source(),
                List.of(),
                List.of(new Section("section-1", "Only", Wording.OPEN, 3, List.of(item))),
                List.of(),
                null,
                "");
    }

    private static void refused(ThrowingCallable step, String why) {
        assertThatThrownBy(step).isInstanceOf(Refusal.class).hasMessageStartingWith(why);
    }
}
