package org.trigpoint.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.springframework.stereotype.Component;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Administrator;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Member;
import org.trigpoint.casefiles.CaseList;
import org.trigpoint.casefiles.CasefileReading;
import org.trigpoint.casefiles.CasefileTextService;
import org.trigpoint.casefiles.Period;
import org.trigpoint.casefiles.ReviewQueries;
import org.trigpoint.casefiles.ReviewerService;
import org.trigpoint.casefiles.Sample;
import org.trigpoint.casefiles.SampleQueries;
import org.trigpoint.casefiles.SampleService;
import org.trigpoint.casefiles.SampleService.SampleWish;
import org.trigpoint.instruments.InstrumentService;
import org.trigpoint.migrations.SampleId;
import org.trigpoint.migrations.StudyId;
import org.trigpoint.scoring.SheetQueries;
import org.trigpoint.scoring.SheetService;

/** Draws casefiles for the demo study, three closed before the pilot and three late at each of six sites, and has them reviewed. */
@Component
class DemoCasefiles {

    private static final List<String> SITES = List.of("LA01", "LA02", "LA03", "LA04", "LA05", "LA06");
    private static final int LISTED = 5;
    private static final int DRAWN = 3;
    private static final int LINES = 14;
    private static final long SEED = 20251201;
    private static final String REVIEWER = "obs.nadia";

    private final AccessDesk access;
    private final InstrumentService instruments;
    private final SampleService samples;
    private final SampleQueries sampled;
    private final CasefileTextService texts;
    private final Reviewing reviewing;

    DemoCasefiles(
            AccessDesk access,
            InstrumentService instruments,
            SampleService samples,
            SampleQueries sampled,
            CasefileTextService texts,
            Reviewing reviewing) {
        this.access = access;
        this.instruments = instruments;
        this.samples = samples;
        this.sampled = sampled;
        this.texts = texts;
        this.reviewing = reviewing;
    }

    /** What reviewers are asked and do their work with. */
    @Component
    record Reviewing(ReviewerService reviewers, ReviewQueries tasks, SheetQueries sheets, SheetService filling) {}

    void review(Administrator operator, StudyId study, DemoPlaces places) {
        Lead lead = access.operatorOf(operator, study);
        SampleId sample = samples.draw(
                lead,
                list(places),
                new SampleWish(
                        "Closed cases, autumn",
                        instruments.adopt(lead, "casefile-review", 1),
                        SEED,
                        DRAWN,
                        DRAWN,
                        false));
        bring(lead, sample);
        Member reviewer = access.operatorFor(operator, study, REVIEWER);
        reviewing.reviewers().ask(lead, sample, Set.of(reviewer.person()), 0, false, null);
        for (ReviewQueries.Task task : reviewing.tasks().mine(reviewer)) {
            var sheet = reviewing.sheets().mine(reviewer, task.assessment());
            String text = reviewing.tasks().text(reviewer, task.assessment()).text();
            reviewing.filling().keep(reviewer, task.assessment(), DemoReview.of(sheet.instrument(), text));
            reviewing.filling().submit(reviewer, task.assessment());
        }
    }

    private void bring(Lead lead, SampleId sample) {
        Map<String, List<String>> notes = Resources.sections("notes/casefile.txt");
        for (Sample.File file : sampled.one(lead, sample).files()) {
            String heading = file.period() == Period.BEFORE ? "before" : "after";
            String text = written(file, notes.getOrDefault(heading, List.of()));
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            texts.keep(
                    lead,
                    file.id(),
                    new CasefileReading(file.reference() + ".txt", bytes, text, List.of(), List.of()),
                    List.of());
        }
    }

    private static CaseList list(DemoPlaces places) {
        List<CaseList.Line> lines = new ArrayList<>();
        for (String site : SITES) {
            for (Period period : Period.values()) {
                for (int number = 1; number <= LISTED; number++) {
                    String reference = site + "-" + (period == Period.BEFORE ? 100 + number : 400 + number);
                    LocalDate closed =
                            period == Period.BEFORE ? LocalDate.of(2024, 8, number) : LocalDate.of(2026, 1, number);
                    lines.add(new CaseList.Line(
                            lines.size() + 1, reference, places.site(site), site, period, closed, ""));
                }
            }
        }
        return new CaseList("closed-cases.csv", lines);
    }

    /** Entries of a file, without a name or a day: always the same for the same case. */
    private static String written(Sample.File file, List<String> notes) {
        RandomGenerator chance = RandomGeneratorFactory.of("L64X128MixRandom")
                .create(file.reference().hashCode());
        StringBuilder text = new StringBuilder("Casefile, as closed\n\n");
        List<String> left = new ArrayList<>(notes);
        for (int line = 0; line < LINES && !left.isEmpty(); line++) {
            String entry = left.remove(chance.nextInt(left.size()));
            text.append("[date] ").append(plain(entry, chance)).append('\n');
        }
        return text.toString();
    }

    /** One of several wordings, and without the marks of what it is an example of. */
    private static String plain(String entry, RandomGenerator chance) {
        String marked = entry.replaceAll("\\{[a-z]+\\|([^}]*)}", "$1");
        StringBuilder plain = new StringBuilder();
        int at = 0;
        while (at < marked.length()) {
            int open = marked.indexOf('<', at);
            int close = open < 0 ? -1 : marked.indexOf('>', open);
            if (close < 0) {
                return plain.append(marked.substring(at)).toString();
            }
            List<String> choices = List.of(marked.substring(open + 1, close).split("/", -1));
            plain.append(marked, at, open).append(choices.get(chance.nextInt(choices.size())));
            at = close + 1;
        }
        return plain.toString();
    }
}
