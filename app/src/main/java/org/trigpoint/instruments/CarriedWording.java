package org.trigpoint.instruments;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trigpoint.codebooks.Certainty;
import org.trigpoint.codebooks.instruments.Asked;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.codebooks.instruments.Item;
import org.trigpoint.codebooks.instruments.Scale;
import org.trigpoint.codebooks.instruments.Section;
import org.trigpoint.codebooks.instruments.Wording;

/** Puts the local wording of an instrument into what is made of it: there it is the study's own, with who wrote it and when. */
final class CarriedWording {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final Instrument instrument;
    private final List<LocalWording> standing;

    private CarriedWording(Instrument instrument, List<LocalWording> standing) {
        this.instrument = instrument;
        this.standing = standing;
    }

    /**
     * The same instrument with words where it had none.
     *
     * @param written all local wording of it, the oldest first
     */
    static Instrument into(Instrument one, List<LocalWording> written) {
        CarriedWording carried = new CarriedWording(one, LocalWording.standing(written));
        return new Instrument(
                one.key(),
                one.version(),
                one.title(),
                one.use(),
                one.about(),
                one.source(),
                one.scales(),
                one.sections().stream().map(carried::section).toList(),
                one.composites(),
                one.scoring(),
                "");
    }

    private Section section(Section section) {
        return new Section(
                section.key(),
                section.title(),
                section.wording(),
                section.most(),
                section.items().stream().map(this::item).toList());
    }

    private Item item(Item item) {
        return new Item(
                item.key(),
                item.title(),
                words(item, null, item.wording()),
                item.asked() instanceof Asked.Rated rated ? rated(item, rated) : item.asked(),
                item.required(),
                item.evidence(),
                item.shown(),
                item.meaning());
    }

    /** Points that got words become anchors of the item; the others stay as they are. */
    private Asked rated(Item item, Asked.Rated rated) {
        Map<Integer, Wording> own =
                rated.anchors().stream().collect(Collectors.toMap(Asked.Anchor::value, Asked.Anchor::words));
        List<Asked.Anchor> anchors = new ArrayList<>();
        for (Scale.Point point : instrument.scale(rated.scale()).points()) {
            Wording before = own.getOrDefault(point.value(), point.anchor());
            Wording now = words(item, point.value(), before);
            if (own.containsKey(point.value()) || !now.equals(before)) {
                anchors.add(new Asked.Anchor(point.value(), now));
            }
        }
        return new Asked.Rated(rated.scale(), anchors, rated.notObserved(), rated.notApplicable());
    }

    private Wording words(Item item, @Nullable Integer point, Wording printed) {
        return standing.stream()
                .filter(one -> printed.open() && one.item().equals(item.key()) && Objects.equals(one.point(), point))
                .findFirst()
                .map(one -> new Wording(one.words(), Certainty.OWN, by(one)))
                .orElse(printed);
    }

    private static String by(LocalWording one) {
        return one.author() + ", " + DAY.format(one.at().atZoneSameInstant(ZONE));
    }
}
