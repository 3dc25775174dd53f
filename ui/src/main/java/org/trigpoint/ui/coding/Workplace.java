package org.trigpoint.ui.coding;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteParameters;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.trigpoint.NotFound;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Reader;
import org.trigpoint.codes.CodeTree;
import org.trigpoint.coding.CodedSource;
import org.trigpoint.coding.CodedSource.GivenCode;
import org.trigpoint.coding.CodingWindow;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.ui.parts.PaneText;
import org.trigpoint.ui.parts.TextPane;
import org.trigpoint.ui.undo.UndoBar;

/** What the parts of one open workspace share: the source that is open, the panes, and the codes last used. */
final class Workplace {

    private final CodingDesk desk;
    private final TextPane pane = new TextPane();
    private final RecentCodes recent = new RecentCodes();
    private final CodeTreePanel codes;
    private final PassagePanel passage;
    private final SourcesPane sources;
    private final Colleagues colleagues;
    private final RoundNotice rounds = new RoundNotice();
    private final UndoBar undo;
    private final ListeningPart listening;
    private final Correcting correcting;
    private final ReadingFoot reading;
    private RouteParameters route = RouteParameters.empty();
    private @Nullable WorkspaceAddress address;
    private @Nullable OpenSource open;
    private @Nullable CodeId backlit;
    private Rights rights = new Rights(false, false);

    Workplace(CodingDesk desk) {
        this.desk = desk;
        TextGestures text = new TextGestures(this);
        TreeGestures tree = new TreeGestures(this, text);
        pane.addGestureListener(text::heard);
        codes = new CodeTreePanel(tree::heard);
        passage = new PassagePanel(this, text);
        sources = new SourcesPane(this);
        colleagues = new Colleagues(this);
        undo = new UndoBar(desk.undo(), this::refresh);
        listening = new ListeningPart(this);
        correcting = new Correcting(this);
        reading = new ReadingFoot(this);
        pane.setSizeFull();
    }

    CodingDesk desk() {
        return desk;
    }

    TextPane pane() {
        return pane;
    }

    CodeTreePanel codes() {
        return codes;
    }

    PassagePanel passage() {
        return passage;
    }

    SourcesPane sources() {
        return sources;
    }

    Colleagues colleagues() {
        return colleagues;
    }

    RoundNotice rounds() {
        return rounds;
    }

    Correcting correcting() {
        return correcting;
    }

    ReadingFoot reading() {
        return reading;
    }

    /** To be refreshed whenever something was done. */
    UndoBar undo() {
        return undo;
    }

    ListeningPart listening() {
        return listening;
    }

    /** Where this is; the screen has been entered when a part asks. */
    WorkspaceAddress address() {
        return Objects.requireNonNull(address);
    }

    /** The source that is open; the screen has been entered when a part asks. */
    OpenSource open() {
        return Objects.requireNonNull(open);
    }

    /** A proof of now: what was open when the screen was entered may be closed by the time of a gesture. */
    Coder coder() {
        return desk.door().coder(route);
    }

    /** A proof of now that the study may be read. */
    Reader reader() {
        return desk.door().reader(route);
    }

    /** The name under which colleagues see what is coded here. */
    String myName() {
        return desk.door().signedIn().fullName();
    }

    /** What is offered to this person. */
    Rights rights() {
        return rights;
    }

    boolean shows(WorkspaceAddress there) {
        return there.equals(address);
    }

    /** Opens a source in place of the one before, by one reading of it and one of the codes. */
    void open(WorkspaceAddress there, RouteParameters of, PaneText.@Nullable Passage goTo) {
        Reader reader = desk.door().reader(of);
        rights = Rights.of(reader);
        long since = desk.live().now(reader);
        open = new OpenSource(desk.coded().of(reader, there.source(), there.analysis()), reader.person());
        CodingWindow beside = desk.window().of(reader, there.analysis());
        codes.show(beside.codes(), rights.mayCode());
        if (address == null || !there.analysis().equals(address.analysis())) {
            recent.clear();
        }
        address = there;
        route = of;
        pane.useKeys(desk.keys().of(desk.door().signedIn()));
        pane.load(open().forPane(codes.forPane(), recent.keys(), rights, goTo));
        backlight(null);
        passage.clear();
        sources.opened(beside.sources());
        rounds.show(there.rounds(), desk.rounds().mine(reader, there.analysis(), there.source()));
        colleagues.follow(reader, since, there);
        listening.opened(reader);
        undo.enter(reader);
        correcting.entered();
        reading.opened(reader);
    }

    /** Reads everything again, after a code took its codings out of view. */
    void reopen() {
        open(address(), route, null);
    }

    /** Reads everything again and paints what differs, so that the eye stays where it is. */
    void refresh() {
        Reader reader = reader();
        try {
            CodedSource.Marks now =
                    desk.coded().marks(reader, address().source(), address().analysis());
            if (!now.version().equals(open().source().version())) {
                reopen();
                return;
            }
            paint(open().takeIn(now));
        } catch (NotFound gone) {
            UI.getCurrent().navigate("study/" + reader.study().value() + "/coding");
            return;
        }
        CodingWindow beside = desk.window().of(reader, address().analysis());
        changed(beside.codes());
        sources.opened(beside.sources());
    }

    /** Paints what is otherwise than it was. */
    void paint(OpenSource.Delta delta) {
        pane.paint(
                delta.added().stream().map(open()::forPane).toList(),
                OpenSource.keys(delta.removed(), coding -> coding.id().value()),
                delta.changed().stream().map(open()::forPane).toList());
        pane.paintMemos(
                delta.memosAdded().stream().map(open()::forPane).toList(),
                OpenSource.keys(delta.memosRemoved(), memo -> memo.id().value()),
                delta.memosChanged().stream().map(open()::forPane).toList());
        pane.setTimes(delta.turns().stream()
                .map(turn -> new TextPane.TurnTime(turn.start(), turn.atMillis()))
                .toList());
    }

    /** Reads the codes again, after one of them was made or changed. */
    void codesChanged() {
        changed(desk.window().tree(reader(), address().analysis()));
    }

    private void changed(CodeTree tree) {
        show(tree);
        passage.refresh();
        undo.refresh();
    }

    /** Shows the codes as they now are. */
    void show(CodeTree tree) {
        codes.show(tree, rights.mayCode());
        pane.setCodes(codes.forPane());
        codes.backlight(backlit);
    }

    /** Paints a coding that has just been saved. */
    void saved(GivenCode coding) {
        colleagues.doneHere(coding.id());
        boolean before = open().put(coding);
        pane.paint(List.of(open().forPane(coding)), List.of(), List.of());
        recent.used(coding.code());
        if (!before) {
            counted(coding.code(), 1);
        }
        passage.refresh();
        undo.refresh();
    }

    /** Takes away what has just been removed. */
    void gone(GivenCode coding) {
        colleagues.doneHere(coding.id());
        pane.paint(List.of(), List.of(Long.toString(coding.id().value())), List.of());
        if (open().remove(coding.id())) {
            counted(coding.code(), -1);
        }
        passage.clear();
        undo.refresh();
    }

    private void counted(CodeId code, int more) {
        codes.count(code, more);
        sources.counted(address().source(), more);
    }

    /** Shows one code alone in the text; the same again, or null, shows all alike. */
    void backlight(@Nullable CodeId code) {
        backlit = Objects.equals(backlit, code) ? null : code;
        pane.backlight(backlit == null ? null : Long.toString(backlit.value()));
        codes.backlight(backlit);
    }
}
