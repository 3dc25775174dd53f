package org.trigpoint.ui.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trigpoint.codebooks.instruments.Asked;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.codebooks.instruments.Item;
import org.trigpoint.codebooks.instruments.Scale;
import org.trigpoint.codebooks.instruments.Section;
import org.trigpoint.codebooks.instruments.Wording;
import org.trigpoint.instruments.LocalWording;
import org.trigpoint.ui.parts.Moments;

/** The sections of an instrument as the browser gets them, with a study's own words where no source prints any. */
public final class FormJson {

    private final Instrument instrument;
    private final Map<Spot, Local> local;

    /**
     * Words that a study found.
     *
     * @param item key of the item
     * @param point the point of its scale whose anchor they are; null: the item's own
     * @param words not blank
     * @param source by whom and when, for instance {@code Maja Lindqvist, 3 November 2025}
     */
    public record Local(String item, @Nullable Integer point, String words, String source) {}

    private record Spot(String item, @Nullable Integer point) {}

    private FormJson(Instrument instrument, List<Local> local) {
        this.instrument = instrument;
        this.local = local.stream()
                .collect(Collectors.toMap(one -> new Spot(one.item(), one.point()), one -> one, (one, later) -> later));
    }

    /**
     * Writes an instrument down.
     *
     * @param instrument what is filled in
     * @param local what the study wrote into what was open; where several say the same place, the last
     * @return its sections in order
     */
    public static List<FormShown.Section> sections(Instrument instrument, List<Local> local) {
        FormJson made = new FormJson(instrument, local);
        return instrument.sections().stream().map(made::section).toList();
    }

    /**
     * What a study wrote, as forms show it.
     *
     * @param written everything that was ever written, the oldest first
     * @return what stands, each with by whom and when
     */
    public static List<Local> local(List<LocalWording> written) {
        return LocalWording.standing(written).stream()
                .map(one ->
                        new Local(one.item(), one.point(), one.words(), one.author() + ", " + Moments.brief(one.at())))
                .toList();
    }

    private FormShown.Section section(Section section) {
        Wording note = section.wording();
        return new FormShown.Section(
                section.key(),
                section.title(),
                note.text(),
                word(note),
                note.source(),
                section.most(),
                section.items().stream().map(this::item).toList());
    }

    private FormShown.Item item(Item item) {
        Words words = words(new Spot(item.key(), null), item.wording());
        Item.Condition shown = item.shown();
        Kind kind = kind(item);
        return new FormShown.Item(
                item.key(),
                item.title(),
                words.text(),
                words.wording(),
                words.source(),
                kind.name(),
                kind.points(),
                item.asked() instanceof Asked.Rated rated && rated.notObserved(),
                item.asked() instanceof Asked.Rated rated && rated.notApplicable(),
                kind.options(),
                item.asked() instanceof Asked.Chosen chosen && chosen.several(),
                kind.from(),
                kind.to(),
                item.asked() instanceof Asked.Written written ? written.most() : null,
                item.required(),
                evidence(item.evidence()),
                shown == null ? null : new FormShown.Shown(shown.item(), shown.value()));
    }

    private record Kind(
            String name,
            List<FormShown.Point> points,
            List<FormShown.Option> options,
            @Nullable Integer from,
            @Nullable Integer to) {

        static Kind plain(String name) {
            return new Kind(name, List.of(), List.of(), null, null);
        }
    }

    private Kind kind(Item item) {
        return switch (item.asked()) {
            case Asked.Rated rated -> new Kind("rated", points(item, rated), List.of(), null, null);
            case Asked.Chosen chosen ->
                new Kind(
                        "chosen",
                        List.of(),
                        chosen.options().stream()
                                .map(option -> new FormShown.Option(option.key(), option.label()))
                                .toList(),
                        null,
                        null);
            case Asked.Counted counted -> new Kind("counted", List.of(), List.of(), counted.from(), counted.to());
            case Asked.Written written -> Kind.plain("written");
            case Asked.Dated dated -> Kind.plain("dated");
        };
    }

    private List<FormShown.Point> points(Item item, Asked.Rated rated) {
        Map<Integer, Wording> own =
                rated.anchors().stream().collect(Collectors.toMap(Asked.Anchor::value, Asked.Anchor::words));
        return instrument.scale(rated.scale()).points().stream()
                .map(point -> point(item.key(), point, own.getOrDefault(point.value(), point.anchor())))
                .toList();
    }

    private FormShown.Point point(String item, Scale.Point point, Wording anchor) {
        Words words = words(new Spot(item, point.value()), anchor);
        return new FormShown.Point(point.value(), point.label(), words.text(), words.wording(), words.source());
    }

    private record Words(String text, String wording, String source) {}

    /** Printed words stay; a study's own stand only where there are none. */
    private Words words(Spot spot, Wording wording) {
        return Optional.ofNullable(local.get(spot))
                .filter(found -> !wording.certainty().official())
                .map(found -> new Words(found.words(), "local", found.source()))
                .orElseGet(() -> new Words(wording.text(), word(wording), wording.source()));
    }

    private static String word(Wording wording) {
        return switch (wording.certainty()) {
            case SEED, LIT -> "official";
            case MEM, TOOL -> "own";
            case OWN -> "local";
            case UNKNOWN -> "open";
        };
    }

    private static String evidence(Item.Evidence evidence) {
        return switch (evidence) {
            case NONE -> "none";
            case OPTIONAL -> "optional";
            case REQUIRED -> "required";
        };
    }
}
