package org.trigpoint.privacy;

import static org.trigpoint.migrations.schema.Tables.HARMLESS_WORDS;
import static org.trigpoint.migrations.schema.Tables.MEMBERSHIP;
import static org.trigpoint.migrations.schema.Tables.PARTICIPANT;
import static org.trigpoint.migrations.schema.Tables.PERSON;
import static org.trigpoint.migrations.schema.Tables.SITE;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.SOURCE_ATTRIBUTE;
import static org.trigpoint.migrations.schema.Tables.SPEAKER;
import static org.trigpoint.migrations.schema.Tables.TEXT_VERSION;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Reader;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.privacy.PersonalData.Known;
import org.trigpoint.privacy.PseudonymService.KeyLine;

/** The present texts of a study that somebody may see, with what is known when they are looked through. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class StudyTexts {

    private static final int TEXTS_AT_A_TIME = 32;
    private static final int SHORTEST_NAME = 3;

    /** What people who speak are called when they are not called by name. */
    private static final Set<String> NO_NAMES = Set.of(
            "child",
            "facilitator",
            "family",
            "father",
            "group",
            "interviewee",
            "interviewer",
            "keyworker",
            "lead",
            "manager",
            "member",
            "moderator",
            "mother",
            "narrator",
            "observer",
            "parent",
            "participant",
            "practitioner",
            "researcher",
            "respondent",
            "social",
            "speaker",
            "staff",
            "supervisor",
            "teacher",
            "unknown",
            "voice",
            "worker",
            "young");

    private final DSLContext sql;
    private final KeyRepository key;

    StudyTexts(DSLContext sql, KeyRepository key) {
        this.sql = sql;
        this.key = key;
    }

    /**
     * A present text.
     *
     * @param around the title, the speakers and the attributes, one a line
     * @param replaced whether names were replaced in it before
     */
    record Held(SourceId source, String title, VersionId version, String text, String around, boolean replaced) {}

    /** What is known of the study when its texts are looked through. */
    Known known(Coder coder) {
        List<KeyLine> lines = key.of(coder.study());
        Set<String> replacements = lines.stream().map(KeyLine::replacement).collect(Collectors.toSet());
        Set<String> harmless = harmless(coder);
        Stream.concat(pseudonyms(coder).stream(), replacements.stream())
                .map(PersonalData::plain)
                .forEach(harmless::add);
        return new Known(
                new NameFinder(lines.stream().map(KeyLine::name).toList(), replacements),
                new NameFinder(roster(coder), replacements),
                replacements,
                harmless);
    }

    /** Hands over each text that the coder may see, by title; one source alone where it is named. */
    void each(Coder coder, @Nullable SourceId only, Consumer<Held> with) {
        try (var texts = sql.select(
                        SOURCE.ID, SOURCE.TITLE, SOURCE.VERSION_ID, TEXT_VERSION.TEXT, around(), SOURCE.OPEN_FROM)
                .from(SOURCE)
                .join(TEXT_VERSION)
                .on(TEXT_VERSION.ID.eq(SOURCE.VERSION_ID))
                .where(visible(coder), only == null ? DSL.noCondition() : SOURCE.ID.eq(only))
                .orderBy(SOURCE.TITLE, SOURCE.ID)
                .fetchSize(TEXTS_AT_A_TIME)
                .fetchLazy()) {
            for (var row : texts) {
                with.accept(new Held(
                        row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6() > 1));
            }
        }
    }

    /** The title, the speakers and the attributes, one a line. */
    private static Field<String> around() {
        return DSL.concat(
                SOURCE.TITLE,
                lines(DSL.select(DSL.groupConcat(SPEAKER.LABEL).separator("\n"))
                        .from(SPEAKER)
                        .where(SPEAKER.SOURCE_ID.eq(SOURCE.ID))),
                lines(DSL.select(DSL.groupConcat(SOURCE_ATTRIBUTE.VALUE).separator("\n"))
                        .from(SOURCE_ATTRIBUTE)
                        .where(SOURCE_ATTRIBUTE.SOURCE_ID.eq(SOURCE.ID))));
    }

    private static Field<String> lines(Select<Record1<String>> select) {
        return DSL.inline("\n").concat(DSL.coalesce(DSL.field(select), DSL.inline("")));
    }

    static Condition visible(Reader reader) {
        var site = reader.onlySite();
        return DSL.and(
                SOURCE.STUDY_ID.eq(reader.study()),
                SOURCE.REMOVED_AT.isNull(),
                site == null ? DSL.noCondition() : SOURCE.SITE_ID.eq(site));
    }

    private Set<String> harmless(Coder coder) {
        return sql.select(HARMLESS_WORDS.WORDS)
                .from(HARMLESS_WORDS)
                .where(HARMLESS_WORDS.STUDY_ID.eq(coder.study()))
                .fetchSet(HARMLESS_WORDS.WORDS);
    }

    /** Participants are known by their pseudonyms, and sites by names that the study works with. */
    private List<String> pseudonyms(Coder coder) {
        var site = coder.onlySite();
        List<String> known = new ArrayList<>(sql.select(PARTICIPANT.PSEUDONYM)
                .from(PARTICIPANT)
                .where(
                        PARTICIPANT.STUDY_ID.eq(coder.study()),
                        site == null ? DSL.noCondition() : PARTICIPANT.SITE_ID.eq(site))
                .fetch(PARTICIPANT.PSEUDONYM));
        sql.select(SITE.CODE, SITE.NAME)
                .from(SITE)
                .where(SITE.STUDY_ID.eq(coder.study()))
                .forEach(row -> known.addAll(List.of(row.value1(), row.value2())));
        return known;
    }

    /** The team, and whoever is called by a name in a transcript. */
    private Set<String> roster(Coder coder) {
        Set<String> names = new HashSet<>();
        sql.select(PERSON.FULL_NAME)
                .from(MEMBERSHIP)
                .join(PERSON)
                .on(PERSON.ID.eq(MEMBERSHIP.PERSON_ID))
                .where(MEMBERSHIP.STUDY_ID.eq(coder.study()))
                .forEach(row -> withParts(row.value1(), names));
        sql.selectDistinct(SPEAKER.LABEL)
                .from(SPEAKER)
                .join(SOURCE)
                .on(SOURCE.ID.eq(SPEAKER.SOURCE_ID))
                .where(visible(coder), SPEAKER.PARTICIPANT_ID.isNull())
                .forEach(row -> withParts(row.value1(), names));
        return names;
    }

    private static void withParts(String name, Set<String> names) {
        List<String> parts = Stream.of(name.strip().split("[^\\p{L}\\p{M}'\u2019-]+"))
                .filter(part -> part.length() >= SHORTEST_NAME)
                .filter(part -> Character.isUpperCase(part.codePointAt(0)))
                .filter(part -> !NO_NAMES.contains(part.toLowerCase(Locale.ROOT)))
                .filter(part -> !part.equals(part.toUpperCase(Locale.ROOT)))
                .toList();
        names.addAll(parts);
        if (parts.size() > 1) {
            names.add(String.join(" ", parts));
        }
    }
}
