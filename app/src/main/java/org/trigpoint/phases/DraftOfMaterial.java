package org.trigpoint.phases;

import static org.trigpoint.phases.Wording.listed;
import static org.trigpoint.phases.Wording.quoted;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.trigpoint.Plural;
import org.trigpoint.codes.Method;
import org.trigpoint.codes.Offer;
import org.trigpoint.phases.Development.To;
import org.trigpoint.phases.DraftFacts.Coded;
import org.trigpoint.sources.SourceKind;

/** The part of a draft that tells by which method, of what, and by whom. */
final class DraftOfMaterial {

    private final Prose prose;
    private final Method method;

    DraftOfMaterial(Prose prose, Method method) {
        this.prose = prose;
        this.method = method;
    }

    DraftOfMaterial begun(OffsetDateTime begun) {
        prose.about("Approach")
                .say(
                        true,
                        To.ANALYSES,
                        switch (method) {
                            case REFLEXIVE ->
                                "We analysed the material by reflexive thematic analysis, in the phases that Braun and Clarke describe";
                            case CODEBOOK -> "We analysed the material by codebook analysis";
                            case RELIABILITY -> "We analysed the material by coding-reliability analysis";
                            case FRAMEWORK ->
                                "We analysed the material by framework analysis, in the steps that Gale and colleagues describe";
                        })
                .say(true, To.ANALYSES, "The analysis was begun on " + Wording.day(begun));
        return this;
    }

    DraftOfMaterial material(List<Coded> coded, DraftFacts.Sources sources) {
        List<String> kinds = new ArrayList<>();
        tally(coded, Coded::kind).forEach((kind, number) -> kinds.add(number + " of the kind " + label(kind)));
        Map<String, Integer> sites = tally(coded, Coded::site);
        Map<String, Integer> waves = tally(coded, Coded::wave);
        List<String> ofWaves = new ArrayList<>();
        waves.forEach((wave, number) -> ofWaves.add(number + " from " + wave));
        prose.about("Material")
                .say(
                        !coded.isEmpty(),
                        To.SOURCES,
                        "We coded " + coded.size() + " of " + Plural.of(sources.all(), "source") + ": " + listed(kinds))
                .say(
                        !sites.isEmpty(),
                        To.SOURCES,
                        "The coded sources come from " + Plural.of(sites.size(), "site") + " ("
                                + listed(List.copyOf(sites.keySet())) + ")")
                .say(!waves.isEmpty(), To.SOURCES, "By wave of data collection there are " + listed(ofWaves))
                .say(
                        sources.readWhole() > 0,
                        To.PROGRESS,
                        "Members of the team marked " + sources.readWhole() + " of "
                                + Plural.of(sources.all(), "source") + " as read from beginning to end");
        return this;
    }

    DraftOfMaterial coding(List<DraftFacts.Coder> coders, int passages) {
        List<String> who = coders.stream()
                .map(coder -> coder.name() + " (" + Plural.of(coder.codings(), "coding") + " in "
                        + Plural.of(coder.sources(), "source") + ")")
                .toList();
        prose.about("Coding")
                .say(!who.isEmpty(), To.PROGRESS, "The coding was done by " + listed(who))
                .say(
                        passages > 0,
                        To.CODEBOOK,
                        Plural.of(passages, "passage carries", "passages carry")
                                + " at least one code, each passage counted once however many codes or coders it has");
        return this;
    }

    DraftOfMaterial codes(DraftFacts.Codes codes, List<DraftFacts.Version> versions) {
        List<String> became = new ArrayList<>();
        became.add(Plural.of(codes.present(), "is in use", "are in use"));
        if (codes.merged() > 0) {
            became.add(Plural.of(codes.merged(), "was merged into others", "were merged into others"));
        }
        if (codes.binned() > 0) {
            became.add(Plural.of(codes.binned(), "was set aside", "were set aside"));
        }
        prose.say(
                codes.made() > 0,
                To.CODEBOOK,
                "Of " + Plural.of(codes.made(), "code") + " that we made, " + listed(became));
        versions.forEach(version -> prose.say(
                true,
                To.VERSIONS,
                "The codebook as it stood on " + Wording.day(version.at()) + " was kept as " + quoted(version.name())));
        return this;
    }

    DraftOfMaterial rounds(List<DraftFacts.RoundNow> rounds) {
        for (DraftFacts.RoundNow round : rounds) {
            String who = Plural.of(round.coders(), "researcher");
            String what = Plural.of(round.sources(), "source");
            prose.say(
                    round.sources() > 0,
                    To.ROUNDS,
                    method.offers(Offer.BLIND_CODING)
                            ? "In the round " + quoted(round.name()) + " " + who + " coded " + what
                                    + manner(round.mode())
                            : "In the round " + quoted(round.name()) + " " + who + " read the same " + what
                                    + " and laid their readings side by side");
        }
        return this;
    }

    private static String manner(String mode) {
        return switch (mode) {
            case "blind" -> ", each without sight of the others\u2019 work until they had submitted their own";
            case "consensus" -> " and settled together what each passage carries";
            default -> ", with sight of each other\u2019s work";
        };
    }

    private static String label(String kind) {
        return quoted(SourceKind.of(kind).label().toLowerCase(Locale.UK));
    }

    /** How many there are of each, in the order in which they come; those without one are left out. */
    private static Map<String, Integer> tally(List<Coded> coded, Function<Coded, @Nullable String> part) {
        Map<String, Integer> tally = new LinkedHashMap<>();
        coded.stream().map(part).filter(Objects::nonNull).forEach(one -> tally.merge(one, 1, Integer::sum));
        return tally;
    }
}
