package org.trigpoint.ui.coding;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trigpoint.access.Reader;
import org.trigpoint.codes.CodeTree;
import org.trigpoint.coding.CodedSource.Fresh;
import org.trigpoint.coding.CodedSource.GivenCode;
import org.trigpoint.coding.CodedSource.Marks;
import org.trigpoint.coding.CodedSource.Memo;
import org.trigpoint.live.Colleague;
import org.trigpoint.live.Seat;
import org.trigpoint.migrations.CodingId;
import org.trigpoint.migrations.MemoId;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.rounds.Round;
import org.trigpoint.ui.live.LiveNews;
import org.trigpoint.ui.live.OpenScreen;
import org.trigpoint.ui.parts.Notify;
import org.trigpoint.ui.parts.PaneText;

/** What colleagues do while a workspace is open: taken in where it belongs, and said in one quiet line. */
final class Colleagues {

    private final Workplace place;
    private final LiveNews news;
    private final Span said = new Span();
    private @Nullable DoneHere done;
    private @Nullable PersonId me;
    private List<Colleague> here = List.of();
    private @Nullable Seat writing;
    private @Nullable MemoId written;

    Colleagues(Workplace place) {
        this.place = place;
        this.news = new LiveNews(place.pane(), place.desk().live(), place.desk().door());
        said.addClassName("workspace-news");
        // Silent unless the person asked for it: the element in the browser turns it to polite then.
        said.getElement().setAttribute("aria-live", "off");
        place.pane().addDetachListener(gone -> writes(null));
    }

    /** The line that says what happened last. */
    Span said() {
        return said;
    }

    /** Follows what happens from a line of the journal on. */
    void follow(Reader reader, long since, WorkspaceAddress there) {
        DoneHere own = new DoneHere(reader.person());
        done = own;
        me = reader.person();
        said.setText("");
        news.follow(
                reader,
                since,
                line -> WorkspaceNews.isLookedAt(line, there, reader.person()),
                (now, happened) -> WorkspaceNews.read(place.desk(), there, own, now, happened),
                this::show);
    }

    private void show(WorkspaceNews brought) {
        if (!place.shows(brought.address())) {
            return;
        }
        List<String> sentences = new ArrayList<>();
        takeInCodes(brought, sentences);
        Marks marks = brought.marks();
        if (marks != null) {
            takeIn(marks.version(), open -> open.takeIn(marks), sentences);
        }
        Fresh fresh = brought.fresh();
        if (fresh != null) {
            takeIn(fresh.version(), open -> open.takeIn(fresh.codings()), sentences);
        }
        List<Round.Part> rounds = brought.rounds();
        if (rounds != null) {
            place.rounds().show(place.address().rounds(), rounds);
        }
        List<Colleague> company = brought.here();
        if (company != null) {
            arrived(company);
        }
        place.passage().refreshIfCalm();
        if (!sentences.isEmpty()) {
            said.setText(String.join(" ", sentences));
        }
    }

    private void takeInCodes(WorkspaceNews brought, List<String> sentences) {
        CodeTree codes = brought.codes();
        if (codes != null) {
            place.show(codes);
            if (brought.treeChangedBy() != null) {
                sentences.add(brought.treeChangedBy() + " changed the codes.");
            }
        }
        brought.counts().forEach(place.codes()::countIs);
    }

    private void takeIn(VersionId version, Function<OpenSource, OpenSource.Delta> taking, List<String> sentences) {
        OpenSource open = place.open();
        if (!version.equals(open.source().version())) {
            sentences.add("The text has been changed: reload to read it as it is now.");
            return;
        }
        OpenSource.Delta delta = taking.apply(open);
        place.paint(delta);
        place.sources()
                .counted(
                        place.address().source(),
                        delta.added().size() - delta.removed().size());
        place.pane().colleagues(notes(open, delta));
        sentences.addAll(told(open, delta));
    }

    private static List<PaneText.Note> notes(OpenSource open, OpenSource.Delta delta) {
        Stream<PaneText.Note> codings = Stream.concat(delta.added().stream(), delta.changed().stream())
                .filter(coding -> !open.isMine(coding))
                .map(coding -> new PaneText.Note(
                        coding.span().start(),
                        coding.span().end(),
                        Long.toString(coding.id().value()),
                        coding.coderName() + " coded here"));
        Stream<PaneText.Note> memos = Stream.concat(delta.memosAdded().stream(), delta.memosChanged().stream())
                .filter(memo -> !open.isMine(memo))
                .map(memo -> new PaneText.Note(memo.span().start(), memo.span().end(), null, did(memo) + " here"));
        return Stream.concat(codings, memos).toList();
    }

    private List<String> told(OpenSource open, OpenSource.Delta delta) {
        List<String> told = new ArrayList<>();
        Map<String, List<GivenCode>> byCoder = delta.added().stream()
                .filter(coding -> !open.isMine(coding))
                .collect(Collectors.groupingBy(GivenCode::coderName));
        byCoder.forEach((name, codings) -> told.add(
                codings.size() > 1
                        ? name + " coded " + codings.size() + " passages."
                        : name + " coded \u201c" + nameOf(codings.getFirst()) + "\u201d."));
        if (!delta.removed().isEmpty()) {
            told.add(
                    delta.removed().size() == 1
                            ? "A coding was taken away."
                            : delta.removed().size() + " codings were taken away.");
        }
        delta.memosAdded().stream()
                .filter(memo -> !open.isMine(memo))
                .map(Colleagues::did)
                .distinct()
                .forEach(did -> told.add(did + "."));
        return told;
    }

    private static String did(Memo memo) {
        return memo.authorName() + (memo.body().isEmpty() ? " marked words important" : " wrote a memo");
    }

    private String nameOf(GivenCode coding) {
        return place.codes()
                .codes()
                .find(coding.code())
                .map(code -> code.name())
                .orElse("a code");
    }

    /**
     * Says to colleagues that a memo of the open source is being written, and who else writes in it; null: none is any more.
     */
    void writes(@Nullable MemoId memo) {
        Seat before = writing;
        UI screen = UI.getCurrent();
        writing = memo == null
                ? null
                : place.desk()
                        .presence()
                        .sit(
                                place.reader(),
                                place.address().source(),
                                memo,
                                () -> place.pane().isAttached() && OpenScreen.answers(screen));
        written = memo;
        if (before != null) {
            before.close();
        }
        if (memo != null) {
            here = List.of();
            arrived(place.desk().presence().here(place.reader()));
        }
    }

    /** Takes in who is here now; of those who begin to write in the same memo, the second is told, and the first too. */
    private void arrived(List<Colleague> company) {
        MemoId memo = written;
        List<String> before = memo == null ? List.of() : writing(memo);
        here = company;
        if (memo != null) {
            writing(memo).stream()
                    .filter(name -> !before.contains(name))
                    .findFirst()
                    .ifPresent(name -> Notify.said(name + " is writing in this memo at this moment."));
        }
    }

    /** The colleagues who are writing a memo at this moment, by name. */
    List<String> writing(MemoId memo) {
        return here.stream()
                .filter(one -> memo.equals(one.writing()) && !one.person().equals(me))
                .map(Colleague::name)
                .distinct()
                .toList();
    }

    /** A coding that was made, moved or taken away on this screen. */
    void doneHere(CodingId coding) {
        if (done != null) {
            done.add(coding);
        }
    }
}
