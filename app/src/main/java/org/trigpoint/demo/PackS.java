package org.trigpoint.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.trigpoint.demo.Marked.Mark;

/** Makes the small pack: composes each document, plants in it what must be found, and keeps count. */
final class PackS {
    private static final long SEED = 20241014;

    private final Roster roster = new Roster();
    private final FragmentPool pool = new FragmentPool();
    private final Markup markup = new Markup(Resources.named("slots.txt", "/"));
    private final Map<String, List<String>> special = Resources.sections("special.txt");
    private final Map<String, Marked> texts = new LinkedHashMap<>();
    private final List<DemoDocument> documents = new ArrayList<>();
    private final List<DemoCoding> codings = new ArrayList<>();

    DemoPack made() {
        DocumentPlan.all().forEach(this::add);
        List<DemoTheme> themes = AnalysisTables.themes(codings);
        DemoPack untold = new DemoPack(
                "Demo study (synthetic)",
                "systemic-practice-ipe@1",
                List.of("before", "mid-pilot", "end of pilot"),
                roster.sites(),
                roster.participants(),
                Roster.people(),
                documents,
                AnalysisTables.analysis(),
                codings,
                AnalysisTables.memos(codings),
                themes,
                List.of());
        return with(untold, new Truths(untold, texts).all());
    }

    private static DemoPack with(DemoPack pack, List<DemoTruth> truths) {
        return new DemoPack(
                pack.studyName(),
                pack.questionTemplate(),
                pack.waves(),
                pack.sites(),
                pack.participants(),
                pack.people(),
                pack.documents(),
                pack.analysis(),
                pack.codings(),
                pack.memos(),
                pack.themes(),
                truths);
    }

    private void add(DocumentPlan plan) {
        Marked text = composed(plan);
        texts.put(plan.id(), text);
        documents.add(new DemoDocument(
                plan.id(),
                plan.kind(),
                plan.file(),
                plan.title(),
                plan.site(),
                plan.wave(),
                plan.participants(),
                plan.attributes(),
                plan.has("withdrawn", "yes"),
                text.text()));
        text.marks().stream()
                .filter(Mark::isCode)
                .sorted(Comparator.comparingInt(Mark::start).thenComparingInt(mark -> -mark.end()))
                .forEach(mark -> codings.add(coding(plan, mark)));
    }

    private DemoCoding coding(DocumentPlan plan, Mark mark) {
        String key = String.format(Locale.ROOT, "C%04d", codings.size() + 1);
        return new DemoCoding(key, plan.id(), mark.start(), mark.end(), mark.name(), plan.coder());
    }

    private Marked composed(DocumentPlan plan) {
        Random chance = new Random(SEED + plan.id().hashCode());
        Telling telling = new Telling(pool, markup, chance);
        List<Turn> turns = new ArrayList<>(
                plan.spoken()
                        ? new Conversation(plan, roster, telling).turns()
                        : new FieldNotes(plan, roster, telling).turns());
        plan.planted().forEach((word, times) -> plant(turns, "planted/" + word, times, telling));
        addSpecial(turns, special.getOrDefault(plan.id(), List.of()), chance);
        Marked text = Turn.written(turns);
        return plan.has("quotes", "curly") ? curly(text) : text;
    }

    private static void plant(List<Turn> turns, String topic, int times, Telling telling) {
        List<Integer> places = new ArrayList<>(IntStream.range(0, turns.size())
                .filter(turn -> turns.get(turn).told())
                .boxed()
                .toList());
        Collections.shuffle(places, telling.chance());
        for (int time = 0; time < times; time++) {
            Marked sentence = telling.sentences(topic, 1).getFirst();
            turns.set(places.get(time), turns.get(places.get(time)).and(sentence));
        }
    }

    private void addSpecial(List<Turn> turns, List<String> lines, Random chance) {
        int before = turns.size();
        for (int line = 0; line < lines.size(); line++) {
            String who = lines.get(line).substring(1, lines.get(line).indexOf(' '));
            Marked words = markup.filled(lines.get(line).substring(who.length() + 2), chance);
            String label = who.equals("-") || who.equals("^") ? "" : who + ": ";
            int place = who.equals("^") ? 0 : (line + 1) * before / (lines.size() + 1) + line;
            turns.add(place, new Turn(label, List.of(words), false));
        }
    }

    /** Turns straight quotation marks into printed ones; no position moves. */
    private static Marked curly(Marked text) {
        String printed = text.text()
                .replaceAll("(^|[\\s(])\"", "$1\u201c")
                .replace('"', '\u201d')
                .replace('\'', '\u2019');
        return new Marked(printed, text.marks());
    }
}
