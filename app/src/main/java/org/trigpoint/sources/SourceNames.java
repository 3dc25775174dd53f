package org.trigpoint.sources;

import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.SOURCE_ATTRIBUTE;
import static org.trigpoint.migrations.schema.Tables.SPEAKER;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Coder;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.SpeakerId;

/**
 * Names in what stands around a text: its title, its speakers, its attributes. What is changed here is told to nobody but the
 * caller, for the journal is no place for a name that was taken out.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class SourceNames {

    private final DSLContext sql;
    private final SourceRepository sources;
    private final SpeakerRepository speakers;
    private final SourceChanges changes;

    SourceNames(DSLContext sql, SourceRepository sources, SpeakerRepository speakers, SourceChanges changes) {
        this.sql = sql;
        this.sources = sources;
        this.speakers = speakers;
        this.changes = changes;
    }

    /**
     * Writes names anew wherever they stand around the text.
     *
     * @param coder who does so
     * @param source which source; it is held until the transaction ends
     * @param anew gives words as they shall be; the same words where nothing is to be changed
     * @return how many titles, speakers and attributes were changed
     * @throws NotFound when there is no such source for this coder
     */
    public int write(Coder coder, SourceId source, UnaryOperator<String> anew) {
        String title = sources.held(coder, List.of(source), false).getFirst().getTitle();
        int changed = 0;
        if (!anew.apply(title).equals(title)) {
            sources.describe(
                    coder.study(),
                    List.of(source),
                    SourceDescription.unchanged().titled(anew.apply(title)));
            changed++;
        }
        changed += speakers(source, anew) + attributes(coder, source, anew);
        if (changed > 0) {
            changes.changed(coder.study(), List.of(source));
        }
        return changed;
    }

    /**
     * Closes the versions of before names were replaced.
     *
     * @param source whose; the caller holds it
     * @param number the first of its versions that everybody may read
     */
    public void closeBefore(SourceId source, int number) {
        sources.openFrom(source, number);
    }

    private int speakers(SourceId source, UnaryOperator<String> anew) {
        Map<SpeakerId, String> labels = sql.select(SPEAKER.ID, SPEAKER.LABEL)
                .from(SPEAKER)
                .where(SPEAKER.SOURCE_ID.eq(source))
                .fetchMap(SPEAKER.ID, SPEAKER.LABEL);
        int changed = 0;
        for (Map.Entry<SpeakerId, String> speaker : labels.entrySet()) {
            String wanted = anew.apply(speaker.getValue());
            if (!wanted.equals(speaker.getValue())) {
                Optional<SpeakerId> other = speakers.called(source, wanted);
                other.ifPresentOrElse(
                        stays -> speakers.unite(source, speaker.getKey(), stays),
                        () -> speakers.rename(speaker.getKey(), wanted));
                changed++;
            }
        }
        return changed;
    }

    private int attributes(Coder coder, SourceId source, UnaryOperator<String> anew) {
        Map<String, String> changed = new HashMap<>();
        sql.select(SOURCE_ATTRIBUTE.NAME, SOURCE_ATTRIBUTE.VALUE)
                .from(SOURCE_ATTRIBUTE)
                .join(SOURCE)
                .on(SOURCE.ID.eq(SOURCE_ATTRIBUTE.SOURCE_ID))
                .where(SourceRepository.visible(coder), SOURCE.ID.eq(source))
                .fetchMap(SOURCE_ATTRIBUTE.NAME, SOURCE_ATTRIBUTE.VALUE)
                .forEach((name, value) -> {
                    String wanted = anew.apply(value);
                    if (!wanted.equals(value)) {
                        changed.put(name, wanted);
                    }
                });
        sources.setAttributes(coder.study(), List.of(source), changed);
        return changed.size();
    }
}
