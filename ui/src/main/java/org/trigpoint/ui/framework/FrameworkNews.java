package org.trigpoint.ui.framework;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.Set;
import org.trigpoint.NotFound;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Reader;
import org.trigpoint.framework.FrameworkMatrix;
import org.trigpoint.live.NewsLine;
import org.trigpoint.ui.live.LiveNews;

/**
 * What colleagues do while a matrix is on the screen. Their summaries, and what became stale by their work, come into the
 * cells at once, but not into the one that is being written; a line says who wrote what, and leads there.
 */
final class FrameworkNews {

    private static final Set<String> OF_CELLS =
            Set.of("framework-matrix", "theme", "code", "source", "gesture", "coding", "round", "analysis", "guide");

    private final FrameworkDesk desk;
    private final LiveNews news;
    private final Runnable anew;
    private final Div line = new Div();

    /** Shows all anew by the last of these. */
    FrameworkNews(FrameworkView view, FrameworkDesk desk, Runnable anew) {
        this.desk = desk;
        this.anew = anew;
        this.news = new LiveNews(view, desk.live(), desk.door());
        line.addClassName("trig-news");
        line.getElement().setAttribute("role", "status");
        line.setVisible(false);
    }

    /** The matrix by now; empty when it was taken away. */
    private record Now(Optional<FrameworkMatrix> matrix, boolean editable) {}

    /** Says who wrote what. */
    Div line() {
        return line;
    }

    void follow(Reader reader, long since, FrameworkMatrix shown, FrameworkGrid grid) {
        line.setVisible(false);
        Seen seen = new Seen(shown, grid);
        news.follow(reader, since, (now, happened) -> read(now, shown, happened), seen::show);
    }

    private Optional<Now> read(Reader reader, FrameworkMatrix shown, LiveNews.Happened happened) {
        boolean touched =
                happened.everything() || happened.lines().stream().anyMatch(one -> concerns(one, reader, shown));
        if (!touched) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Now(Optional.of(desk.queries().matrix(reader, shown.id())), reader instanceof Coder));
        } catch (NotFound gone) {
            return Optional.of(new Now(Optional.empty(), false));
        }
    }

    private static boolean concerns(NewsLine one, Reader reader, FrameworkMatrix shown) {
        return !reader.person().equals(one.person())
                && OF_CELLS.contains(one.subject())
                && (!one.subject().equals("framework-matrix")
                        || one.subjectId() == shown.id().value())
                && (one.analysis() == null || one.analysis().equals(shown.analysis()));
    }

    /** The matrix as it is shown; it is replaced by the next. */
    private final class Seen {

        private final FrameworkGrid grid;
        private FrameworkMatrix shown;

        Seen(FrameworkMatrix shown, FrameworkGrid grid) {
            this.shown = shown;
            this.grid = grid;
        }

        void show(Now now) {
            if (now.matrix().isEmpty()) {
                tell("A colleague has taken this matrix away.");
                return;
            }
            FrameworkMatrix fresh = now.matrix().get();
            if (grid.isAttached()) {
                Optional<CellNews> told = grid.news(fresh);
                grid.refresh(fresh, now.editable());
                told.ifPresent(one -> tell(one.sentence(), () -> grid.goTo(one.at())));
            } else if (!fresh.columns().equals(shown.columns())) {
                tell("A colleague has changed what is counted here.", anew);
            }
            shown = fresh;
        }

        private void tell(String sentence, Runnable then) {
            tell(sentence);
            Button look = new Button("Show", pressed -> then.run());
            look.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            line.add(look);
        }

        private void tell(String sentence) {
            line.removeAll();
            line.add(new Span(sentence));
            line.setVisible(true);
        }
    }
}
