package org.trigpoint.ui.privacy;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import java.util.List;
import java.util.Optional;
import org.trigpoint.Plural;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.privacy.PersonalDataQueries.Finding;
import org.trigpoint.privacy.PersonalDataQueries.Standing;
import org.trigpoint.privacy.ReplaceNamesService.InSource;
import org.trigpoint.privacy.ReplaceNamesService.Replaced;
import org.trigpoint.privacy.ReviewService.Wish;
import org.trigpoint.texts.Corrected;
import org.trigpoint.ui.parts.EmptyState;
import org.trigpoint.ui.parts.Notify;

/** One finding after the other. The element in the browser hears the keys. */
@Tag("trig-review")
@JsModule("context://trigpoint/review-keys.js")
final class ReviewPart extends HtmlContainer {

    private final PrivacyDesk desk;
    private final RouteParameters route;
    private final String base;
    private final Findings findings;
    private final Span progress = new Span();
    private final Div report = new Div();
    private final FindingShown shown = new FindingShown();
    private final ReviewChoices choices = new ReviewChoices(this::heard);
    private int step;

    ReviewPart(PrivacyDesk desk, RouteParameters route, String base, List<SourceId> sources) {
        this.desk = desk;
        this.route = route;
        this.base = base;
        this.findings = new Findings(desk.queries(), sources);
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", "What may be personal data");
        getElement()
                .addEventListener("trig-review", event -> heard(event.getEventDetail(ReviewKey.class)))
                .addEventDetail();
        progress.addClassName("review-progress");
        progress.getElement().setAttribute("aria-live", "polite");
        report.addClassName("review-report");
        report.getElement().setAttribute("role", "status");
        findings.begin(coder());
        show();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        getElement().executeJs("this.focus()");
    }

    private Coder coder() {
        return desk.door().coder(route);
    }

    private void heard(ReviewKey key) {
        Optional<Finding> now = findings.now();
        if (now.isEmpty() || (key.at() != step && key.at() >= 0)) {
            return;
        }
        try {
            act(key, coder(), now.get());
        } catch (Refusal refusal) {
            Notify.refused(refusal.sentence());
        }
    }

    private void act(ReviewKey key, Coder coder, Finding finding) {
        switch (key.act()) {
            case "everywhere" -> everywhere(coder, finding);
            case "here" -> here(coder, finding);
            case "harmless" -> harmless(coder, finding);
            case "skip" -> {
                findings.skip(coder);
                next();
            }
            case "back" -> {
                findings.back();
                next();
            }
            case "suggest" -> choices.choose(key.number() == null ? 0 : key.number());
            default -> {
                // no such key
            }
        }
    }

    private void harmless(Coder coder, Finding finding) {
        String words = finding.quotation().words();
        desk.review().notPersonal(coder, words);
        report.removeAll();
        findings.decided(coder, finding);
        next();
        Notify.offered("\u201c" + words + "\u201d is not shown again in this study.", "Undo", () -> {
            desk.review().personalAfterAll(coder(), words);
            findings.decidedHere(coder());
            next();
        });
    }

    private void everywhere(Coder coder, Finding finding) {
        Replaced replaced = desk.names().everywhere(coder, wish(finding));
        told(replaced.mark() + " stands in " + Plural.of(replaced.places(), "place") + " of "
                + Plural.of(replaced.sources().size(), "source") + " now.");
        for (InSource source : replaced.sources()) {
            String refused = source.refused();
            if (refused != null) {
                report.add(new Paragraph(source.title() + " stayed as it is: " + refused));
            }
            if (source.held() > 0) {
                held(source.source(), source.title(), source.held());
            }
        }
        findings.decided(coder, finding);
        next();
    }

    private void here(Coder coder, Finding finding) {
        Corrected made =
                desk.review().replaceHere(coder, finding.source(), finding.version(), finding.span(), wish(finding));
        told("Replaced in this place. Where the name stands elsewhere it is shown as a name with a pseudonym.");
        if (made.held() > 0) {
            held(finding.source(), finding.title(), made.held());
        }
        findings.decidedHere(coder);
        next();
    }

    private Wish wish(Finding finding) {
        return new Wish(finding.quotation().words(), choices.pseudonym());
    }

    private void told(String sentence) {
        report.removeAll();
        report.add(new Paragraph(sentence));
    }

    private void held(SourceId source, String title, int things) {
        Anchor versions = new Anchor(base + "/source/" + source.value() + "/versions", title);
        Paragraph line = new Paragraph(Plural.of(things, "thing") + " lay on the name itself and wait for a look: ");
        line.add(versions);
        report.add(line);
    }

    private void next() {
        step++;
        show();
        getElement().executeJs("this.focus()");
    }

    private void show() {
        getElement().setAttribute("at", String.valueOf(step));
        removeAll();
        Optional<Finding> now = findings.now();
        if (now.isEmpty()) {
            add(
                    report,
                    new EmptyState(
                            "All looked at",
                            "What you skipped is shown again when you begin anew. The gate looks at every file that leaves."));
            return;
        }
        Finding finding = now.get();
        Standing standing = desk.queries().standing(coder(), finding.quotation().words(), finding.kind());
        progress.setText(findings.progress());
        shown.show(finding, standing);
        choices.show(standing);
        add(progress, shown, choices, report);
    }
}
