package org.trigpoint.demo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.trigpoint.access.Lead;
import org.trigpoint.linking.LinkKind;
import org.trigpoint.linking.ParticipantLinkService;

/**
 * Says which participant of the demo study is which record, so that a link is there to be found: at each site keyworkers who
 * ask by way of another are those whose families\u2019 goals moved furthest, and those who do not are the ones whose
 * families moved least. Some are linked to nobody, one to a record that never came, and one to a family that does not consent.
 */
@Component
class DemoLinks {

    static final String THEME = "sideways";

    private static final Set<String> NOBODY = Set.of("Penny", "Terri");
    private static final Map<String, String> NOT_THERE = Map.of("Trish", "KW-LA07-99");
    private static final Set<String> WITHOUT_CONSENT = Set.of("Kirsty");

    private final ParticipantLinkService links;

    DemoLinks(ParticipantLinkService links) {
        this.links = links;
    }

    /** A participant and the record that they are. */
    record Link(String pseudonym, LinkKind kind, String key) {}

    void link(Lead lead, DemoPack pack, DemoPlaces places) {
        planned(pack).forEach(link -> links.link(lead, places.participant(link.pseudonym()), link.kind(), link.key()));
    }

    static List<Link> planned(DemoPack pack) {
        Families families = new Families(pack);
        List<Link> links = new ArrayList<>();
        Map<String, List<DemoParticipant>> bySite = pack.participants().stream()
                .filter(each -> !NOBODY.contains(each.pseudonym()))
                .collect(Collectors.groupingBy(DemoParticipant::site));
        for (DemoSite site : pack.sites()) {
            List<DemoParticipant> here = bySite.getOrDefault(site.code(), List.of());
            links.addAll(keyworkers(families.inOrder(site.code()), here, speakers(pack)));
            links.addAll(family(families, site.code(), here));
        }
        return links;
    }

    private static List<Link> keyworkers(List<String> keys, List<DemoParticipant> here, Set<String> speakers) {
        List<Link> links = new ArrayList<>();
        int low = 0;
        int high = keys.size() - 1;
        for (DemoParticipant each : here) {
            if (each.role().equals("keyworker")) {
                String key = NOT_THERE.get(each.pseudonym());
                if (key == null) {
                    key = keys.get(speakers.contains(each.pseudonym()) ? high-- : low++);
                }
                links.add(new Link(each.pseudonym(), LinkKind.KEYWORKER, key));
            }
        }
        return links;
    }

    private static List<Link> family(Families families, String site, List<DemoParticipant> here) {
        return here.stream()
                .filter(each -> Set.of("parent", "child").contains(each.role()))
                .map(each -> new Link(
                        each.pseudonym(),
                        LinkKind.PERSON,
                        families.first(site, !WITHOUT_CONSENT.contains(each.pseudonym()))
                                + (each.role().equals("parent") ? "-1" : "-2")))
                .toList();
    }

    /** Those who say something with a code of the theme. */
    private static Set<String> speakers(DemoPack pack) {
        DemoTheme theme = pack.themes().stream()
                .filter(each -> each.key().equals(THEME))
                .findFirst()
                .orElseThrow();
        Extracts extracts = new Extracts(
                pack,
                pack.documents().stream()
                        .filter(document -> !document.withdrawn())
                        .collect(Collectors.toMap(DemoDocument::id, Function.identity())));
        return extracts.of(theme).stream().map(extracts::speaker).collect(Collectors.toCollection(HashSet::new));
    }

    /** What the files of families say. */
    private static final class Families {

        private final Map<String, List<String>> ofFamily = new HashMap<>();
        private final Map<String, List<Integer>> moved = new HashMap<>();

        Families(DemoPack pack) {
            Map<String, String[]> before = new HashMap<>();
            for (var file : new DemoFamilies(pack.sites()).tables()) {
                for (List<String> row : rows(file.getValue())) {
                    if (file.getKey().equals("family")) {
                        ofFamily.put(row.getFirst(), row);
                    } else if (row.size() > 2
                            && row.get(1).equals("gbo")
                            && row.get(3).equals("adult")) {
                        rated(row, before);
                    }
                }
            }
        }

        private static List<List<String>> rows(DemoTable table) {
            return new String(table.csv(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> List.of(line.split(",", -1)))
                    .toList();
        }

        /** The first goal of everybody tells enough. */
        private void rated(List<String> row, Map<String, String[]> before) {
            String person = row.getFirst();
            List<String> family = ofFamily.getOrDefault(person.substring(0, 5), List.of());
            if (family.isEmpty() || family.get(4).equals("no")) {
                return;
            }
            String[] first = before.putIfAbsent(person, new String[] {row.get(8), row.get(9)});
            if (first != null) {
                moved.computeIfAbsent(family.get(2), none -> new ArrayList<>())
                        .add(Integer.parseInt(row.get(8))
                                - Integer.parseInt(first[0])
                                + Integer.parseInt(row.get(9))
                                - Integer.parseInt(first[1]));
            }
        }

        /** Keyworkers of a site with two families or more, those whose families moved least first. */
        List<String> inOrder(String site) {
            return moved.entrySet().stream()
                    .filter(each ->
                            each.getKey().contains(site) && each.getValue().size() > 1)
                    .sorted(Comparator.<Map.Entry<String, List<Integer>>>comparingDouble(
                                    each -> each.getValue().stream()
                                            .mapToInt(Integer::intValue)
                                            .average()
                                            .orElse(0))
                            .thenComparing(Map.Entry.comparingByKey()))
                    .map(Map.Entry::getKey)
                    .toList();
        }

        /** The first family at a site that consents and was followed up, or that does not consent. */
        String first(String site, boolean consents) {
            return ofFamily.values().stream()
                    .filter(row -> row.get(1).equals(site) && row.get(4).equals("no") != consents)
                    .map(List::getFirst)
                    .filter(family -> !consents || DemoFamilies.followed(Integer.parseInt(family.substring(1))))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
    }
}
