package org.trigpoint.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.privacy.NameFinder.Hit;
import org.trigpoint.privacy.PseudonymFact.NameReplaced;
import org.trigpoint.privacy.PseudonymService.KeyLine;
import org.trigpoint.privacy.ReviewService.Wish;
import org.trigpoint.sources.TextVersions;
import org.trigpoint.sources.TextVersions.Version;
import org.trigpoint.texts.Corrected;
import org.trigpoint.texts.CorrectionService;
import org.trigpoint.texts.Edit;

/**
 * Replaces a name wherever it stands in the sources that somebody may see: in texts, titles, speakers and attributes. Each source
 * changes whole or not at all, in a short transaction of its own, so that colleagues go on coding meanwhile; doing it again goes
 * on where it was left.
 */
@Service
public class ReplaceNamesService {

    private final TransactionTemplate transactions;
    private final KeyRepository key;
    private final StudyTexts study;
    private final TextVersions texts;
    private final CorrectionService corrections;
    private final Beside beside;

    ReplaceNamesService(
            TransactionTemplate transactions,
            KeyRepository key,
            StudyTexts study,
            TextVersions texts,
            CorrectionService corrections,
            Beside beside) {
        this.transactions = transactions;
        this.key = key;
        this.study = study;
        this.texts = texts;
        this.corrections = corrections;
        this.beside = beside;
    }

    /**
     * What became of a source.
     *
     * @param source which
     * @param title its title, as it is now
     * @param places in how many places of its text the name was replaced
     * @param held how many things on it could not be carried over safely and wait for a look
     * @param refused why it stayed as it is; null when it was done
     */
    public record InSource(
            SourceId source,
            String title,
            int places,
            int held,
            @Nullable String refused) {}

    /**
     * What was done.
     *
     * @param mark what stands in the texts now
     * @param sources in which sources the name stood, by title
     */
    public record Replaced(String mark, List<InSource> sources) {

        /** Keeps a copy. */
        public Replaced {
            sources = List.copyOf(sources);
        }

        /**
         * In how many places of texts the name was replaced.
         *
         * @return from 0
         */
        public int places() {
            return sources.stream().mapToInt(InSource::places).sum();
        }

        /**
         * How many things wait for a look.
         *
         * @return from 0
         */
        public int held() {
            return sources.stream().mapToInt(InSource::held).sum();
        }
    }

    /**
     * Replaces a name everywhere.
     *
     * @param coder who does so; a member of one site alone replaces it in that site's sources
     * @param wish the name and its pseudonym
     * @return what was done, source by source
     * @throws Refusal when the name stands nowhere, or something else stands for it already
     */
    public Replaced everywhere(Coder coder, Wish wish) {
        List<SourceId> where = done(() -> where(coder, wish.name()));
        if (where.isEmpty()) {
            throw new Refusal("This name stands in no text of the study any more: go on with the next.");
        }
        KeyLine line = done(() -> key.lineOf(coder, wish.name(), wish.pseudonym()));
        Set<String> replacements = done(() -> key.of(coder.study())).stream()
                .map(KeyLine::replacement)
                .collect(Collectors.toSet());
        NameFinder finder = new NameFinder(List.of(line.name()), replacements);
        List<InSource> found = where.stream()
                .map(source -> whole(coder, source, finder, Marked.mark(line.replacement())))
                .filter(one -> !one.title().isEmpty())
                .toList();
        Replaced replaced = new Replaced(Marked.mark(line.replacement()), found);
        List<SourceId> changed = found.stream()
                .filter(one -> one.refused() == null)
                .map(InSource::source)
                .toList();
        transactions.executeWithoutResult(open -> beside.journal()
                .record(
                        coder.study(),
                        coder.person(),
                        new NameReplaced(line.id(), line.replacement(), replaced.places(), changed)));
        return replaced;
    }

    private List<SourceId> where(Coder coder, String name) {
        NameFinder finder = new NameFinder(List.of(name), Set.of());
        List<SourceId> where = new ArrayList<>();
        study.each(coder, null, held -> {
            if (!finder.in(held.text()).isEmpty() || !finder.in(held.around()).isEmpty()) {
                where.add(held.source());
            }
        });
        return where;
    }

    private InSource whole(Coder coder, SourceId source, NameFinder finder, String mark) {
        try {
            return done(() -> inSource(coder, source, finder, mark));
        } catch (NotFound gone) {
            return new InSource(source, "", 0, 0, null);
        } catch (Refusal refusal) {
            return new InSource(source, done(() -> texts.title(source)), 0, 0, refusal.sentence());
        }
    }

    private InSource inSource(Coder coder, SourceId source, NameFinder finder, String mark) {
        Version present = texts.held(coder, source);
        List<Hit> hits = finder.in(present.text());
        beside.names().write(coder, source, words -> NameFinder.replaced(words, finder.in(words), mark));
        int held = 0;
        if (!hits.isEmpty()) {
            Corrected made = corrections.correct(
                    coder, source, present.id(), edits(present.text(), hits, mark), ReviewService.reason(mark));
            beside.names().closeBefore(source, made.number());
            held = made.held();
        }
        return new InSource(source, texts.title(source), hits.size(), held, null);
    }

    private static List<Edit> edits(String text, List<Hit> hits, String mark) {
        List<Edit> edits = new ArrayList<>();
        int unit = 0;
        int point = 0;
        for (Hit hit : hits) {
            int start = point + text.codePointCount(unit, hit.start());
            int end = start + text.codePointCount(hit.start(), hit.end());
            edits.add(new Edit(start, end, mark));
            unit = hit.end();
            point = end;
        }
        return edits;
    }

    private <T> T done(Supplier<T> step) {
        return Objects.requireNonNull(transactions.execute(open -> step.get()));
    }
}
