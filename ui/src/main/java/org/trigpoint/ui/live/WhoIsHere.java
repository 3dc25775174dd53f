package org.trigpoint.ui.live;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.context.annotation.Scope;
import org.trigpoint.NotFound;
import org.trigpoint.access.Reader;
import org.trigpoint.live.Colleague;
import org.trigpoint.live.LiveDesk;
import org.trigpoint.live.PresenceDesk;
import org.trigpoint.live.Seat;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.StudyId;
import org.trigpoint.ui.Company;
import org.trigpoint.ui.parts.StudyDoor;

/** The colleagues who have the study open, as initials with their names; those with the same source open are marked. */
@Profile("!headless")
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
@StyleSheet("context://trigpoint/company.css")
final class WhoIsHere extends UnorderedList implements Company {

    private static final int SHOWN = 6;

    private final PresenceDesk presence;
    private final LiveDesk live;
    private final StudyDoor door;
    private final LiveNews news;
    private @Nullable Seat seat;
    private @Nullable StudyId study;
    private @Nullable SourceId source;

    WhoIsHere(PresenceDesk presence, LiveDesk live, StudyDoor door) {
        this.presence = presence;
        this.live = live;
        this.door = door;
        this.news = new LiveNews(this, live, door);
        addClassName("trig-company");
        getElement().setAttribute("aria-label", "Also here");
        addDetachListener(gone -> leave());
    }

    @Override
    public Component shown() {
        return this;
    }

    @Override
    public void turnTo(RouteParameters parameters) {
        try {
            turn(door.reader(parameters), sourceIn(parameters));
        } catch (NotFound elsewhere) {
            // No screen of a study that is open to them: they are with nobody.
            leave();
            show(List.of());
        }
    }

    private void turn(Reader reader, @Nullable SourceId open) {
        Seat before = seat;
        UI screen = UI.getCurrent();
        boolean other = !reader.study().equals(study);
        study = reader.study();
        source = open;
        seat = presence.sit(reader, open, null, () -> OpenScreen.answers(screen));
        if (before != null) {
            before.close();
        }
        if (other) {
            PersonId me = reader.person();
            news.follow(
                    reader,
                    live.now(reader),
                    line -> false,
                    (now, happened) -> happened.company() || happened.everything()
                            ? Optional.of(others(presence.here(now), me))
                            : Optional.empty(),
                    this::show);
        }
        show(others(presence.here(reader), reader.person()));
    }

    private static List<Colleague> others(List<Colleague> all, PersonId me) {
        return all.stream().filter(one -> !one.person().equals(me)).toList();
    }

    private void leave() {
        Seat before = seat;
        seat = null;
        study = null;
        if (before != null) {
            before.close();
        }
    }

    private void show(List<Colleague> others) {
        Map<PersonId, List<Colleague>> byPerson = others.stream()
                .collect(Collectors.groupingBy(Colleague::person, LinkedHashMap::new, Collectors.toList()));
        removeAll();
        byPerson.values().stream().limit(SHOWN).map(this::face).forEach(this::add);
        if (byPerson.size() > SHOWN) {
            String rest = byPerson.values().stream()
                    .skip(SHOWN)
                    .map(places -> places.getFirst().name())
                    .collect(Collectors.joining(", "));
            add(item("+" + (byPerson.size() - SHOWN), rest, false));
        }
    }

    private ListItem face(List<Colleague> places) {
        String name = places.getFirst().name();
        boolean together = source != null && places.stream().anyMatch(one -> source.equals(one.source()));
        String where = together
                ? "reads this source too"
                : places.stream()
                        .map(Colleague::sourceTitle)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .map(title -> "in " + title)
                        .orElse("in this study");
        return item(initials(name), name + ", " + where, together);
    }

    private static ListItem item(String initials, String words, boolean together) {
        Span face = new Span(initials);
        face.addClassName("trig-face");
        face.getElement()
                .setAttribute("role", "img")
                .setAttribute("tabindex", "0")
                .setAttribute("aria-label", words)
                .setAttribute("data-words", words);
        if (together) {
            face.addClassName("together");
        }
        return new ListItem(face);
    }

    /** The first letters of the first and the last name. */
    static String initials(String name) {
        String[] names = name.strip().split("\\s+");
        return Stream.of(names[0], names.length > 1 ? names[names.length - 1] : "")
                .filter(word -> !word.isEmpty())
                .map(word -> new String(Character.toChars(word.codePointAt(0))))
                .collect(Collectors.joining())
                .toUpperCase(Locale.UK);
    }

    private static @Nullable SourceId sourceIn(RouteParameters parameters) {
        return parameters
                .get("source")
                .filter(number -> number.matches("[1-9][0-9]{0,17}"))
                .map(number -> new SourceId(Long.parseLong(number)))
                .orElse(null);
    }
}
