package org.trigpoint.ui.finding;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.popover.Popover;

/** The query language on one sheet. */
final class FindHelp extends Div {

    private static final String[][] EXAMPLES = {
        {"waiting list", "both words in one turn, in any form: waited, lists"},
        {"\"waiting list\"", "the two side by side"},
        {"=waiting", "this very form and no other"},
        {"wait NEAR/5 letter", "at most five words between"},
        {"letter BESIDE/5 wait", "the first word, where it stands within five words of the second"},
        {"trust OR confidence", "either"},
        {"school -primary", "the first, without the second in that turn"},
        {"keywork*", "words that begin so; ? stands for one letter"},
        {"recieve~", "words spelt nearly so"},
        {"speaker:\"Parent 1\"", "what one person said; also role: kind: site: wave: title: participant: attr.name:"},
        {"help code:Trust", "inside passages coded Trust or below"},
        {"help uncoded:", "where nothing is coded yet"},
    };

    FindHelp() {
        Button open = new Button("How to ask");
        open.addThemeVariants(ButtonVariant.TERTIARY);
        DescriptionList examples = new DescriptionList();
        examples.addClassName("trig-find-examples");
        for (String[] example : EXAMPLES) {
            examples.add(new DescriptionList.Term(example[0]), new DescriptionList.Description(example[1]));
        }
        Popover sheet = new Popover(
                new Paragraph(
                        "Words that the study takes as one, such as keyworker and key worker, are found together."),
                examples);
        sheet.setTarget(open);
        sheet.setAriaLabel("How to ask");
        add(open, sheet);
    }
}
