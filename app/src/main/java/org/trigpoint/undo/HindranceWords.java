package org.trigpoint.undo;

import static org.jooq.impl.DSL.count;
import static org.trigpoint.migrations.schema.Tables.CODE;
import static org.trigpoint.migrations.schema.Tables.CODING;
import static org.trigpoint.migrations.schema.Tables.GESTURE;
import static org.trigpoint.migrations.schema.Tables.GESTURE_ROW;
import static org.trigpoint.migrations.schema.Tables.PERSON;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.THEME;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.Plural;
import org.trigpoint.access.Coder;
import org.trigpoint.blindness.Blindness;
import org.trigpoint.migrations.GestureId;

/** Puts what stands in the way of a gesture into words: who did what in between, and when. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class HindranceWords {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);

    private final DSLContext sql;

    HindranceWords(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * The reason, as the end of a sentence that began with what can't be done.
     *
     * @param coder who is told; held to a site, they learn of no colleague's title or count
     * @param hindrance what stands in the way
     * @param gesture the gesture that it hinders; null when something was to come from the bin
     */
    String reason(Coder coder, Hindrance hindrance, @Nullable GestureId gesture) {
        return switch (hindrance.word()) {
            case "changed" -> later(coder, hindrance, gesture).orElse("it has been changed since.");
            case "gone" -> later(coder, hindrance, gesture).orElse("it is not there any more.");
            case "there" -> "it is there already.";
            case "text" ->
                "the text of " + named(SOURCE.TITLE, SOURCE.ID, hindrance, "its source") + " has changed since.";
            case "version" ->
                "a text keeps every version: go back to an earlier one under Versions of "
                        + named(SOURCE.TITLE, SOURCE.ID, hindrance, "its source") + ".";
            case "source in bin" -> binned(coder, hindrance, gesture, "source");
            case "code in bin" -> binned(coder, hindrance, gesture, "code");
            case "theme in bin" -> binned(coder, hindrance, gesture, "theme");
            case "locked" -> "the codebook is locked; a team lead can unlock it.";
            case "under itself" -> "the code would stand under itself, for others have been moved since.";
            case "coded" -> used(coder, hindrance);
            case "used" -> hindrance.about().equals("coding") ? used(coder, hindrance) : restingOn(hindrance.about());
            case "taken" -> taken(hindrance.table());
            default -> throw new IllegalStateException("The schema names a hindrance that has no words: " + hindrance);
        };
    }

    private String binned(Coder coder, Hindrance hindrance, @Nullable GestureId gesture, String kind) {
        String name = switch (kind) {
            case "source" -> named(SOURCE.TITLE, SOURCE.ID, hindrance, "its source");
            case "code" -> named(CODE.NAME, CODE.ID, hindrance, "its code");
            default -> named(THEME.NAME, THEME.ID, hindrance, "its theme");
        };
        return later(coder, hindrance.word(), kind, Hindrance.key(hindrance.about()), gesture)
                .orElse(name + " is in the bin, or gone.");
    }

    private String named(TableField<?, String> name, Field<?> key, Hindrance hindrance, String otherwise) {
        return sql.select(name)
                .from(name.getTable())
                .where(key.coerce(Long.class).eq(Long.parseLong(hindrance.about())))
                .fetchOptional(name)
                .map(found -> "\u201c" + found + "\u201d")
                .orElse(otherwise);
    }

    private static String taken(String table) {
        return switch (table) {
            case "code" -> "a code of that name exists by now; rename that one first.";
            case "theme" -> "a theme of that name exists by now; rename that one first.";
            case "coding" -> "those words carry that code already.";
            default -> "there is one like it by now.";
        };
    }

    private static String restingOn(String table) {
        return switch (table) {
            case "code" -> "another code stands under it, or did until it went to the bin.";
            case "theme_code" -> "a theme rests on it by now.";
            case "memo" -> "a memo was written on it since.";
            case "code_in_group" -> "it stands in a group by now.";
            case "code_example" -> "a passage is an example of it by now.";
            case "theme" -> "a subtheme stands under it by now.";
            case "theme_extract" -> "a passage was set for or against it since.";
            case "theme_quotation" -> "a quotation was chosen for it since.";
            case "theme_link" -> "it is linked on the map by now.";
            case "quote_consent" -> "the participant is not there any more.";
            default -> "something else rests on it by now.";
        };
    }

    private Optional<String> later(Coder coder, Hindrance hindrance, @Nullable GestureId gesture) {
        return later(coder, hindrance.word(), hindrance.table(), hindrance.key(), gesture);
    }

    /** The latest gesture that touched a row after the one that is to be turned. */
    private Optional<String> later(Coder coder, String word, String table, JSONB key, @Nullable GestureId gesture) {
        var turned = GESTURE.as("turned");
        Condition since = gesture == null
                ? DSL.noCondition()
                : GESTURE.ID
                        .ne(gesture)
                        .and(GESTURE.TURNED_AT.gt(
                                DSL.select(turned.TURNED_AT).from(turned).where(turned.ID.eq(gesture))));
        return sql.select(PERSON.ID, PERSON.FULL_NAME, GESTURE.SENTENCE, GESTURE.STATE, GESTURE.TURNED_AT)
                .from(GESTURE_ROW)
                .join(GESTURE)
                .on(GESTURE.ID.eq(GESTURE_ROW.GESTURE_ID))
                .join(PERSON)
                .on(PERSON.ID.eq(GESTURE.PERSON_ID))
                .where(
                        GESTURE_ROW.STUDY_ID.eq(coder.study()),
                        GESTURE_ROW.TABLE_NAME.eq(table),
                        GESTURE_ROW.ROW_KEY.eq(key),
                        Blindness.openRows(coder.person()),
                        since)
                .orderBy(GESTURE.TURNED_AT.desc())
                .limit(1)
                .fetchOptional(row -> {
                    boolean own = row.value1().equals(coder.person());
                    String who = own ? "you" : row.value2();
                    boolean plain = own || coder.onlySite() == null;
                    String did = plain ? did(row.value3(), row.value4().equals("done")) : briefly(word);
                    return who + " " + did + " " + when(row.value5()) + ".";
                });
    }

    private static String did(String sentence, boolean done) {
        return done
                ? sentence.substring(0, 1).toLowerCase(Locale.UK) + sentence.substring(1)
                : "undid \u201c" + sentence + "\u201d";
    }

    private static String briefly(String word) {
        return switch (word) {
            case "gone" -> "took it away";
            case "changed" -> "changed it";
            default -> "put what it belongs to in the bin";
        };
    }

    /** Such as {@code at 14:02}, or {@code on 3 November at 14:02} when that was another day. */
    static String when(OffsetDateTime moment) {
        var there = moment.atZoneSameInstant(ZONE);
        var today = OffsetDateTime.now(ZONE).toLocalDate();
        String time = "at " + TIME.format(there);
        return there.toLocalDate().equals(today) ? time : "on " + DAY.format(there) + " " + time;
    }

    private String used(Coder coder, Hindrance hindrance) {
        var site = coder.onlySite();
        Field<?> column = hindrance.table().equals("source") ? CODING.SOURCE_ID : CODING.CODE_ID;
        List<String> theirs = sql.select(PERSON.FULL_NAME, count())
                .from(CODING)
                .join(PERSON)
                .on(PERSON.ID.eq(CODING.CODER_ID))
                .join(SOURCE)
                .on(SOURCE.ID.eq(CODING.SOURCE_ID))
                .where(
                        CODING.STUDY_ID.eq(coder.study()),
                        column.coerce(Long.class)
                                .eq(DSL.field("({0} ->> 'id')::bigint", Long.class, DSL.val(hindrance.key()))),
                        CODING.CODER_ID.ne(coder.person()),
                        Blindness.openCodings(coder.person()),
                        site == null ? DSL.noCondition() : SOURCE.SITE_ID.eq(site))
                .groupBy(PERSON.ID, PERSON.FULL_NAME)
                .orderBy(PERSON.FULL_NAME)
                .fetch(row -> Plural.of(row.value2(), "coding") + " of " + row.value1());
        return theirs.isEmpty() ? "it has been used since." : "it carries " + String.join(" and ", theirs) + " since.";
    }
}
