package org.trigpoint.ui.coding;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trigpoint.codes.Code;
import org.trigpoint.codes.CodeTree;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.ui.parts.PaneText;

/** The codes of an analysis as a tree beside the text. The element in the browser finds, folds, drags and hears the keys. */
@Tag("trig-code-tree")
@JsModule("context://trigpoint/code-tree.js")
final class CodeTreePanel extends Component {

    private static final String CALL =
            "const tree = this; customElements.whenDefined('trig-code-tree').then(() => tree.call($0, $1));";

    private final Map<CodeId, Integer> segments = new HashMap<>();
    private CodeTree tree = new CodeTree(List.of());

    CodeTreePanel(SerializableConsumer<CodeGesture> heard) {
        getElement()
                .addEventListener("trig-tree", event -> heard.accept(event.getEventDetail(CodeGesture.class)))
                .addEventDetail();
    }

    /** A code as the tree in the browser takes it. */
    private record Row(
            String id,
            @Nullable String parent,
            String name,
            String path,
            int colour,
            int position,
            String description,
            int segments) {}

    private record Count(String id, int segments) {}

    /** Shows these codes in place of those before. */
    void show(CodeTree codes, boolean editable) {
        tree = codes;
        segments.clear();
        codes.flat().forEach(code -> segments.put(code.id(), code.segments()));
        call("setCodes", codes.flat().stream().map(this::row).toList(), editable);
    }

    /** The codes that are shown. */
    CodeTree codes() {
        return tree;
    }

    /** Counts so many segments more, or fewer, with a code. */
    void count(CodeId code, int more) {
        int now = segments.merge(code, more, Integer::sum);
        call("setCounts", List.of(new Count(key(code), now)));
    }

    /** Shows how many segments carry a code by now. */
    void countIs(CodeId code, int now) {
        segments.put(code, now);
        call("setCounts", List.of(new Count(key(code), now)));
    }

    /** How many segments carry a code now. */
    int segments(CodeId code) {
        return segments.getOrDefault(code, 0);
    }

    /** How many segments carry a code or one under it now. */
    int segmentsWithin(CodeId code) {
        return tree.withSubcodes(code).stream().mapToInt(this::segments).sum();
    }

    /** Marks the one code that the text shows alone; null for none. */
    void backlight(@Nullable CodeId code) {
        call("setBacklit", code == null ? "" : key(code));
    }

    /** Puts the keyboard on a code. */
    void focus(CodeId code) {
        call("focusCode", key(code));
    }

    /** The codes as the text pane takes them. */
    List<PaneText.Code> forPane() {
        return tree.flat().stream()
                .map(code -> new PaneText.Code(
                        key(code.id()),
                        code.name(),
                        tree.path(code.id()),
                        code.colour(),
                        depth(code),
                        code.description()))
                .toList();
    }

    private int depth(Code code) {
        CodeId parent = code.parent();
        return parent == null ? 0 : 1 + tree.find(parent).map(this::depth).orElse(0);
    }

    private Row row(Code code) {
        CodeId parent = code.parent();
        return new Row(
                key(code.id()),
                parent == null ? null : key(parent),
                code.name(),
                tree.path(code.id()),
                code.colour(),
                code.position(),
                code.description(),
                code.segments());
    }

    private static String key(CodeId code) {
        return Long.toString(code.value());
    }

    private void call(String method, Object... arguments) {
        getElement().executeJs(CALL, method, List.of(arguments));
    }
}
