package org.trigpoint.ui.calibration;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trigpoint.NotFound;
import org.trigpoint.calibration.ScoreQueries.FormLine;
import org.trigpoint.calibration.Spread;
import org.trigpoint.migrations.InstrumentId;
import org.trigpoint.migrations.SessionId;
import org.trigpoint.migrations.StudyId;

/** Where scores are, and which of them an address asks for. */
record ScoreAddress(StudyId study) {

    private static final String KEY = "[1-9][0-9]{0,17}";

    String ofStudy() {
        return "study/" + study.value();
    }

    String scores(@Nullable InstrumentId form, Spread.By by) {
        return ofStudy() + "/scores?by=" + by.name().toLowerCase(Locale.ROOT)
                + (form == null ? "" : "&form=" + form.value());
    }

    String profile(InstrumentId form, SessionId session) {
        return ofStudy() + "/scores?form=" + form.value() + "&session=" + session.value();
    }

    String completeness() {
        return ofStudy() + "/scores?part=missing";
    }

    String calibration(@Nullable InstrumentId form, boolean drift) {
        return ofStudy() + "/calibration" + (drift ? "?part=drift" : "?part=agreement")
                + (form == null ? "" : "&form=" + form.value());
    }

    /** The form that an address asks for among those there are; the first where it asks for none, null where there is none. */
    static @Nullable InstrumentId form(QueryParameters asked, List<FormLine> forms) {
        Optional<InstrumentId> wanted = asked.getSingleParameter("form").map(key -> new InstrumentId(number(key)));
        if (wanted.isPresent()) {
            return forms.stream()
                    .map(FormLine::id)
                    .filter(wanted.get()::equals)
                    .findFirst()
                    .orElseThrow(NotFound::new);
        }
        return forms.isEmpty() ? null : forms.getFirst().id();
    }

    static Optional<SessionId> session(QueryParameters asked) {
        return asked.getSingleParameter("session").map(key -> new SessionId(number(key)));
    }

    static Spread.By by(QueryParameters asked) {
        return asked.getSingleParameter("by")
                .flatMap(word -> Arrays.stream(Spread.By.values())
                        .filter(by -> by.name().equalsIgnoreCase(word))
                        .findFirst())
                .orElse(Spread.By.ALL);
    }

    static boolean part(QueryParameters asked, String part) {
        return asked.getSingleParameter("part").filter(part::equals).isPresent();
    }

    private static long number(String key) {
        if (!key.matches(KEY)) {
            throw new NotFound();
        }
        return Long.parseLong(key);
    }
}
