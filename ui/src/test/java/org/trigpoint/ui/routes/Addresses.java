package org.trigpoint.ui.routes;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An example of each route, with a key in braces wherever one can stand. A new route asks for a row here. */
final class Addresses {

    /** Route template, as Vaadin registers it, to addresses that show everything the route can show by a key. */
    private static final Map<String, List<String>> ROWS = Map.ofEntries(
            Map.entry("", List.of("")),
            Map.entry("people", List.of("people")),
            Map.entry("password", List.of("password")),
            Map.entry("study/:study", List.of("study/{study}")),
            Map.entry(
                    "study/:study/settings",
                    List.of(
                            "study/{study}/settings",
                            "study/{study}/settings?part=sites",
                            "study/{study}/settings?part=waves",
                            "study/{study}/settings?part=participants",
                            "study/{study}/settings?part=questions",
                            "study/{study}/settings?part=words",
                            "study/{study}/settings?part=members")),
            Map.entry("study/:study/sources", List.of("study/{study}/sources")),
            Map.entry("study/:study/sources/attributes", List.of("study/{study}/sources/attributes")),
            Map.entry("study/:study/sources/attributes/fill", List.of("study/{study}/sources/attributes/fill")),
            Map.entry(
                    "study/:study/progress",
                    List.of("study/{study}/progress", "study/{study}/progress?analysis={analysis}&show=segments")),
            Map.entry("study/:study/sources/bring-in", List.of("study/{study}/sources/bring-in")),
            Map.entry(
                    "study/:study/sources/:source/details",
                    List.of(
                            "study/{study}/sources/{source}/details",
                            "study/{study}/sources/{source}/details?part=turns")),
            Map.entry("study/:study/work", List.of("study/{study}/work")),
            Map.entry("study/:study/sources/:source/recording", List.of("study/{study}/sources/{source}/recording")),
            Map.entry(
                    "study/:study/coding",
                    List.of(
                            "study/{study}/coding",
                            "study/{study}/coding?begin",
                            "study/{study}/coding?code={code}",
                            "study/{study}/coding?source={source}")),
            Map.entry(
                    "study/:study/analysis/:analysis/source/:source",
                    List.of(
                            "study/{study}/analysis/{analysis}/source/{source}",
                            "study/{study}/analysis/{analysis}/source/{source}?at=0-10")),
            Map.entry("study/:study/source/:source/versions", List.of("study/{study}/source/{source}/versions")),
            Map.entry("study/:study/codebook", List.of("study/{study}/codebook", "study/{study}/codebook?code={code}")),
            Map.entry(
                    "study/:study/analysis/:analysis/codebook",
                    List.of(
                            "study/{study}/analysis/{analysis}/codebook",
                            "study/{study}/analysis/{analysis}/codebook?code={code}")),
            Map.entry(
                    "study/:study/analysis/:analysis/agreement",
                    List.of(
                            "study/{study}/analysis/{measured}/agreement",
                            "study/{study}/analysis/{measured}/agreement?unit=sentence")),
            Map.entry(
                    "study/:study/analysis/:analysis/codebook/whole",
                    List.of("study/{study}/analysis/{analysis}/codebook/whole")),
            Map.entry(
                    "study/:study/analysis/:analysis/codebook/versions",
                    List.of("study/{study}/analysis/{analysis}/codebook/versions")),
            Map.entry(
                    "study/:study/analysis/:analysis/codebook/split",
                    List.of("study/{study}/analysis/{analysis}/codebook/split?code={code}")),
            Map.entry(
                    "study/:study/find",
                    List.of(
                            "study/{study}/find",
                            "study/{study}/find?q=family&analysis={analysis}",
                            "study/{study}/find?q=family&code={code}")),
            Map.entry(
                    "study/:study/words",
                    List.of(
                            "study/{study}/words",
                            "study/{study}/words?analysis={analysis}&code={code}",
                            "study/{study}/words?part=company&word=family&analysis={analysis}&code={code}")),
            Map.entry(
                    "study/:study/words/along",
                    List.of(
                            "study/{study}/words/along",
                            "study/{study}/words/along?analysis={analysis}&of={code}",
                            "study/{study}/words/along?q=family&analysis={analysis}")),
            Map.entry(
                    "study/:study/analysis/:analysis/reading",
                    List.of(
                            "study/{study}/analysis/{analysis}/reading",
                            "study/{study}/analysis/{analysis}/reading?code={code}")),
            Map.entry(
                    "study/:study/memos",
                    List.of(
                            "study/{study}/memos",
                            "study/{study}/memos?by={person}",
                            "study/{study}/memos?about=source&of={source}",
                            "study/{study}/memos?about=code&of={code}",
                            "study/{study}/memos?about=theme&of={theme}")),
            Map.entry(
                    "study/:study/themes/:theme?([0-9]{1,18})",
                    List.of("study/{study}/themes", "study/{study}/themes/{theme}")),
            Map.entry(
                    "study/:study/analysis/:analysis/themes",
                    List.of(
                            "study/{study}/analysis/{analysis}/themes",
                            "study/{study}/analysis/{analysis}/themes?theme={theme}",
                            "study/{study}/analysis/{analysis}/themes?theme={theme}&part=history")),
            Map.entry("study/:study/analysis/:analysis/map", List.of("study/{study}/analysis/{analysis}/map")),
            Map.entry("study/:study/analyses", List.of("study/{study}/analyses")),
            Map.entry(
                    "study/:study/analysis/:analysis/phases",
                    List.of(
                            "study/{study}/analysis/{analysis}/phases",
                            "study/{study}/analysis/{analysis}/phases?what=journal&by={person}")),
            Map.entry(
                    "study/:study/analysis/:analysis/phases/draft",
                    List.of("study/{study}/analysis/{analysis}/phases/draft")),
            Map.entry(
                    "study/:study/analysis/:analysis/snapshots",
                    List.of(
                            "study/{study}/analysis/{analysis}/snapshots",
                            "study/{study}/analysis/{analysis}/snapshots?since={snapshot}")),
            Map.entry("study/:study/snapshot/:id", List.of("study/{study}/snapshot/{snapshot}?by=site&count=segments")),
            Map.entry(
                    "study/:study/analysis/:analysis/reports",
                    List.of(
                            "study/{study}/analysis/{analysis}/reports",
                            "study/{study}/analysis/{analysis}/reports?source={source}")),
            Map.entry(
                    "study/:study/analysis/:analysis/linking",
                    List.of(
                            "study/{study}/analysis/{analysis}/linking",
                            "study/{study}/analysis/{analysis}/linking?by=family")),
            Map.entry(
                    "study/:study/outcomes",
                    List.of(
                            "study/{study}/outcomes",
                            "study/{study}/outcomes?part=people&instrument=score-15",
                            "study/{study}/outcomes?part=goals")),
            Map.entry("study/:study/outcomes/:record([0-9]{1,18})", List.of("study/{study}/outcomes/{questionnaire}")),
            Map.entry("study/:study/practitioners", List.of("study/{study}/practitioners")),
            Map.entry("study/:study/tasks", List.of("study/{study}/tasks")),
            Map.entry("study/:study/tasks/:assessment", List.of("study/{study}/tasks/{task}")),
            Map.entry("study/:study/rounds", List.of("study/{study}/rounds")),
            Map.entry("study/:study/dimensions/:dimension", List.of("study/{study}/dimensions/mechanisms")),
            Map.entry("study/:study/questions", List.of("study/{study}/questions")),
            Map.entry("study/:study/questions/:question", List.of("study/{study}/questions/{question}")),
            Map.entry("study/:study/records", List.of("study/{study}/records")),
            Map.entry("study/:study/records/bring", List.of("study/{study}/records/bring")),
            Map.entry("study/:study/records/of/:kind", List.of("study/{study}/records/of/training")),
            Map.entry("study/:study/records/row/:record", List.of("study/{study}/records/row/{record}")),
            Map.entry("study/:study/records/file/:file", List.of("study/{study}/records/file/{recordFile}")),
            Map.entry("study/:study/casefiles", List.of("study/{study}/casefiles")),
            Map.entry("study/:study/casefiles/draw", List.of("study/{study}/casefiles/draw")),
            Map.entry("study/:study/casefiles/sample/:sample", List.of("study/{study}/casefiles/sample/{sample}")),
            Map.entry(
                    "study/:study/casefiles/sample/:sample/file/:casefile",
                    List.of("study/{study}/casefiles/sample/{sample}/file/{casefile}")),
            Map.entry(
                    "study/:study/casefiles/sample/:sample/result",
                    List.of("study/{study}/casefiles/sample/{sample}/result")),
            Map.entry("study/:study/casefiles/review/:assessment", List.of("study/{study}/casefiles/review/{review}")),
            Map.entry(
                    "study/:study/sessions", List.of("study/{study}/sessions", "study/{study}/sessions?kind=training")),
            Map.entry(
                    "study/:study/scores",
                    List.of(
                            "study/{study}/scores",
                            "study/{study}/scores?by=site",
                            "study/{study}/scores?part=missing")),
            Map.entry(
                    "study/:study/calibration",
                    List.of("study/{study}/calibration", "study/{study}/calibration?part=drift")),
            Map.entry(
                    "study/:study/fidelity",
                    List.of(
                            "study/{study}/fidelity",
                            "study/{study}/fidelity?measure=F7",
                            "study/{study}/fidelity?part=sensitivity")),
            Map.entry("study/:study/progression", List.of("study/{study}/progression")),
            Map.entry(
                    "study/:study/numbers",
                    List.of(
                            "study/{study}/numbers",
                            "study/{study}/numbers?part=change",
                            "study/{study}/numbers?part=balance",
                            "study/{study}/numbers?part=flow")),
            Map.entry("study/:study/sessions/:session", List.of("study/{study}/sessions/{session}")),
            Map.entry(
                    "study/:study/sessions/:session/score/:assessment",
                    List.of("study/{study}/sessions/{session}/score/{assessment}")),
            Map.entry(
                    "study/:study/sessions/:session/live/:assessment",
                    List.of("study/{study}/sessions/{session}/live/{assessment}")),
            Map.entry(
                    "study/:study/rounds/:round/source/:source",
                    List.of("study/{study}/rounds/{round}/source/{source}")),
            Map.entry("study/:study/privacy", List.of("study/{study}/privacy")),
            Map.entry(
                    "study/:study/privacy/review",
                    List.of("study/{study}/privacy/review", "study/{study}/privacy/review?source={source}")),
            Map.entry("study/:study/bin", List.of("study/{study}/bin")),
            Map.entry("study/:study/instruments", List.of("study/{study}/instruments")),
            Map.entry(
                    "study/:study/instruments/:instrument",
                    List.of("study/{study}/instruments/{instrument}", "study/{study}/instruments/casefile-review@1")),
            Map.entry(
                    "study/:study/instruments/:instrument/try", List.of("study/{study}/instruments/{instrument}/try")),
            Map.entry("study/:study/instruments/:instrument/edit", List.of("study/{study}/instruments/{draft}/edit")),
            Map.entry(
                    "study/:study/guides", List.of("study/{study}/guides", "study/{study}/guides?analysis={analysis}")),
            Map.entry(
                    "study/:study/analysis/:analysis/framework",
                    List.of(
                            "study/{study}/analysis/{analysis}/framework",
                            "study/{study}/analysis/{charted}/framework")),
            Map.entry(
                    "study/:study/analysis/:analysis/framework/:matrix",
                    List.of(
                            "study/{study}/analysis/{charted}/framework/{matrix}",
                            "study/{study}/analysis/{charted}/framework/{matrix}?part=asked")),
            Map.entry(
                    "study/:study/analysis/:analysis/display/:display",
                    List.of(
                            "study/{study}/analysis/{analysis}/display/side-by-side",
                            "study/{study}/analysis/{analysis}/display/sites-by-fidelity")),
            Map.entry("study/:study/triangulation", List.of("study/{study}/triangulation")),
            Map.entry(
                    "study/:study/triangulation/finding/:finding",
                    List.of("study/{study}/triangulation/finding/{finding}")),
            Map.entry("study/:study/matrix", List.of("study/{study}/matrix")),
            Map.entry(
                    "study/:study/analysis/:analysis/matrix",
                    List.of("study/{study}/analysis/{analysis}/matrix?by=site&count=segments")),
            Map.entry(
                    "study/:study/journal",
                    List.of(
                            "study/{study}/journal",
                            "study/{study}/journal?person={person}",
                            "study/{study}/journal?subject=source&id={source}",
                            "study/{study}/journal?subject=theme&id={theme}")));

    private static final Pattern KEY = Pattern.compile("\\{(\\w+)}");

    private Addresses() {}

    static Set<String> routes() {
        return ROWS.keySet();
    }

    static List<String> all() {
        return ROWS.values().stream().flatMap(List::stream).sorted().toList();
    }

    /** One address of each route. */
    static Set<String> ofEachRoute() {
        return ROWS.values().stream().map(List::getFirst).collect(Collectors.toSet());
    }

    /** The names of the keys in an address. */
    static Set<String> keys(String address) {
        Set<String> names = new LinkedHashSet<>();
        Matcher key = KEY.matcher(address);
        while (key.find()) {
            names.add(key.group(1));
        }
        return names;
    }

    /** The address with a number at each key. */
    static String fill(String address, UnaryOperator<String> number) {
        return KEY.matcher(address).replaceAll(key -> number.apply(key.group(1)));
    }
}
