package org.trigpoint.fidelity;

import static org.trigpoint.migrations.schema.Tables.FIDELITY_DEFINITIONS;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.Refusal;
import org.trigpoint.access.Lead;
import org.trigpoint.codebooks.fidelity.Choice;
import org.trigpoint.codebooks.fidelity.Definitions;
import org.trigpoint.fidelity.FidelityFact.FidelityDefinitionsSet;
import org.trigpoint.gestures.Gestures;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.schema.tables.records.FidelityDefinitionsRecord;

/** How a study settles what the fidelity measures leave open. */
@Service
@Transactional
public class DefinitionService {

    private final DSLContext sql;
    private final Gestures gestures;
    private final Journal journal;

    DefinitionService(DSLContext sql, Gestures gestures, Journal journal) {
        this.sql = sql;
        this.gestures = gestures;
        this.journal = journal;
    }

    /**
     * Settles it, from now on and for what is there already.
     *
     * @param lead who settles it
     * @param definitions how
     * @throws Refusal when the lead leads one site alone
     */
    public void set(Lead lead, Definitions definitions) {
        if (lead.onlySite() != null) {
            throw new Refusal(
                    "You lead one site of the study: what the measures leave open is settled by whoever leads all of it.");
        }
        String[] choices = definitions.choices().values().stream()
                .map(Choice::word)
                .sorted()
                .toArray(String[]::new);
        gestures.begin(lead.study(), lead.person(), null, "Settled what the fidelity measures leave open");
        FidelityDefinitionsRecord row = row(lead, definitions, choices);
        sql.insertInto(FIDELITY_DEFINITIONS)
                .set(row)
                .onConflict(FIDELITY_DEFINITIONS.STUDY_ID)
                .doUpdate()
                .set(row)
                .execute();
        journal.record(
                lead.study(),
                lead.person(),
                new FidelityDefinitionsSet(
                        lead.study(),
                        List.of(choices),
                        definitions.firstMonth(),
                        definitions.trainingEnds(),
                        definitions.championsEnd()));
    }

    private static FidelityDefinitionsRecord row(Lead lead, Definitions definitions, String[] choices) {
        FidelityDefinitionsRecord row = new FidelityDefinitionsRecord();
        row.setStudyId(lead.study());
        row.setChoices(choices);
        row.setFirstMonth(definitions.firstMonth().atDay(1));
        row.setTrainingEnds(definitions.trainingEnds());
        row.setChampionsEnd(definitions.championsEnd());
        row.setChangedBy(lead.person());
        row.setSetAt(OffsetDateTime.now(ZoneOffset.UTC));
        return row;
    }
}
