package org.trigpoint.privacy;

import static org.trigpoint.migrations.schema.Tables.CODE;
import static org.trigpoint.migrations.schema.Tables.MEMO;
import static org.trigpoint.migrations.schema.Tables.PARTICIPANT;
import static org.trigpoint.migrations.schema.Tables.QUOTE_CONSENT;
import static org.trigpoint.migrations.schema.Tables.THEME;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Coder;
import org.trigpoint.blindness.Blindness;

/** Where a name stands besides texts: what a person must change there by hand. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Elsewhere {

    private static final Field<String> LINE = DSL.inline("\n");

    private final DSLContext sql;

    Elsewhere(DSLContext sql) {
        this.sql = sql;
    }

    /** How many of each kind hold it; none of them when the coder sees one site alone, for these are of the whole study. */
    Map<String, Integer> of(Coder coder, NameFinder finder) {
        Map<String, Integer> found = new TreeMap<>();
        if (coder.onlySite() == null) {
            count(found, "memo", finder, memos(coder));
            count(found, "code", finder, codes(coder));
            count(found, "theme", finder, themes(coder));
            count(found, "participant", finder, participants(coder));
        }
        return found;
    }

    private static void count(Map<String, Integer> found, String what, NameFinder finder, List<String> words) {
        int with = (int) words.stream().filter(one -> !finder.in(one).isEmpty()).count();
        if (with > 0) {
            found.put(what, with);
        }
    }

    private List<String> memos(Coder coder) {
        return sql.select(MEMO.BODY)
                .from(MEMO)
                .where(MEMO.STUDY_ID.eq(coder.study()), Blindness.openMemos(coder.person()))
                .fetch(MEMO.BODY);
    }

    private List<String> codes(Coder coder) {
        return sql.select(CODE.NAME.concat("\n").concat(CODE.DESCRIPTION))
                .from(CODE)
                .where(CODE.STUDY_ID.eq(coder.study()), CODE.REMOVED_AT.isNull())
                .fetch(row -> row.value1());
    }

    private List<String> themes(Coder coder) {
        return sql.select(DSL.concat(
                        THEME.NAME,
                        LINE,
                        THEME.CONCEPT,
                        LINE,
                        THEME.BOUNDARY,
                        LINE,
                        THEME.DEFINITION,
                        LINE,
                        THEME.REASON))
                .from(THEME)
                .where(THEME.STUDY_ID.eq(coder.study()), THEME.REMOVED_AT.isNull())
                .fetch(row -> row.value1());
    }

    private List<String> participants(Coder coder) {
        return sql.select(DSL.concat(
                        PARTICIPANT.PSEUDONYM,
                        LINE,
                        DSL.coalesce(QUOTE_CONSENT.CONDITIONS, DSL.inline("")),
                        LINE,
                        DSL.coalesce(QUOTE_CONSENT.STANDS_IN, DSL.inline(""))))
                .from(PARTICIPANT)
                .leftJoin(QUOTE_CONSENT)
                .on(QUOTE_CONSENT.PARTICIPANT_ID.eq(PARTICIPANT.ID))
                .where(PARTICIPANT.STUDY_ID.eq(coder.study()))
                .fetch(row -> row.value1());
    }
}
