package org.trigpoint.ui.codebook;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trigpoint.codebook.Codebook;
import org.trigpoint.migrations.CodeGroupId;
import org.trigpoint.migrations.CodeId;

/** The tree of codes, all of them or those of one group. */
final class CodebookSide extends Div {

    private final OpenCodebook book;
    private final CodebookTree tree;
    private final Select<Codebook.Group> group = new Select<>();
    private @Nullable CodeGroupId only;
    private boolean filling;

    CodebookSide(OpenCodebook book) {
        this.book = book;
        this.tree = new CodebookTree(new CodebookGestures(book)::heard);
        addClassName("codebook-side");
        group.setAriaLabel("Group");
        group.setEmptySelectionAllowed(true);
        group.setEmptySelectionCaption("All codes");
        group.setPlaceholder("All codes");
        group.setItemLabelGenerator(one -> one == null ? "All codes" : one.name());
        group.addValueChangeListener(chosen -> {
            if (!filling) {
                only = chosen.getValue() == null ? null : chosen.getValue().id();
                fill();
            }
        });
        add(group, tree);
    }

    /** Shows the codes as they are now. */
    void show() {
        filling = true;
        group.setItems(book.codebook().groups());
        group.setVisible(!book.codebook().groups().isEmpty());
        group.setValue(chosenGroup());
        filling = false;
        fill();
    }

    void choose(CodeId code) {
        tree.choose(code);
    }

    private void fill() {
        Codebook.Group chosen = chosenGroup();
        tree.show(book.tree(), chosen == null ? null : Set.copyOf(chosen.codes()), book.mayChange());
    }

    private Codebook.@Nullable Group chosenGroup() {
        return book.codebook().groups().stream()
                .filter(one -> one.id() != null && one.id().equals(only))
                .findFirst()
                .orElse(null);
    }
}
