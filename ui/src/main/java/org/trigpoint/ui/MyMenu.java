package org.trigpoint.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.EnumMap;
import java.util.Map;
import org.trigpoint.ui.security.SignOutForm;
import org.trigpoint.ui.security.SignedInUser;

/** What is mine: who I am, how the pages look, the way out. */
final class MyMenu extends MenuBar {

    private final Map<Look, MenuItem> looks = new EnumMap<>(Look.class);

    MyMenu(AuthenticationContext signedIn, SignOutForm way) {
        addClassName("trig-me");
        addThemeVariants(MenuBarVariant.TERTIARY);
        String fullName = signedIn.getAuthenticatedUser(SignedInUser.class)
                .map(SignedInUser::fullName)
                .orElse("");
        Avatar avatar = new Avatar(fullName);
        avatar.getElement().setAttribute("aria-hidden", "true");
        MenuItem me = addItem(avatar);
        me.setAriaLabel("You: " + fullName);
        SubMenu mine = me.getSubMenu();
        mine.addItem(fullName).setEnabled(false);
        mine.addSeparator();
        mine.addItem(
                "Commands (Ctrl .)",
                chosen -> UI.getCurrent().getElement().executeJs("window.dispatchEvent(new Event('trig-commands'))"));
        mine.addSeparator();
        for (Look look : Look.values()) {
            MenuItem item = mine.addItem(look.title(), chosen -> wear(look));
            item.setCheckable(true);
            looks.put(look, item);
        }
        tick(Look.of(VaadinRequest.getCurrent()));
        mine.addSeparator();
        mine.addItem("Sign out", chosen -> way.send());
    }

    private void wear(Look look) {
        look.wearIn(UI.getCurrent());
        tick(look);
    }

    private void tick(Look worn) {
        looks.forEach((look, item) -> item.setChecked(look == worn));
    }
}
