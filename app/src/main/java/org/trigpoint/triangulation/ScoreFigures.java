package org.trigpoint.triangulation;

import static org.trigpoint.migrations.schema.Tables.ANSWER;
import static org.trigpoint.migrations.schema.Tables.ASSESSMENT;
import static org.trigpoint.migrations.schema.Tables.OBSERVED_SESSION;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Reader;
import org.trigpoint.blindness.Blindness;
import org.trigpoint.codebooks.convergence.Strand;
import org.trigpoint.codebooks.instruments.Answer;
import org.trigpoint.codebooks.instruments.Asked;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.codebooks.instruments.Item;
import org.trigpoint.instruments.InstrumentShelf;
import org.trigpoint.migrations.InstrumentId;
import org.trigpoint.migrations.SessionId;
import org.trigpoint.scoring.Part;
import org.trigpoint.triangulation.JointDisplay.Count;

/**
 * Mean ratings of observed sessions by item: open ones alone, a session counted once with the mean of its raters, reference
 * sessions nowhere.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class ScoreFigures implements FigureSource {

    static final String KIND = "score";

    private final DSLContext sql;
    private final InstrumentShelf shelf;

    ScoreFigures(DSLContext sql, InstrumentShelf shelf) {
        this.sql = sql;
        this.shelf = shelf;
    }

    private record Rated(InstrumentId instrument, String item, SessionId session, int value) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Figure> all(Reader reader) {
        Map<InstrumentId, List<Rated>> byForm = rated(reader).stream()
                .collect(Collectors.groupingBy(Rated::instrument, LinkedHashMap::new, Collectors.toList()));
        List<Figure> figures = new ArrayList<>();
        byForm.forEach((form, ratings) -> {
            Instrument instrument = shelf.open(reader, form);
            for (Item item : instrument.items()) {
                List<Rated> ofItem = ratings.stream()
                        .filter(each -> each.item().equals(item.key()))
                        .toList();
                if (item.asked() instanceof Asked.Rated && !ofItem.isEmpty()) {
                    figures.add(figure(form, instrument, item, ofItem));
                }
            }
        });
        return figures;
    }

    private static Figure figure(InstrumentId form, Instrument instrument, Item item, List<Rated> ratings) {
        Map<Long, Double> sessions = new TreeMap<>(ratings.stream()
                .collect(Collectors.groupingBy(each -> each.session().value(), Collectors.averagingInt(Rated::value))));
        double mean = sessions.values().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElseThrow();
        return new Figure(
                KIND + ":" + form.value() + "@" + item.key(),
                Strand.OBSERVATIONS,
                item.title() + ", " + instrument.title(),
                "mean " + Digits.of(mean),
                List.of(new Count("mean", mean)),
                sessions.size(),
                null,
                "open ratings of observed sessions, each session once",
                Digits.digest(sessions.toString()));
    }

    private List<Rated> rated(Reader reader) {
        return sql.select(ASSESSMENT.INSTRUMENT_ID, ANSWER.ITEM, ASSESSMENT.SESSION_ID, ANSWER.VALUE)
                .from(ASSESSMENT)
                .join(OBSERVED_SESSION)
                .on(OBSERVED_SESSION.ID.eq(ASSESSMENT.SESSION_ID))
                .join(ANSWER)
                .on(ANSWER.ASSESSMENT_ID.eq(ASSESSMENT.ID))
                .where(
                        ASSESSMENT.STUDY_ID.eq(reader.study()),
                        OBSERVED_SESSION.REFERENCE.isFalse(),
                        OBSERVED_SESSION.CANCELLED_AT.isNull(),
                        Blindness.openAssessments(),
                        ASSESSMENT.PART.eq(Part.RATER.word()),
                        ANSWER.STATE.eq(Answer.State.GIVEN.word()),
                        ANSWER.VALUE.likeRegex("^[0-9]{1,4}$"))
                .orderBy(ASSESSMENT.INSTRUMENT_ID, ANSWER.ITEM, ASSESSMENT.SESSION_ID, ASSESSMENT.ID)
                .fetch(row -> new Rated(row.value1(), row.value2(), row.value3(), Integer.parseInt(row.value4())));
    }
}
