package org.trigpoint.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.shared.communication.PushMode;
import com.vaadin.flow.shared.ui.Transport;
import com.vaadin.flow.theme.aura.Aura;

/**
 * The page around every screen: its styles, its mark, and the open line on which colleagues' work arrives. What a
 * person does travels as ordinary requests, so that the doors see each of them.
 */
@Push(value = PushMode.AUTOMATIC, transport = Transport.WEBSOCKET_XHR)
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("context://trigpoint/theme.css")
@StyleSheet("context://trigpoint/shell.css")
@StyleSheet("context://trigpoint/pages.css")
public final class TrigpointShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings page) {
        page.setPageTitle("Trigpoint");
        page.setViewport("width=device-width, initial-scale=1");
        page.addLink("icon", "trigpoint/mark.svg");
    }
}
