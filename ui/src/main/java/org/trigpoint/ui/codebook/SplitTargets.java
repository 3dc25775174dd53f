package org.trigpoint.ui.codebook;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trigpoint.codes.Code;
import org.trigpoint.codes.CodeTree;

/** The codes that a segment can be given, each with its key, and what else can be done with it. */
final class SplitTargets extends Div {

    private static final int WHATEVER_IS_SHOWN = -1;

    private final SerializableConsumer<SplitKey> pressed;
    private final List<NativeButton> marks = new ArrayList<>();

    SplitTargets(CodeTree tree, List<Code> targets, SerializableConsumer<SplitKey> pressed) {
        this.pressed = pressed;
        addClassName("split-keys");
        for (int number = 1; number <= targets.size(); number++) {
            Code target = targets.get(number - 1);
            NativeButton give = button("give", number, String.valueOf(number), tree.path(target.id()));
            give.getElement().insertChild(1, new Swatch(target.colour(), target.name()).getElement());
            NativeButton mark = button("mark", number, "", "with others");
            mark.addClassName("split-mark");
            mark.getElement().setAttribute("aria-label", "Mark " + target.name() + " to give it with others");
            marks.add(mark);
            Div line = new Div(give, mark);
            line.addClassName("split-line");
            add(line);
        }
        Div rest = new Div(
                button("enter", null, "Enter", "Give those marked"),
                button("skip", null, "S", "Skip"),
                button("back", null, "\u232B", "Back"),
                button("widen", null, "W", "More around it"));
        rest.addClassName("split-rest");
        add(rest);
    }

    /** Shows which are marked to be given together. */
    void mark(Set<Integer> marked) {
        for (int number = 1; number <= marks.size(); number++) {
            marks.get(number - 1).getElement().setAttribute("aria-pressed", String.valueOf(marked.contains(number)));
        }
    }

    private NativeButton button(String act, @Nullable Integer number, String key, String words) {
        NativeButton button = new NativeButton();
        Element kbd = new Element("kbd");
        kbd.setText(key);
        if (!key.isEmpty()) {
            button.getElement().appendChild(kbd);
        }
        button.add(new Span(words));
        button.addClickListener(click -> pressed.accept(new SplitKey(act, number, WHATEVER_IS_SHOWN)));
        return button;
    }
}
