package org.trigpoint.ui.triangulation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouteParameters;
import org.jspecify.annotations.Nullable;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Reader;
import org.trigpoint.codebooks.convergence.Comparison;
import org.trigpoint.codebooks.convergence.ConvergenceCode;
import org.trigpoint.codebooks.convergence.Strand.Pair;
import org.trigpoint.triangulation.Finding;
import org.trigpoint.triangulation.Finding.Judged;
import org.trigpoint.triangulation.Finding.Progress;
import org.trigpoint.triangulation.Finding.Standing;
import org.trigpoint.ui.contributed.ChangedSince;
import org.trigpoint.ui.parts.LineButton;
import org.trigpoint.ui.parts.Moments;

/** How two strands compare: what stands, what each rater judged, what was agreed, and what changed since. */
final class PairPart extends Div {

    private final TriangulationDesk desk;
    private final RouteParameters route;
    private final Finding finding;
    private final Pair pair;
    private final Reader reader;
    private final Runnable then;

    PairPart(TriangulationDesk desk, RouteParameters route, Finding finding, Pair pair, Runnable then) {
        this.desk = desk;
        this.route = route;
        this.finding = finding;
        this.pair = pair;
        this.reader = desk.door().reader(route);
        this.then = then;
        addClassName("trig-pair");
        Standing standing = finding.standing(pair);
        add(head(standing));
        UnorderedList list = new UnorderedList();
        list.addClassName("trig-judged");
        standing.judged().forEach(each -> list.add(item(each)));
        if (!standing.judged().isEmpty()) {
            add(list);
        }
        if (reader instanceof Coder && reader.onlySite() == null) {
            add(actions(standing));
        }
    }

    private H3 head(Standing standing) {
        H3 head = new H3(pair.label() + ": ");
        ConvergenceCode code = standing.code();
        if (code != null) {
            head.add(new CodeSign(code));
        }
        Span progress = new Span(Words.cell(standing));
        progress.addClassName("trig-soft");
        head.add(progress);
        if (standing.stale()) {
            head.add(CodeSign.stale());
        }
        return head;
    }

    private ListItem item(Judged judged) {
        Span who = new Span(judged.agreed() ? "Agreed, written down by " + judged.name() : judged.name());
        who.addClassName("trig-who");
        Span when = new Span(Moments.brief(judged.at()) + ", journal line " + judged.journal());
        when.addClassName("trig-soft");
        ListItem item = new ListItem(
                new Div(who, new CodeSign(judged.comparison().code()), when),
                new Paragraph(judged.comparison().words() + ". " + judged.rationale()));
        if (judged.stale()) {
            item.add(changes(judged));
        }
        boolean mine = judged.agreed() || judged.person().equals(reader.person());
        if (reader instanceof Coder && reader.onlySite() == null && mine) {
            item.add(steps(judged));
        }
        return item;
    }

    private Div changes(Judged judged) {
        Div changed = new Div(
                CodeSign.stale(), ChangedSince.of("study/" + reader.study().value(), judged));
        changed.addClassName("trig-changed");
        return changed;
    }

    private Div steps(Judged judged) {
        String what = "the judgement of " + pair.label();
        Div steps = new Div();
        if (judged.stale()) {
            steps.add(new LineButton("It still stands", what, () -> {
                desk.convergence().keep(desk.door().coder(route), judged.id());
                then.run();
            }));
        }
        steps.add(new LineButton("Take back", what, () -> {
            desk.convergence().takeBack(desk.door().coder(route), judged.id());
            then.run();
        }));
        return steps;
    }

    private Div actions(Standing standing) {
        var mine = standing.judged().stream()
                .filter(each -> !each.agreed() && each.person().equals(reader.person()))
                .findFirst();
        Div actions =
                new Div(new Button(mine.isPresent() ? "Judge anew" : "Judge", pressed -> judge(mine.orElse(null))));
        actions.addClassName("trig-actions");
        long raters = standing.judged().stream().filter(each -> !each.agreed()).count();
        if (raters > 1) {
            actions.add(new Button("Write down what is agreed", pressed -> agree(standing)));
        }
        return actions;
    }

    private void judge(@Nullable Judged before) {
        JudgeForm.of(
                        pair.label(),
                        pair,
                        before == null ? null : before.comparison(),
                        before == null ? "" : before.rationale(),
                        (comparison, why) -> {
                            desk.convergence().judge(desk.door().coder(route), finding.id(), pair, comparison, why);
                            then.run();
                        })
                .open();
    }

    private void agree(Standing standing) {
        Comparison before = standing.progress() == Progress.RATERS_DIFFER ? null : standing.comparison();
        JudgeForm.of("Agreed of " + pair.label(), pair, before, "", (comparison, why) -> {
                    desk.convergence().agree(desk.door().coder(route), finding.id(), pair, comparison, why);
                    then.run();
                })
                .open();
    }
}
