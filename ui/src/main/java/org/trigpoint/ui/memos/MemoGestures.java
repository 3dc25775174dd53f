package org.trigpoint.ui.memos;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.RouteParameters;
import java.util.ArrayList;
import java.util.List;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Reader;
import org.trigpoint.exchange.MemoExport;
import org.trigpoint.memos.MemoAbout;
import org.trigpoint.memos.MemoChangedSince;
import org.trigpoint.memos.MemoFilter;
import org.trigpoint.memos.MemoLine;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.ParticipantId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.ui.live.TwoTexts;
import org.trigpoint.ui.parts.Confirm;
import org.trigpoint.ui.parts.FormDialog;
import org.trigpoint.ui.parts.Notify;
import org.trigpoint.ui.security.FileLink;

/** What can be done on the screen of memos. The proof is asked for anew at each gesture. */
final class MemoGestures {

    private final MemoDesk desk;
    private final RouteParameters route;

    MemoGestures(MemoDesk desk, RouteParameters route) {
        this.desk = desk;
        this.route = route;
    }

    /** What the button says: a filter that names one thing is the thing that a new memo is about. */
    String verb(MemoFilter filter, List<MemoLine> shown) {
        return target(filter) == MemoAbout.STUDY
                ? "Write a memo on the study"
                : "Write a memo on “" + subject(filter, shown) + "”";
    }

    void write(MemoFilter filter, List<MemoLine> shown) {
        TextArea body = body("");
        new FormDialog(verb(filter, shown), "Keep memo", () -> keep(filter, body.getValue()), body).open();
    }

    void edit(MemoLine memo) {
        TextArea body = body(memo.body());
        new FormDialog("Memo on “" + memo.subject() + "”", "Keep memo", () -> revise(memo, body.getValue()), body)
                .open();
    }

    void remove(MemoLine memo) {
        new Confirm(
                        "Remove this memo?",
                        "Its words leave every list and export; the journal keeps them.",
                        "Remove the memo",
                        () -> {
                            Coder coder = desk.door().coder(route);
                            desk.memos().remove(coder, memo.id());
                            UI.getCurrent().refreshCurrentRoute(false);
                            desk.undo()
                                    .offer(
                                            coder.study(),
                                            "The memo is removed.",
                                            () -> UI.getCurrent().refreshCurrentRoute(false));
                        })
                .open();
    }

    /** The shown memos as files. */
    List<Component> files(MemoFilter filter) {
        List<Component> files = new ArrayList<>();
        for (MemoExport.Format format : MemoExport.Format.values()) {
            FileLink link = new FileLink(
                    "Export " + format.label(),
                    () -> desk.export().file(desk.door().reader(route), filter, format));
            link.addClassName("trig-export");
            files.add(link);
        }
        return files;
    }

    private void keep(MemoFilter filter, String body) {
        Coder coder = desk.door().coder(route);
        long of = filter.subjectId() == null ? 0 : filter.subjectId();
        switch (target(filter)) {
            case SOURCE, PASSAGE -> desk.subjects().writeOnSource(coder, new SourceId(of), body);
            case CODE -> desk.subjects().writeOnCode(coder, new CodeId(of), body);
            case THEME -> desk.subjects().writeOnTheme(coder, new ThemeId(of), body);
            case PARTICIPANT -> desk.subjects().writeOnParticipant(coder, new ParticipantId(of), body);
            case STUDY -> desk.subjects().writeOnStudy(coder, body);
        }
        again("The memo is kept.");
    }

    /** Keeps new words, unless a colleague has kept others since: then both are shown. */
    private void revise(MemoLine memo, String body) {
        try {
            desk.memos().revise(desk.door().coder(route), memo.id(), memo.revision(), body);
            again("The memo is kept.");
        } catch (MemoChangedSince changed) {
            Reader reader = desk.door().reader(route);
            MemoLine theirs = desk.queries().one(reader, memo.id());
            String who = desk.queries().lastWriter(reader, memo.id());
            new TwoTexts(who, theirs.body(), body, chosen -> revise(theirs, chosen)).open();
        }
    }

    private static MemoAbout target(MemoFilter filter) {
        MemoAbout about = filter.about();
        return about == null || filter.subjectId() == null ? MemoAbout.STUDY : about;
    }

    private static String subject(MemoFilter filter, List<MemoLine> shown) {
        return shown.stream()
                .map(MemoLine::subject)
                .findFirst()
                .orElseGet(() -> "this " + target(filter).word());
    }

    private static TextArea body(String before) {
        TextArea body = new TextArea("Memo");
        body.setHelperText("Markdown: **bold**, *italic*, - list, [words](link)");
        body.setMinHeight("14rem");
        body.setMaxLength(20_000);
        body.setValue(before);
        body.setAutofocus(true);
        return body;
    }

    private static void again(String said) {
        UI.getCurrent().refreshCurrentRoute(false);
        Notify.said(said);
    }
}
