package org.trigpoint.ui.observation;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.trigpoint.codebooks.instruments.Answer;
import org.trigpoint.codebooks.instruments.Asked;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.codebooks.instruments.Item;
import org.trigpoint.codebooks.instruments.Place;
import org.trigpoint.codebooks.instruments.Section;
import org.trigpoint.scoring.Evidence;
import org.trigpoint.scoring.Part;
import org.trigpoint.scoring.Sheet;

/** What several people answered in the same form, item by item, each with the evidence it stands on. */
final class SideBySide extends Div {

    private final List<Sheet> sheets;
    private final Instrument instrument;
    private final String text;

    /** Shows open sheets of one instrument; passages lead to where they stand in the text, where there is one. */
    SideBySide(List<Sheet> sheets, String text) {
        this.sheets = sheets;
        this.text = text;
        this.instrument = sheets.getFirst().instrument();
        addClassName("observation-compared");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", "Scores side by side");
        NativeTable table = new NativeTable();
        head(table);
        for (Section section : instrument.sections()) {
            for (int part = 1; part <= parts(section); part++) {
                for (Item item : section.items()) {
                    row(table, section, item, new Place(item.key(), part));
                }
            }
        }
        notesOfNoItem(table);
        add(table);
    }

    /** What was noted and put to no item is part of what was submitted. */
    private void notesOfNoItem(NativeTable table) {
        if (sheets.stream().flatMap(sheet -> sheet.evidence().stream()).noneMatch(each -> each.item() == null)) {
            return;
        }
        NativeTableRow row = table.getBody().addRow();
        NativeTableHeaderCell name = row.addHeaderCell();
        name.setText("Put to no item");
        name.getElement().setAttribute("scope", "row");
        for (Sheet sheet : sheets) {
            NativeTableCell cell = row.addDataCell();
            sheet.evidence().stream()
                    .filter(each -> each.item() == null)
                    .forEach(each -> cell.add(EvidenceLine.of(each, text)));
        }
        if (sheets.size() > 1) {
            row.addDataCell();
        }
    }

    private int parts(Section section) {
        Set<String> keys = section.items().stream().map(Item::key).collect(Collectors.toSet());
        IntStream answered = sheets.stream().mapToInt(sheet -> sheet.filled().parts(section));
        IntStream noted = sheets.stream()
                .flatMap(sheet -> sheet.evidence().stream())
                .filter(each -> keys.contains(String.valueOf(each.item())))
                .mapToInt(Evidence::part);
        return IntStream.concat(answered, noted).max().orElse(1);
    }

    private void head(NativeTable table) {
        NativeTableRow head = table.getHead().addRow();
        column(head, "Item");
        sheets.forEach(sheet -> column(head, who(sheet)));
        if (sheets.size() > 1) {
            column(head, experts().isEmpty() ? "Difference" : "Difference from the expert");
        }
    }

    private static String who(Sheet sheet) {
        String name = sheet.head().raterName();
        return switch (sheet.head().part()) {
            case CONSENSUS -> "Agreed";
            case EXPERT -> "Expert: " + name;
            case RATER, PRACTICE, WRITER -> name;
        };
    }

    private List<Sheet> experts() {
        return of(Part.EXPERT);
    }

    private List<Sheet> of(Part part) {
        return sheets.stream().filter(sheet -> sheet.head().part() == part).toList();
    }

    private static void column(NativeTableRow head, String words) {
        NativeTableHeaderCell cell = head.addHeaderCell();
        cell.setText(words);
        cell.getElement().setAttribute("scope", "col");
    }

    private void row(NativeTable table, Section section, Item item, Place place) {
        boolean said = sheets.stream()
                .anyMatch(sheet -> sheet.filled().given().containsKey(place)
                        || sheet.evidence().stream().anyMatch(each -> at(each, place)));
        if (!said) {
            return;
        }
        NativeTableRow row = table.getBody().addRow();
        NativeTableHeaderCell name = row.addHeaderCell();
        name.setText(section.repeats() ? item.title() + ", " + section.title() + " " + place.part() : item.title());
        name.getElement().setAttribute("scope", "row");
        for (Sheet sheet : sheets) {
            NativeTableCell cell = row.addDataCell();
            cell.add(answer(item, Optional.ofNullable(sheet.filled().given().get(place))));
            sheet.evidence().stream()
                    .filter(each -> at(each, place))
                    .forEach(each -> cell.add(EvidenceLine.of(each, text)));
        }
        if (sheets.size() > 1) {
            row.addDataCell().setText(experts().isEmpty() ? difference(place) : fromExperts(place));
        }
    }

    private static boolean at(Evidence each, Place place) {
        return place.item().equals(each.item()) && each.part() == place.part();
    }

    private static Span answer(Item item, Optional<Answer> answer) {
        Span shown = new Span(answer.map(given -> words(item, given)).orElse("\u2013"));
        shown.addClassName("observation-answer");
        return shown;
    }

    private static String words(Item item, Answer answer) {
        return switch (answer.state()) {
            case NOT_OBSERVED -> "Not observed";
            case NOT_APPLICABLE -> "Not applicable";
            case GIVEN -> given(item, answer);
        };
    }

    private static String given(Item item, Answer answer) {
        return switch (item.asked()) {
            case Asked.Chosen chosen ->
                String.join(
                        ", ",
                        chosen.options().stream()
                                .filter(option -> answer.options().contains(option.key()))
                                .map(Asked.Option::label)
                                .toList());
            case Asked.Dated dated -> SessionWords.day(LocalDate.parse(answer.value()));
            case Asked.Rated rated -> answer.value();
            case Asked.Counted counted -> answer.value();
            case Asked.Written written -> answer.value();
        };
    }

    /** How far each who practised lies above or below each expert; whose it is, where there are several. */
    private String fromExperts(Place place) {
        if (!(instrument.item(place.item()).orElseThrow().asked() instanceof Asked.Rated)) {
            return "";
        }
        List<Sheet> practised = of(Part.PRACTICE);
        List<String> said = new ArrayList<>();
        for (Sheet mine : practised) {
            for (Sheet expert : experts()) {
                String whose = practised.size() > 1 ? mine.head().raterName() + ": " : "";
                String from = experts().size() > 1 ? " from " + expert.head().raterName() : "";
                said.add(whose + signed(mine, expert, place) + from);
            }
        }
        return String.join("; ", said);
    }

    private static String signed(Sheet mine, Sheet expert, Place place) {
        OptionalInt own = mine.filled().rating(place);
        OptionalInt theirs = expert.filled().rating(place);
        if (own.isEmpty() || theirs.isEmpty()) {
            return "Not both rated";
        }
        int by = own.getAsInt() - theirs.getAsInt();
        return by == 0 ? "Same" : by > 0 ? "+" + by : "\u2212" + -by;
    }

    /** How far apart ratings of raters are, or what can't be held against each other. */
    private String difference(Place place) {
        List<Sheet> raters = of(Part.RATER);
        List<Integer> ratings = raters.stream()
                .flatMap(sheet -> sheet.filled().rating(place).stream().boxed())
                .toList();
        if (ratings.size() < raters.size() || ratings.isEmpty()) {
            boolean rated = instrument.item(place.item()).orElseThrow().asked() instanceof Asked.Rated;
            return rated ? "Not both rated" : "";
        }
        int most = ratings.stream().mapToInt(Integer::intValue).max().orElseThrow();
        int least = ratings.stream().mapToInt(Integer::intValue).min().orElseThrow();
        return most == least ? "Same" : Integer.toString(most - least);
    }
}
