package org.trigpoint.ui.themes;

import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.router.RouteParameters;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Reader;
import org.trigpoint.codes.CodeTree;
import org.trigpoint.migrations.ThemeQuotationId;
import org.trigpoint.themes.Theme;

/** The theme that is open, and what its parts share: how they ask for a proof of now, and how the screen goes on. */
final class OpenTheme {

    private final ThemeDesk desk;
    private final RouteParameters route;
    private final Reader reader;
    private final AnalysisAddress address;
    private final Theme theme;
    private final List<Theme> all;
    private @Nullable CodeTree tree;

    OpenTheme(
            ThemeDesk desk,
            RouteParameters route,
            Reader reader,
            AnalysisAddress address,
            Theme theme,
            List<Theme> all) {
        this.desk = desk;
        this.route = route;
        this.reader = reader;
        this.address = address;
        this.theme = theme;
        this.all = List.copyOf(all);
    }

    ThemeDesk desk() {
        return desk;
    }

    Reader reader() {
        return reader;
    }

    AnalysisAddress address() {
        return address;
    }

    Theme theme() {
        return theme;
    }

    /** All themes of the analysis. */
    List<Theme> all() {
        return all;
    }

    CodeTree tree() {
        CodeTree known = tree;
        if (known == null) {
            known = desk.codes().tree(reader, address.analysis());
            tree = known;
        }
        return known;
    }

    /** Whether themes may be changed here. */
    boolean open() {
        return reader instanceof Coder;
    }

    /** Does something by a proof of now, and shows what has become of it. */
    void change(ThemePart part, SerializableConsumer<Coder> step) {
        step.accept(desk.door().coder(route));
        Going.to(address.theme(theme.id(), part));
    }

    /** The same, with an offer to undo it. */
    void changeAndOffer(ThemePart part, String sentence, SerializableConsumer<Coder> step) {
        change(part, step);
        desk.undo().offer(reader.study(), sentence, () -> Going.to(address.theme(theme.id(), part)));
    }

    /** Chooses a quotation, and says what is to be thought of before it is printed. */
    void choose(SerializableFunction<Coder, ThemeQuotationId> step) {
        Coder coder = desk.door().coder(route);
        ThemeQuotationId made = step.apply(coder);
        String before = desk.evidence().of(coder, theme.id()).quotations().stream()
                .filter(one -> one.id().equals(made))
                .map(one -> " " + one.origin().quotable().beforePrinting())
                .findFirst()
                .orElse("");
        Going.to(address.theme(theme.id(), ThemePart.EXTRACTS));
        desk.undo()
                .offer(
                        reader.study(),
                        ("The quotation is chosen." + before).strip(),
                        () -> Going.to(address.theme(theme.id(), ThemePart.EXTRACTS)));
    }

    RouteParameters route() {
        return route;
    }

    /** A proof of now that the study may be read. */
    Reader readerNow() {
        return desk.door().reader(route);
    }
}
