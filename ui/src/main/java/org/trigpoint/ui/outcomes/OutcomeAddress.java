package org.trigpoint.ui.outcomes;

import com.vaadin.flow.router.QueryParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.trigpoint.codebooks.instruments.Scoring.Bound;
import org.trigpoint.codebooks.instruments.Scoring.Per;
import org.trigpoint.migrations.RecordId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.StudyId;
import org.trigpoint.outcomes.OutcomeSettings;

/**
 * Where outcomes are, and what an address asks for.
 *
 * @param study whose
 * @param part which screen
 * @param instrument key of the instrument
 * @param settings how they are summed up
 * @param words what people are looked for by
 */
record OutcomeAddress(StudyId study, Part part, String instrument, OutcomeSettings settings, String words) {

    /** The parts of the screen. */
    enum Part {
        NUMBERS("Numbers"),
        PEOPLE("People"),
        GOALS("Goals as texts");

        private final String label;

        Part(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    static OutcomeAddress of(StudyId study, QueryParameters asked) {
        OutcomeSettings usual = OutcomeSettings.USUAL;
        return new OutcomeAddress(
                study,
                one(asked, "part", Part.values(), Part.NUMBERS),
                asked.getSingleParameter("instrument").orElse("gbo"),
                new OutcomeSettings(
                        one(asked, "by", OutcomeSettings.By.values(), usual.by()),
                        asked.getSingleParameter("from").orElse(usual.from()),
                        asked.getSingleParameter("to").orElse(usual.to()),
                        one(asked, "bound", Bound.values(), usual.bound()),
                        one(asked, "per", Per.values(), usual.per())),
                asked.getSingleParameter("q").orElse(""));
    }

    private static <E extends Enum<E>> E one(QueryParameters asked, String name, E[] values, E otherwise) {
        return asked.getSingleParameter(name)
                .flatMap(word -> Arrays.stream(values)
                        .filter(each -> word(each).equals(word))
                        .findFirst())
                .orElse(otherwise);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String ofStudy() {
        return "study/" + study.value();
    }

    String written() {
        return ofStudy() + "/outcomes?part=" + word(part) + "&instrument=" + escaped(instrument) + "&by="
                + word(settings.by()) + "&from=" + escaped(settings.from()) + "&to=" + escaped(settings.to())
                + "&bound=" + word(settings.bound()) + "&per=" + word(settings.per())
                + (words.isEmpty() ? "" : "&q=" + escaped(words));
    }

    private static String escaped(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8);
    }

    OutcomeAddress at(Part other) {
        return new OutcomeAddress(study, other, instrument, settings, "");
    }

    OutcomeAddress of(String other) {
        return new OutcomeAddress(study, part, other, settings, words);
    }

    OutcomeAddress with(OutcomeSettings other) {
        return new OutcomeAddress(study, part, instrument, other, words);
    }

    OutcomeAddress with(String other) {
        return new OutcomeAddress(study, part, instrument, settings, other);
    }

    String person(RecordId questionnaire) {
        return ofStudy() + "/outcomes/" + questionnaire.value();
    }

    String coding(SourceId source) {
        return ofStudy() + "/coding?source=" + source.value();
    }

    String record(RecordId record) {
        return ofStudy() + "/records/questionnaire/" + record.value();
    }
}
