package org.trigpoint.ui.instruments;

import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.trigpoint.NotFound;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Reader;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.codebooks.instruments.Instruments;
import org.trigpoint.instruments.InstrumentLine;
import org.trigpoint.instruments.InstrumentQueries;
import org.trigpoint.instruments.InstrumentService;
import org.trigpoint.instruments.LocalWording;
import org.trigpoint.instruments.LocalWordingService;
import org.trigpoint.migrations.InstrumentId;
import org.trigpoint.studies.StudyQueries;
import org.trigpoint.ui.parts.StudyDoor;

/** What the screens of instruments call. */
@Profile("!headless")
@SpringComponent
record InstrumentDesk(
        StudyDoor door,
        StudyQueries studies,
        InstrumentQueries queries,
        InstrumentService instruments,
        LocalWordingService wordings) {

    /** The route parameter that names an instrument: by its number, or a shipped one that was not used so far by its name. */
    static final String INSTRUMENT = "instrument";

    InstrumentLine line(Reader reader, RouteParameters route) {
        String wanted = route.get(INSTRUMENT).orElseThrow(NotFound::new);
        return queries.all(reader).stream()
                .filter(line -> wanted.equals(number(line)) || (line.shipped() && wanted.equals(line.name())))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    Instrument open(Reader reader, InstrumentLine line) {
        InstrumentId id = line.id();
        return id == null
                ? Instruments.get(line.key(), line.version()).orElseThrow(NotFound::new)
                : queries.definition(reader, id);
    }

    /** All that was written locally; nothing where the study has not used the instrument so far. */
    List<LocalWording> written(Reader reader, InstrumentLine line) {
        InstrumentId id = line.id();
        return id == null ? List.of() : queries.wordings(reader, id);
    }

    /** The key of an instrument, which is taken into use for it where it was not so far. */
    InstrumentId used(Lead lead, InstrumentLine line) {
        InstrumentId id = line.id();
        return id == null ? instruments.adopt(lead, line.key(), line.version()) : id;
    }

    static String base(Reader reader) {
        return "study/" + reader.study().value() + "/instruments";
    }

    static String address(Reader reader, InstrumentLine line) {
        return base(reader) + "/" + number(line);
    }

    private static String number(InstrumentLine line) {
        InstrumentId id = line.id();
        return id == null ? line.name() : Long.toString(id.value());
    }
}
