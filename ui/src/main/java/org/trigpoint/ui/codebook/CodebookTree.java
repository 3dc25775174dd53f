package org.trigpoint.ui.codebook;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trigpoint.codes.Code;
import org.trigpoint.codes.CodeTree;
import org.trigpoint.migrations.CodeId;

/** The codes as a tree to choose from and to order. The element is the one of the coding workspace. */
@Tag("trig-code-tree")
@JsModule("context://trigpoint/code-tree.js")
final class CodebookTree extends Component {

    private static final String CALL =
            "const tree = this; customElements.whenDefined('trig-code-tree').then(() => tree[$0](...$1));";

    CodebookTree(SerializableConsumer<TreeWish> heard) {
        getElement().setAttribute("codebook", true);
        getElement()
                .addEventListener("trig-tree", event -> heard.accept(event.getEventDetail(TreeWish.class)))
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

    /** Shows codes, or only some of them and those above these. */
    void show(CodeTree tree, @Nullable Set<CodeId> only, boolean editable) {
        Set<CodeId> shown = only == null ? null : withThoseAbove(tree, only);
        List<Row> rows = tree.flat().stream()
                .filter(code -> shown == null || shown.contains(code.id()))
                .map(code -> row(tree, code))
                .toList();
        call("setCodes", rows, editable);
    }

    /** Marks the code whose page is open. */
    void choose(CodeId code) {
        call("setChosen", key(code));
    }

    /** Puts the keyboard on a code. */
    void focus(CodeId code) {
        call("focusCode", key(code));
    }

    private static Set<CodeId> withThoseAbove(CodeTree tree, Set<CodeId> only) {
        Set<CodeId> all = new HashSet<>();
        for (CodeId one : only) {
            CodeId here = one;
            while (here != null && all.add(here)) {
                here = tree.find(here).map(Code::parent).orElse(null);
            }
        }
        return all;
    }

    private static Row row(CodeTree tree, Code code) {
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
