package org.trigpoint.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.shared.communication.PushMode;
import com.vaadin.flow.shared.ui.Transport;
import com.vaadin.flow.theme.aura.Aura;

/** The page around every screen: its look, its language, its mark, and the open line to the server. */
@Push(value = PushMode.AUTOMATIC, transport = Transport.WEBSOCKET)
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("context://trigpoint/theme.css")
@StyleSheet("context://trigpoint/shell.css")
public final class TrigpointShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings page) {
        page.setPageTitle("Trigpoint");
        page.setViewport("width=device-width, initial-scale=1");
        page.addFavIcon("icon", "trigpoint/mark.svg", "any");
    }
}
