package org.trigpoint.ui.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.trigpoint.Plural;
import org.trigpoint.calibration.ScoredSheet;
import org.trigpoint.calibration.Scores;
import org.trigpoint.codebooks.instruments.Answer;
import org.trigpoint.codebooks.instruments.Item;
import org.trigpoint.codebooks.instruments.Place;
import org.trigpoint.codebooks.instruments.Scale;
import org.trigpoint.scoring.Part;
import org.trigpoint.ui.charts.ChartFigure;
import org.trigpoint.ui.charts.Drawing;
import org.trigpoint.ui.charts.NumbersTable;

/** What each observer gave one session, and what they agreed on, item by item. */
final class ProfileFigure {

    private static final int SERIES = 5;

    private final Scores scores;
    private final List<ScoredSheet> sheets;

    ProfileFigure(Scores scores, List<ScoredSheet> sheets) {
        this.scores = scores;
        this.sheets = sheets.stream().limit(SERIES).toList();
    }

    /** One a scale, for items on other scales lie on no common line. */
    List<ChartFigure> figures() {
        return scores.items().stream()
                .map(scores::scale)
                .distinct()
                .map(this::figure)
                .toList();
    }

    private ChartFigure figure(Scale scale) {
        List<Item> items = scores.items().stream()
                .filter(item -> scores.scale(item).equals(scale))
                .toList();
        List<String> series = sheets.stream().map(ProfileFigure::name).toList();
        List<Drawing.Row> rows = items.stream().map(this::row).toList();
        List<String> heads = new ArrayList<>(List.of("Item"));
        heads.addAll(series);
        String title = "Profile of " + sheets.getFirst().title();
        NumbersTable table = new NumbersTable(title + ": what was given", 1, heads);
        for (Item item : items) {
            List<String> cells = new ArrayList<>(List.of(item.title()));
            sheets.forEach(sheet -> cells.add(cell(sheet, item)));
            table.row(cells);
        }
        return new ChartFigure(
                title,
                "Each shape is one observer, or what they agreed on. A line joins what was given to one item; where there is"
                        + " no mark there is no rating. n = " + Plural.of(sheets.size(), "form") + " about 1 session.",
                new Drawing.Profile(
                        scale.points().getFirst().value(),
                        scale.points().getLast().value(),
                        series,
                        rows),
                table);
    }

    private Drawing.Row row(Item item) {
        List<@Nullable Double> values = new ArrayList<>();
        for (ScoredSheet sheet : sheets) {
            values.add(value(sheet, item));
        }
        return new Drawing.Row(item.title(), values);
    }

    private static String name(ScoredSheet sheet) {
        return sheet.part() == Part.CONSENSUS ? "Consensus (" + sheet.raterName() + ")" : sheet.raterName();
    }

    private static @Nullable Double value(ScoredSheet sheet, Item item) {
        OptionalInt rating = sheet.answers().rating(new Place(item.key(), 1));
        return rating.isPresent() ? (double) rating.getAsInt() : null;
    }

    private static String cell(ScoredSheet sheet, Item item) {
        Double value = value(sheet, item);
        if (value != null) {
            return String.valueOf(value.intValue());
        }
        Answer answer = sheet.answers().given().get(new Place(item.key(), 1));
        return answer == null ? "no rating" : answer.state().word().replace('-', ' ');
    }
}
