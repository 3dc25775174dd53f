package org.trigpoint.ui.records;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouteParameters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trigpoint.Plural;
import org.trigpoint.Refusal;
import org.trigpoint.access.RecordKeeper;
import org.trigpoint.codebooks.records.Column;
import org.trigpoint.records.FileMapping;
import org.trigpoint.records.RecordImportQueries.FileLine;
import org.trigpoint.records.RecordImportQueries.UnknownWord;
import org.trigpoint.records.RecordMappingService.Kept;
import org.trigpoint.ui.parts.Notify;

/** Words of a file that its columns do not know: somebody says what each means, and every line is looked at anew. */
final class UnknownWordsPart extends Section {

    private static final String NOTHING = "Nothing is said";

    private final RecordDesk desk;
    private final RouteParameters route;
    private final FileLine file;
    private final Map<UnknownWord, HasValue<?, String>> meanings = new LinkedHashMap<>();
    private final TextField keep = new TextField("Keep this way under a name, for the next file");

    UnknownWordsPart(RecordDesk desk, RouteParameters route, FileLine file, Runnable then) {
        this.desk = desk;
        this.route = route;
        this.file = file;
        addClassName("trig-section");
        Paragraph hint =
                new Paragraph("Say what each means, and the lines are looked at again. What you leave open stays"
                        + " refused: mend it in the file.");
        hint.addClassName("trig-hint");
        Div fields = new Div();
        fields.addClassName("trig-record-mapping");
        RecordKeeper keeper = desk.keeper(route);
        List<String> sites = desk.plans().plan(keeper).sites().stream()
                .map(site -> site.details().code())
                .toList();
        file.unknown().forEach(word -> fields.add(field(word, sites)));
        keep.setValue(desk.mappings().all(keeper, file.kind()).stream()
                .filter(kept -> kept.mapping().columns().equals(file.mapping().columns()))
                .findFirst()
                .map(Kept::name)
                .orElse(""));
        Button read = new Button("Read them so", pressed -> read(then));
        read.addThemeVariants(ButtonVariant.PRIMARY);
        add(new H2("Words that are not known"), hint, fields, keep, read);
    }

    private Div field(UnknownWord word, List<String> sites) {
        Select<String> field = new Select<>();
        field.setLabel("\u201c" + word.word() + "\u201d under " + RecordWords.title(file.kind(), word.column())
                + ", in " + Plural.of(word.lines(), "line"));
        List<String> choices = new ArrayList<>(file.kind()
                .column(word.column())
                .map(column -> choices(column, sites))
                .orElse(List.of()));
        if (file.kind().column(word.column()).filter(Column::key).isEmpty()) {
            choices.add(NOTHING);
        }
        field.setItems(choices);
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption("Leave it open");
        meanings.put(word, field);
        return new Div(field);
    }

    private static List<String> choices(Column column, List<String> sites) {
        return switch (column.type()) {
            case CHOICE -> column.choices();
            case YES_NO -> List.of("yes", "no");
            case SITE -> sites;
            default -> List.of();
        };
    }

    private void read(Runnable then) {
        Map<String, Map<String, String>> words = new LinkedHashMap<>();
        meanings.forEach((word, field) -> {
            String chosen = field.getValue();
            if (chosen != null && !chosen.isEmpty()) {
                words.computeIfAbsent(word.column(), column -> new LinkedHashMap<>())
                        .put(word.word(), chosen.equals(NOTHING) ? "" : chosen);
            }
        });
        try {
            if (words.isEmpty()) {
                throw new Refusal("Say what one of the words means.");
            }
            RecordKeeper keeper = desk.keeper(route);
            FileMapping mapping = desk.imports().readAs(keeper, file.id(), words);
            if (!keep.getValue().isBlank()) {
                desk.mappings().keep(keeper, file.kind(), keep.getValue(), mapping);
            }
            then.run();
        } catch (Refusal refusal) {
            Notify.refused(refusal.sentence());
        }
    }
}
