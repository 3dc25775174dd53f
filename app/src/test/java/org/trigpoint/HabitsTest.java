package org.trigpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Habits that the house does without, and what it does instead. */
class HabitsTest {

    private static final int FILES_AT_LEAST = 300;

    /** Where whatever goes wrong is caught, logged once with a reference, and told to a person. */
    private static final Map<String, String> EDGES = Map.of(
            "Workbench", "the edge of a job",
            "Commands", "the edge of a command");

    private static final Map<String, String> PRINTERS = Map.of(
            "Output", "results of a command go to standard output, and all else to standard error",
            "ReadingWorker", "its standard output is the line to its parent");

    private static final Pattern WIDE =
            Pattern.compile("(java\\.lang\\.)?(Exception|RuntimeException|Throwable|Error)");
    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9_]*");
    private static final Pattern UNSAFE_JS =
            Pattern.compile("\\b(innerHTML|outerHTML|insertAdjacentHTML|document\\.write|eval\\s*\\(|new Function)\\b");

    @Test
    void only_an_edge_catches_whatever_comes() {
        assertThat(found((source, tree) -> tree instanceof CatchTree caught
                        && isWide(caught)
                        && !rethrows(caught)
                        && !EDGES.containsKey(source.name())))
                .as("catch what you can answer, by its own type; the rest belongs to the one error handler")
                .isEmpty();
    }

    private static boolean isWide(CatchTree caught) {
        return Stream.of(caught.getParameter().getType().toString().split("\\|"))
                .anyMatch(type -> WIDE.matcher(type.strip()).matches());
    }

    /** Cleaning up and throwing on hides nothing. */
    private static boolean rethrows(CatchTree caught) {
        BlockTree block = caught.getBlock();
        StatementTree last =
                block.getStatements().isEmpty() ? null : block.getStatements().getLast();
        return last instanceof ThrowTree thrown
                && thrown.getExpression()
                        .toString()
                        .equals(caught.getParameter().getName().toString());
    }

    @Test
    void only_commands_print() {
        assertThat(found((source, tree) -> tree instanceof MemberSelectTree select
                        && Set.of("System.out", "System.err").contains(select.toString())
                        && !PRINTERS.containsKey(source.name())))
                .as("log it, or return it")
                .isEmpty();
    }

    @Test
    void time_is_java_time() {
        assertThat(HouseSources.running().stream()
                        .flatMap(source -> source.namesUsed().stream()
                                .filter(Set.of("java.util.Date", "java.util.Calendar", "java.sql.Date")::contains)
                                .map(name -> source.path() + " names " + name)))
                .as("Instant, OffsetDateTime or LocalDate say which time is meant")
                .isEmpty();
    }

    @Test
    void no_screen_turns_text_into_markup_or_script() {
        assertThat(HouseSources.running("ui").stream()
                        .filter(source -> source.namesUsed().contains("com.vaadin.flow.component.Html"))
                        .map(HouseSources.Source::path))
                .as("build it of components: their text is text")
                .isEmpty();
        assertThat(found((source, tree) -> tree instanceof LiteralTree literal
                        && source.module().equals("ui")
                        && literal.getValue() instanceof String text
                        && UNSAFE_JS.matcher(text).find()))
                .as("set textContent, or build elements")
                .isEmpty();
        assertThat(found((source, tree) -> tree instanceof MethodInvocationTree call
                        && call.getMethodSelect().toString().endsWith("executeJs")
                        && !isConstant(call.getArguments().getFirst())))
                .as("a script is a constant; what varies goes in as its parameters")
                .isEmpty();
    }

    private static boolean isConstant(ExpressionTree script) {
        return script instanceof LiteralTree
                || (script instanceof IdentifierTree name
                        && CONSTANT.matcher(name.getName()).matches());
    }

    @Test
    void no_element_of_ours_turns_text_into_markup_or_script() throws IOException {
        Path resources = Path.of("../ui/src/main/resources");
        List<String> unsafe = new ArrayList<>();
        int looked = 0;
        try (Stream<Path> files = Files.walk(resources)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".js")).toList()) {
                looked++;
                if (UNSAFE_JS.matcher(Files.readString(file)).find()) {
                    unsafe.add(resources.relativize(file).toString());
                }
            }
        }

        assertThat(looked).as("elements looked at").isGreaterThan(10);
        assertThat(unsafe).as("set textContent, or build elements").isEmpty();
    }

    @Test
    void tests_use_the_real_parts_and_all_of_them_run() {
        List<HouseSources.Source> tests = HouseSources.tests();

        assertThat(tests).as("test files looked at").hasSizeGreaterThan(80);
        assertThat(tests.stream()
                        .flatMap(source -> source.namesUsed().stream()
                                .filter(name ->
                                        name.startsWith("org.mockito") || name.equals("org.junit.jupiter.api.Disabled"))
                                .map(name -> source.path() + " names " + name)))
                .as("use the real part; take a test that cannot run away, or make it run")
                .isEmpty();
    }

    @Test
    void no_room_is_named_after_nothing() {
        assertThat(found((source, tree) -> tree instanceof ClassTree type
                        && Pattern.matches(".+(Impl|Manager|Utils?|Helper|Dto|DTO)", type.getSimpleName())))
                .as("name it for what it is in the field's words")
                .isEmpty();
    }

    @Test
    void warnings_are_mended_and_not_silenced() {
        assertThat(found((source, tree) -> tree instanceof AnnotationTree annotation
                        && annotation.getAnnotationType().toString().endsWith("SuppressWarnings")))
                .as("mend the cause")
                .isEmpty();
    }

    /** Places in all that runs, as file and line. */
    private static Set<String> found(BiPredicate<HouseSources.Source, Tree> wrong) {
        Set<String> places = new TreeSet<>();
        List<HouseSources.Source> sources = HouseSources.running();
        assertThat(sources).as("files looked at").hasSizeGreaterThan(FILES_AT_LEAST);
        for (HouseSources.Source source : sources) {
            new TreeScanner<@Nullable Void, @Nullable Void>() {
                @Override
                public @Nullable Void scan(@Nullable Tree tree, @Nullable Void nothing) {
                    if (tree != null && wrong.test(source, tree)) {
                        places.add(source.at(tree));
                    }
                    return super.scan(tree, null);
                }
            }.scan(source.tree(), null);
        }
        return places;
    }
}
