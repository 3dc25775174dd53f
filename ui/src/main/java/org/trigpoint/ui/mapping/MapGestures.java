package org.trigpoint.ui.mapping;

import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.mapping.ThematicMapService.CodePlace;
import org.trigpoint.mapping.ThematicMapService.ThemePlace;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.ui.parts.FormDialog;

/** What a person does on the map, handed to the services. */
final class MapGestures {

    private static final String THEME = "theme-";
    private static final String CODE = "code-";

    private final OpenMap open;

    MapGestures(OpenMap open) {
        this.open = open;
    }

    void moved(MapCanvas.Moved moved) {
        List<ThemePlace> themes = moved.nodes().stream()
                .filter(node -> node.key().startsWith(THEME))
                .map(node -> new ThemePlace(theme(node.key()), node.x(), node.y()))
                .toList();
        List<CodePlace> codes = moved.nodes().stream()
                .filter(node -> node.key().startsWith(CODE))
                .map(node -> new CodePlace(new CodeId(number(node.key(), CODE)), node.x(), node.y()))
                .toList();
        open.change(coder -> open.desk().maps().place(coder, open.analysis(), themes, codes));
    }

    /** Two themes are linked once it is said what the link says. */
    void joined(MapCanvas.Joined joined) {
        if (!joined.from().startsWith(THEME) || !joined.to().startsWith(THEME)) {
            throw new Refusal("Links go from theme to theme. A code is gathered into a theme on the screen of themes.");
        }
        link(theme(joined.from()), theme(joined.to()));
    }

    private void link(ThemeId from, ThemeId to) {
        TextField label = new TextField("What the link says");
        label.setHelperText("Such as leads to, makes room for, contradicts. May stay empty.");
        label.setMaxLength(100);
        new FormDialog(
                        "Link two themes",
                        "Link themes",
                        () -> {
                            open.change(coder -> open.desk().maps().link(coder, from, to, label.getValue()));
                            open.again();
                        },
                        label)
                .open();
        label.focus();
    }

    void opened(MapCanvas.Opened opened) {
        if (opened.key().startsWith(THEME)) {
            OpenMap.go(open.theme(theme(opened.key()).value()));
        }
    }

    /** The theme that a node stands for. */
    static ThemeId theme(String key) {
        return new ThemeId(number(key, THEME));
    }

    private static long number(String key, String kind) {
        String digits = key.startsWith(kind) ? key.substring(kind.length()) : "";
        if (!digits.matches("[1-9][0-9]{0,17}")) {
            throw new NotFound();
        }
        return Long.parseLong(digits);
    }
}
