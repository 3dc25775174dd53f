package org.trigpoint.ui.themes;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trigpoint.Plural;
import org.trigpoint.coding.Extract;
import org.trigpoint.matrices.ThemeMatrixQueries.Line;

/** Quotations that were picked, as text to be taken into a report; who could be recognised stands under a wider label. */
final class QuotationsDialog extends Dialog {

    QuotationsDialog(List<Line> picked) {
        setHeaderTitle("Quotations to print");
        setWidth("min(44rem, 94vw)");
        long alone = picked.stream()
                .filter(line -> line.quotable().alone().isPresent())
                .count();
        if (alone > 0) {
            add(BeforePrinting.warning(Plural.of(alone, "speaker")
                    + " could be recognised by role and site: a wider label stands under these words."));
        }
        picked.stream()
                .flatMap(line -> line.quotable().warnings().stream())
                .distinct()
                .forEach(sentence -> add(BeforePrinting.warning(sentence)));
        TextArea words = new TextArea("Words and where they come from");
        words.setValue(picked.stream().map(QuotationsDialog::quoted).collect(Collectors.joining("\n\n")));
        words.setReadOnly(true);
        words.setWidthFull();
        words.setMaxHeight("60vh");
        add(words);
        getFooter().add(new Button("Close", pressed -> close()));
    }

    private static String quoted(Line line) {
        Extract extract = line.extract();
        return "\u201c" + extract.quotation().words().strip() + "\u201d\n(" + label(line) + ")";
    }

    private static String label(Line line) {
        Extract extract = line.extract();
        return line.quotable()
                .alone()
                .map(alone -> alone.wider().getFirst())
                .orElseGet(() -> Stream.of(extract.speaker(), extract.title(), extract.site(), extract.wave())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", ")));
    }
}
