package org.trigpoint.ui.words;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.function.SerializableConsumer;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table whose numbers lead to what they count. The element in the browser paints and sorts it; this side hands it the lines. */
@Tag("trig-lines")
@JsModule("context://trigpoint/lines-table.js")
final class LinesTable extends Component {

    private static final String CALL =
            "const table = this; customElements.whenDefined('trig-lines').then(() => table.show($0));";

    /** All that is painted; the first cell of a line names it. */
    record Shown(String caption, List<Head> heads, List<List<Cell>> lines) implements Serializable {}

    /** A column: its label, and how its cells are painted and sorted. */
    record Head(String label, String kind) implements Serializable {

        static Head word(String label) {
            return new Head(label, "word");
        }

        static Head text(String label) {
            return new Head(label, "text");
        }

        static Head number(String label) {
            return new Head(label, "number");
        }

        /** Numbers with a bar of their length. */
        static Head bar(String label) {
            return new Head(label, "bar");
        }

        static Head strip(String label) {
            return new Head(label, "strip");
        }

        static Head ways(String label) {
            return new Head(label, "ways");
        }
    }

    /**
     * A cell: words, what they sort by, where they lead, the share of a bar, and for a strip its length, its marks and the
     * address of its source.
     */
    record Cell(
            String text,
            @Nullable Double value,
            @Nullable String href,
            @Nullable String label,
            double share,
            int length,
            List<int[]> marks,
            List<Link> links,
            @Nullable String stop)
            implements Serializable {

        static Cell text(String text) {
            return new Cell(text, null, null, null, 0, 0, List.of(), List.of(), null);
        }

        static Cell text(String text, String href) {
            return new Cell(text, null, href, null, 0, 0, List.of(), List.of(), null);
        }

        static Cell number(double number, int digits) {
            return new Cell(Numbers.of(number, digits), number, null, null, 0, 0, List.of(), List.of(), null);
        }

        /** A number that leads to what it counts; nought leads nowhere. */
        static Cell counted(long number, @Nullable String href, String label) {
            String way = number == 0 ? null : href;
            String told = way == null ? null : label;
            return new Cell(Numbers.of(number), (double) number, way, told, 0, 0, List.of(), List.of(), null);
        }

        Cell ofMost(long most) {
            double part = value == null ? 0 : value / Math.max(1, most);
            return new Cell(text, value, href, label, part, length, marks, links, stop);
        }

        static Cell strip(String title, String source, int length, List<int[]> marks) {
            return new Cell("", null, source, title, 0, Math.max(1, length), marks, List.of(), null);
        }

        static Cell ways(List<Link> links, @Nullable String stop) {
            return new Cell("", null, null, null, 0, 0, List.of(), links, stop);
        }
    }

    /** A way to another screen, with a longer label for those who don't see the line. */
    record Link(String text, String href, String label) implements Serializable {}

    /** What a stop button is pressed for. */
    record Stop(String word) implements Serializable {}

    LinesTable(Shown shown) {
        getElement().executeJs(CALL, shown);
    }

    /** Hears which word is to be a stop word. */
    LinesTable onStop(SerializableConsumer<String> stop) {
        getElement()
                .addEventListener(
                        "trig-stop",
                        heard -> stop.accept(heard.getEventDetail(Stop.class).word()))
                .addEventDetail();
        return this;
    }
}
