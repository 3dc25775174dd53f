package org.trigpoint.ui.themes;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trigpoint.access.Reader;
import org.trigpoint.codes.CodeTree;
import org.trigpoint.live.NewsLine;
import org.trigpoint.themes.Theme;
import org.trigpoint.ui.live.LiveNews;

/**
 * What colleagues do while themes are on the screen. The list follows at once; what is open is not taken from under the
 * hands of whoever writes in it, but said to have changed.
 */
final class ThemeNews {

    private static final Set<String> OF_THEMES =
            Set.of("theme", "code", "source", "gesture", "coding", "round", "analysis");

    private final ThemeDesk desk;
    private final LiveNews news;
    private final Div line = new Div();

    ThemeNews(ThemesView view, ThemeDesk desk) {
        this.desk = desk;
        this.news = new LiveNews(view, desk.live(), desk.door());
        line.addClassName("trig-news");
        line.getElement().setAttribute("role", "status");
        line.setVisible(false);
    }

    /** What is on the screen: the theme that is open, the codes as they were, and the list. */
    record Shown(Theme open, CodeTree tree, ThemeList list) {}

    private record Now(List<Theme> themes, CodeTree tree) {}

    /** Says that what is open has changed. */
    Div line() {
        return line;
    }

    void follow(Reader reader, long since, AnalysisAddress address, Shown shown) {
        line.setVisible(false);
        Seen seen = new Seen(address, shown);
        news.follow(reader, since, (now, happened) -> read(now, address, happened), seen::show);
    }

    private Optional<Now> read(Reader reader, AnalysisAddress address, LiveNews.Happened happened) {
        boolean touched =
                happened.everything() || happened.lines().stream().anyMatch(one -> concerns(one, reader, address));
        return touched
                ? Optional.of(new Now(
                        desk.queries().of(reader, address.analysis()),
                        desk.codes().tree(reader, address.analysis())))
                : Optional.empty();
    }

    private static boolean concerns(NewsLine one, Reader reader, AnalysisAddress address) {
        return !reader.person().equals(one.person())
                && OF_THEMES.contains(one.subject())
                && (one.analysis() == null || one.analysis().equals(address.analysis()));
    }

    /** The list as it is shown; it is replaced by the next. */
    private final class Seen {

        private final AnalysisAddress address;
        private final Shown shown;
        private ThemeList list;

        Seen(AnalysisAddress address, Shown shown) {
            this.address = address;
            this.shown = shown;
            this.list = shown.list();
        }

        void show(Now now) {
            ThemeList fresh = list.again(now.themes(), now.tree());
            list.getElement().getParent().insertChild(1, fresh.getElement());
            list.removeFromParent();
            list = fresh;
            boolean same = now.themes().contains(shown.open())
                    && shown.open().codes().stream()
                            .allMatch(code ->
                                    now.tree().find(code).equals(shown.tree().find(code)));
            if (!same) {
                Button look = new Button(
                        "Show it as it is now",
                        pressed -> Going.to(address.theme(shown.open().id())));
                look.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
                line.removeAll();
                line.add(new Span("A colleague has changed this theme, or what it rests on."), look);
                line.setVisible(true);
            }
        }
    }
}
