package org.trigpoint.ui.coding;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.splitlayout.SplitLayout;

/** The three panes of the workspace and the bar above them; the element remembers their widths and which are hidden. */
@Tag("trig-workspace")
@JsModule("context://trigpoint/workspace.js")
final class WorkspaceFrame extends HtmlContainer {

    private final Span about = new Span();
    private final Anchor versions = new Anchor("", "Versions");

    WorkspaceFrame(Workplace place, Component analyses) {
        Div codes = new Div(place.codes());
        codes.addClassName("codes");
        Div text = new Div(
                place.rounds(),
                place.listening().player(),
                place.pane(),
                place.correcting(),
                place.reading(),
                place.colleagues().said());
        text.addClassName("text");
        SplitLayout right = split("passage", new SplitLayout(codes, place.passage(), SplitLayout.Orientation.VERTICAL));
        sized("passage", place.passage());
        right.getElement().setAttribute("data-side", "codes");
        sized("codes", right);
        SplitLayout inner = split("codes", new SplitLayout(text, right));
        sized("sources", place.sources());
        add(bar(place, analyses), split("sources", new SplitLayout(place.sources(), inner)));
    }

    private Div bar(Workplace place, Component analyses) {
        about.addClassName("workspace-about");
        versions.addClassName("workspace-versions");
        NativeButton before = step("\u2191", "Previous coded passage");
        before.addClickListener(pressed -> place.pane().previous());
        NativeButton next = step("\u2193", "Next coded passage");
        next.addClickListener(pressed -> place.pane().next());
        Div bar = new Div(
                turn("sources", "Sources"),
                turn("text", "Text"),
                analyses,
                about,
                place.listening().about(),
                place.undo(),
                place.correcting().button(),
                versions,
                before,
                next,
                aloud(),
                turn("codes", "Codes"));
        bar.addClassName("workspace-bar");
        return bar;
    }

    /** Says what the open source is, and where its versions are. */
    void about(String words, String versionsOf) {
        about.setText(words);
        versions.setHref(versionsOf);
    }

    /** Where one pane shows at a time, shows the text. */
    void turnToText() {
        getElement().executeJs("this.turnTo('text')");
    }

    private static SplitLayout split(String name, SplitLayout layout) {
        layout.getElement().setAttribute("data-split", name);
        return layout;
    }

    private static void sized(String name, Component side) {
        side.getElement().setAttribute("data-sized", name);
    }

    private static NativeButton turn(String pane, String title) {
        NativeButton button = new NativeButton(title);
        button.addClassName("workspace-turn");
        button.getElement().setAttribute("data-pane", pane);
        button.getElement().setAttribute("aria-pressed", "true");
        return button;
    }

    /** Turned on in the browser: what colleagues do is read out when it happens. */
    private static NativeButton aloud() {
        NativeButton button = step("", "Read out what colleagues do");
        button.add(VaadinIcon.VOLUME_UP.create());
        button.addClassName("workspace-aloud");
        button.getElement().setAttribute("aria-pressed", "false");
        return button;
    }

    private static NativeButton step(String sign, String what) {
        NativeButton button = new NativeButton(sign);
        button.addClassName("workspace-step");
        button.getElement().setAttribute("aria-label", what);
        button.getElement().setAttribute("title", what);
        return button;
    }
}
