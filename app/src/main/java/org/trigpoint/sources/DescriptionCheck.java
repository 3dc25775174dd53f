package org.trigpoint.sources;

import static org.trigpoint.migrations.schema.Tables.PARTICIPANT;
import static org.trigpoint.migrations.schema.Tables.SITE;
import static org.trigpoint.migrations.schema.Tables.WAVE;

import java.util.Objects;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Member;
import org.trigpoint.migrations.ParticipantId;
import org.trigpoint.migrations.SiteId;
import org.trigpoint.migrations.WaveId;

/** Holds a description against the study and the one who gives it, before anything is written. */
@Component
class DescriptionCheck {

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_VALUE = 1000;

    private final DSLContext sql;

    DescriptionCheck(DSLContext sql) {
        this.sql = sql;
    }

    /** Refuses what can't be stored, and answers with NotFound where it names what is not theirs. */
    void demand(Member coder, SourceDescription description, int howMany) {
        demandTitle(description.title(), howMany);
        description.attributes().forEach(DescriptionCheck::demandAttribute);
        if (description.site() != null) {
            demandSite(coder, description.site().id());
        }
        boolean known = sql.fetchValue(DSL.field(
                DSL.and(waveKnown(coder, description.wave()), participantsKnown(coder, description.participants()))));
        if (!known) {
            throw new NotFound();
        }
    }

    private static void demandTitle(@Nullable String title, int howMany) {
        if (title == null) {
            return;
        }
        if (howMany > 1) {
            throw new Refusal("A title belongs to one source: choose one of them and set it there.");
        }
        if (title.isBlank() || title.codePointCount(0, title.length()) > LONGEST_TITLE) {
            throw new Refusal("Give the source a title of 1 to 300 characters.");
        }
    }

    private static void demandAttribute(String name, String value) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new Refusal("Give the attribute a name of 1 to 100 characters.");
        }
        if (value.length() > LONGEST_VALUE) {
            throw new Refusal("Shorten the attribute \u201c" + name + "\u201d to 1,000 characters.");
        }
    }

    private void demandSite(Member coder, @Nullable SiteId site) {
        SiteId only = coder.onlySite();
        if (only != null && !Objects.equals(only, site)) {
            throw new Refusal("You work with the material of one site, so it stays there: ask a lead to move it.");
        }
        if (site != null && !sql.fetchExists(SITE, SITE.STUDY_ID.eq(coder.study()), SITE.ID.eq(site))) {
            throw new NotFound();
        }
    }

    private Condition waveKnown(Member coder, SourceDescription.@Nullable Place<WaveId> wave) {
        if (wave == null || wave.id() == null) {
            return DSL.trueCondition();
        }
        return DSL.exists(sql.selectOne().from(WAVE).where(WAVE.STUDY_ID.eq(coder.study()), WAVE.ID.eq(wave.id())));
    }

    private Condition participantsKnown(Member coder, @Nullable Set<ParticipantId> participants) {
        if (participants == null || participants.isEmpty()) {
            return DSL.trueCondition();
        }
        return DSL.field(sql.selectCount()
                        .from(PARTICIPANT)
                        .where(PARTICIPANT.STUDY_ID.eq(coder.study()), PARTICIPANT.ID.in(participants), ofSite(coder)))
                .eq(participants.size());
    }

    /** Participants whom this coder may name: all, or those of their site and of none. */
    static Condition ofSite(Member coder) {
        SiteId only = coder.onlySite();
        return only == null ? DSL.noCondition() : PARTICIPANT.SITE_ID.isNull().or(PARTICIPANT.SITE_ID.eq(only));
    }
}
