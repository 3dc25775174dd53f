package org.trigpoint.ui.framework;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import org.trigpoint.migrations.FrameworkMatrixId;

/** The cells of a matrix, and who was asked: the ways from one to the other. */
final class MatrixParts extends Nav {

    MatrixParts(FrameworkAddress address, FrameworkMatrixId matrix, boolean asked) {
        setAriaLabel("Parts of the matrix");
        addClassName("trig-parts");
        add(new UnorderedList(
                part("Cells", address.one(matrix), !asked),
                part("How many, of those asked", address.asked(matrix), asked)));
    }

    private static ListItem part(String title, String address, boolean here) {
        Anchor link = new Anchor(address, title);
        if (here) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return new ListItem(link);
    }
}
