package org.trigpoint.linking;

import static org.jooq.impl.DSL.lower;
import static org.trigpoint.migrations.schema.Tables.PARTICIPANT;
import static org.trigpoint.migrations.schema.Tables.PARTICIPANT_LINK;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Lead;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.ParticipantId;

/** Says which participant of the sources is which record, by pseudonymous keys; the record may come in later. */
@Service
@Transactional
public class ParticipantLinkService {

    private static final int LONGEST = 100;

    private final DSLContext sql;
    private final Journal journal;

    ParticipantLinkService(DSLContext sql, Journal journal) {
        this.sql = sql;
        this.journal = journal;
    }

    private record Wanted(ParticipantId participant, LinkKind kind, String key) {}

    /**
     * Links a participant, or links them anew.
     *
     * @param lead who says so
     * @param participant who
     * @param kind what kind of record they are
     * @param key the record's key, 1 to 100 characters
     * @throws NotFound when the study has no such participant
     * @throws Refusal when that can be no key
     */
    public void link(Lead lead, ParticipantId participant, LinkKind kind, String key) {
        if (!sql.fetchExists(PARTICIPANT, PARTICIPANT.STUDY_ID.eq(lead.study()), PARTICIPANT.ID.eq(participant))) {
            throw new NotFound();
        }
        String plain = key.strip();
        if (plain.isEmpty() || plain.codePointCount(0, plain.length()) > LONGEST) {
            throw new Refusal("A key has 1 to 100 characters: write it as the records have it.");
        }
        put(lead, new Wanted(participant, kind, plain));
    }

    private void put(Lead lead, Wanted wanted) {
        int changed = sql.insertInto(PARTICIPANT_LINK)
                .set(PARTICIPANT_LINK.PARTICIPANT_ID, wanted.participant())
                .set(PARTICIPANT_LINK.STUDY_ID, lead.study())
                .set(PARTICIPANT_LINK.KIND, wanted.kind().word())
                .set(PARTICIPANT_LINK.KEY, wanted.key())
                .set(PARTICIPANT_LINK.LINKED_BY, lead.person())
                .onConflict(PARTICIPANT_LINK.PARTICIPANT_ID)
                .doUpdate()
                .set(PARTICIPANT_LINK.KIND, wanted.kind().word())
                .set(PARTICIPANT_LINK.KEY, wanted.key())
                .set(PARTICIPANT_LINK.LINKED_BY, lead.person())
                .where(PARTICIPANT_LINK.KIND.ne(wanted.kind().word()).or(PARTICIPANT_LINK.KEY.ne(wanted.key())))
                .execute();
        if (changed > 0) {
            journal.record(
                    lead.study(),
                    lead.person(),
                    new LinkFact.ParticipantLinked(
                            wanted.participant(), wanted.kind().word(), wanted.key()));
        }
    }

    /**
     * Takes a link away; without one nothing happens.
     *
     * @param lead who says so
     * @param participant who
     * @throws NotFound when the study has no such participant
     */
    public void unlink(Lead lead, ParticipantId participant) {
        if (!sql.fetchExists(PARTICIPANT, PARTICIPANT.STUDY_ID.eq(lead.study()), PARTICIPANT.ID.eq(participant))) {
            throw new NotFound();
        }
        int gone = sql.deleteFrom(PARTICIPANT_LINK)
                .where(PARTICIPANT_LINK.STUDY_ID.eq(lead.study()), PARTICIPANT_LINK.PARTICIPANT_ID.eq(participant))
                .execute();
        if (gone > 0) {
            journal.record(lead.study(), lead.person(), new LinkFact.ParticipantUnlinked(participant));
        }
    }

    /**
     * What became of lines.
     *
     * @param linked how many participants are linked as the lines say; 0 where a line was refused
     * @param refused a sentence for each line that can't be taken; then none was
     */
    public record Filled(int linked, List<String> refused) {}

    /**
     * Links many participants at once, or none.
     *
     * @param lead who says so
     * @param lines one a participant: pseudonym, kind and key, with commas, semicolons or tabs between; blank lines and a
     *     first line that begins with "pseudonym" are passed over
     * @return what became of them
     */
    public Filled fill(Lead lead, String lines) {
        Map<String, ParticipantId> known = new LinkedHashMap<>();
        sql.select(lower(PARTICIPANT.PSEUDONYM), PARTICIPANT.ID)
                .from(PARTICIPANT)
                .where(PARTICIPANT.STUDY_ID.eq(lead.study()))
                .forEach(row -> known.put(row.value1(), row.value2()));
        List<Wanted> wanted = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        int number = 0;
        for (String line : lines.lines().toList()) {
            number++;
            boolean heads = number == 1 && line.strip().toLowerCase(Locale.ROOT).startsWith("pseudonym");
            if (!line.isBlank() && !heads) {
                read(line, number, known, wanted, refused);
            }
        }
        if (!refused.isEmpty()) {
            return new Filled(0, refused);
        }
        wanted.forEach(one -> put(lead, one));
        return new Filled(wanted.size(), List.of());
    }

    private static void read(
            String line, int number, Map<String, ParticipantId> known, List<Wanted> wanted, List<String> refused) {
        String[] cells = line.split("[,;\t]", -1);
        ParticipantId participant = known.get(cells[0].strip().toLowerCase(Locale.ROOT));
        LinkKind kind = cells.length < 2 ? null : LinkKind.of(cells[1]).orElse(null);
        String key = cells.length < 3 ? "" : cells[2].strip();
        if (participant == null) {
            refused.add("Line " + number + ": there is no participant \u201c" + cells[0].strip() + "\u201d.");
        } else if (kind == null || key.isEmpty() || key.length() > LONGEST || cells.length > 3) {
            refused.add("Line " + number
                    + ": write pseudonym, then keyworker, family or person, then the key of that record.");
        } else {
            wanted.add(new Wanted(participant, kind, key));
        }
    }
}
