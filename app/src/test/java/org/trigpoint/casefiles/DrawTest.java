package org.trigpoint.casefiles;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.trigpoint.casefiles.CaseList.Line;
import org.trigpoint.casefiles.SampleService.SampleWish;
import org.trigpoint.migrations.InstrumentId;
import org.trigpoint.migrations.SiteId;

/** The laws of the draw. */
class DrawTest {

    private static final int SITES = 6;
    private static final int OF_EACH = 40;

    private static List<Line> list() {
        List<Line> lines = new ArrayList<>();
        for (int site = 1; site <= SITES; site++) {
            for (Period period : Period.values()) {
                for (int at = 0; at < OF_EACH; at++) {
                    lines.add(line(lines.size() + 1, site, period, site + "/" + period + "/" + at));
                }
            }
        }
        return lines;
    }

    private static Line line(int number, int site, Period period, String reference) {
        return new Line(number, reference, new SiteId(site), "LA0" + site, period, null, "");
    }

    private static SampleWish three(long seed) {
        return new SampleWish("Three and three", new InstrumentId(1), seed, 3, 3, false);
    }

    private static Set<String> references(List<Line> lines, long seed) {
        return SampleService.drawn(lines, three(seed)).stream()
                .map(Line::reference)
                .collect(toSet());
    }

    @Test
    void the_same_list_in_any_order_and_the_same_seed_give_the_same_draw() {
        Random order = new Random(5);
        List<Line> list = list();
        Set<String> first = references(list, 42);
        for (int again = 0; again < 50; again++) {
            Collections.shuffle(list, order);
            assertThat(references(list, 42)).isEqualTo(first);
        }
        assertThat(first).hasSize(SITES * 6);
        assertThat(references(list, 43)).isNotEqualTo(first);
    }

    @Test
    void three_of_each_site_and_period_are_drawn_and_all_where_there_are_fewer() {
        Set<Line> drawn = SampleService.drawn(list(), three(7));
        for (int site = 1; site <= SITES; site++) {
            String code = "LA0" + site;
            for (Period period : Period.values()) {
                assertThat(drawn.stream().filter(line -> line.siteCode().equals(code) && line.period() == period))
                        .hasSize(3);
            }
        }
        List<Line> few = List.of(line(1, 1, Period.LATE, "a"), line(2, 1, Period.LATE, "b"));
        assertThat(SampleService.drawn(few, three(7))).hasSize(2);
    }

    @Test
    void every_case_is_drawn_as_often_as_every_other() {
        List<Line> four = IntStream.range(0, 4)
                .mapToObj(at -> line(at + 1, 1, Period.BEFORE, "case " + at))
                .toList();
        int times = 4000;
        for (Line line : four) {
            long drawn = IntStream.range(0, times)
                    .filter(seed -> references(four, seed).contains(line.reference()))
                    .count();
            assertThat((double) drawn / times).isCloseTo(0.75, within(0.03));
        }
    }

    @Test
    void masked_ids_and_places_tell_nothing_of_the_period() {
        List<Line> list = list();
        List<String> ids = MaskedIds.fresh(list.size(), Set.of());
        assertThat(ids).doesNotHaveDuplicates();
        List<Integer> all = IntStream.range(0, list.size()).boxed().toList();
        List<Integer> byId = all.stream()
                .sorted((one, other) -> ids.get(one).compareTo(ids.get(other)))
                .toList();
        List<Integer> byPlace = new Lot(42).shuffled(all, at -> "7\t" + ids.get(at));

        // Of 480 in a random order, the share of late ones in either half strays from one half by less than 0.12 in all
        // but
        // one of ten million.
        for (List<Integer> order : List.of(byId, byPlace)) {
            double late = order.subList(0, order.size() / 2).stream()
                            .filter(at -> list.get(at).period() == Period.LATE)
                            .count()
                    / (order.size() / 2.0);
            assertThat(late).isCloseTo(0.5, within(0.17));
        }
        assertThat(byPlace).as("another reviewer").isNotEqualTo(new Lot(42).shuffled(all, at -> "8\t" + ids.get(at)));
    }
}
