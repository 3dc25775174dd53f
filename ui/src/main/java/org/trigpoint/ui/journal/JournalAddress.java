package org.trigpoint.ui.journal;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trigpoint.history.JournalFilter;
import org.trigpoint.migrations.PersonId;

/** A filter as it stands in the address, so that it can be sent to a colleague. What can't be read there is left out. */
final class JournalAddress {

    private JournalAddress() {}

    static JournalFilter read(QueryParameters asked) {
        return new JournalFilter(
                asked.getSingleParameter("kind").map(Set::of).orElseGet(Set::of),
                number(asked, "person").map(PersonId::new).orElse(null),
                asked.getSingleParameter("subject").orElse(null),
                number(asked, "id").orElse(null),
                day(asked, "from"),
                day(asked, "until"));
    }

    static QueryParameters write(JournalFilter filter) {
        Map<String, String> parts = new LinkedHashMap<>();
        filter.kinds().stream().findFirst().ifPresent(kind -> parts.put("kind", kind));
        PersonId person = filter.person();
        put(parts, "person", person == null ? null : person.value());
        put(parts, "subject", filter.subject());
        put(parts, "id", filter.subjectId());
        put(parts, "from", filter.from());
        put(parts, "until", filter.until());
        return QueryParameters.simple(parts);
    }

    private static void put(Map<String, String> parts, String name, @Nullable Object value) {
        if (value != null) {
            parts.put(name, value.toString());
        }
    }

    private static Optional<Long> number(QueryParameters asked, String name) {
        return asked.getSingleParameter(name)
                .filter(word -> word.matches("[0-9]{1,18}"))
                .map(Long::valueOf);
    }

    private static @Nullable LocalDate day(QueryParameters asked, String name) {
        try {
            return asked.getSingleParameter(name).map(LocalDate::parse).orElse(null);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }
}
