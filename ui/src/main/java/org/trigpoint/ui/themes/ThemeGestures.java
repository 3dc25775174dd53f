package org.trigpoint.ui.themes;

import org.jspecify.annotations.Nullable;
import org.trigpoint.NotFound;
import org.trigpoint.migrations.ThemeId;

/** What a person did in the list of themes. It comes from a browser, so it is a wish. */
final class ThemeGestures {

    private ThemeGestures() {}

    static void move(OpenTheme open, ThemeList.Move move) {
        @Nullable ThemeId under = move.under().isEmpty() ? null : key(move.under());
        ThemeId theme = key(move.theme());
        open.desk().themes().move(open.desk().door().coder(open.route()), theme, under, move.position());
        Going.to(open.address().theme(theme));
    }

    private static ThemeId key(String number) {
        if (!number.matches("[1-9][0-9]{0,17}")) {
            throw new NotFound();
        }
        return new ThemeId(Long.parseLong(number));
    }
}
