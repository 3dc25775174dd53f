package org.trigpoint.outcomes;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.trigpoint.migrations.schema.Tables.RECORD_ROW;
import static org.trigpoint.migrations.schema.Tables.SITE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Reader;
import org.trigpoint.blindness.BlindedArms;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.codebooks.records.RecordKind;
import org.trigpoint.migrations.RecordId;
import org.trigpoint.migrations.SiteId;
import org.trigpoint.outcomes.ScoredQuestionnaires.Scored;

/** Questionnaires, scored as they are read: nothing is stored that a changed record would make wrong; memory follows the records. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class OutcomeQueries {

    private final DSLContext sql;
    private final ScoredQuestionnaires scored;
    private final PersonReading people;

    OutcomeQueries(DSLContext sql, ScoredQuestionnaires scored, PersonReading people) {
        this.sql = sql;
        this.scored = scored;
        this.people = people;
    }

    /**
     * All questionnaires of one instrument.
     *
     * @param reader who asks; of one site alone, they see those of that site
     * @param instrument its key, such as {@code gbo}
     * @return scored, without those of families that do not consent
     * @throws NotFound when no such instrument is scored
     */
    public Outcomes of(Reader reader, String instrument) {
        Map<SiteId, Place> places = places(reader);
        SiteId only = reader.onlySite();
        Instrument form = instrument(instrument);
        List<Answered> answered = new ArrayList<>();
        int withoutConsent = 0;
        for (Scored one : scored.of(reader.study(), form)) {
            SiteId site = one.head().site();
            if (only != null && !only.equals(site)) {
                continue;
            }
            if (one.head().refused()) {
                withoutConsent++;
            } else {
                Place place = site == null ? Place.UNKNOWN : places.getOrDefault(site, Place.UNKNOWN);
                answered.add(one.at(place.code(), place.arm()));
            }
        }
        return new Outcomes(form, answered, withoutConsent);
    }

    /** A site's code, and its arm as the reader may see it. */
    private record Place(String code, String arm) {
        private static final Place UNKNOWN = new Place("", "");
    }

    private Map<SiteId, Place> places(Reader reader) {
        Field<String> arm = coalesce(BlindedArms.shown(reader.person()), inline(""));
        return sql.select(SITE.ID, SITE.CODE, arm)
                .from(SITE)
                .where(SITE.STUDY_ID.eq(reader.study()))
                .fetchMap(SITE.ID, row -> new Place(row.value2(), row.value3()));
    }

    /**
     * All that one person answered.
     *
     * @param reader who asks; of one site alone, they see those of that site
     * @param questionnaire any questionnaire of that person
     * @return every questionnaire of theirs with raw answers, scores and where each value is from
     * @throws NotFound when there is no such questionnaire for this reader, or the family does not consent
     */
    public PersonOutcomes person(Reader reader, RecordId questionnaire) {
        return people.of(reader, questionnaire);
    }

    static Instrument instrument(String key) {
        return Outcomes.scored().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The arm as the reader may see it. */
    static Field<String> arm(Reader reader) {
        return BlindedArms.shown(reader.person()).as("arm_shown");
    }

    /** Questionnaires of the study, of the reader's site where they have one alone. */
    static Condition theirs(Reader reader) {
        var site = reader.onlySite();
        return RECORD_ROW
                .STUDY_ID
                .eq(reader.study())
                .and(RECORD_ROW.KIND.eq(inline(RecordKind.QUESTIONNAIRE.word())))
                .and(site == null ? noCondition() : RECORD_ROW.SITE_ID.eq(Objects.requireNonNull(site)));
    }
}
