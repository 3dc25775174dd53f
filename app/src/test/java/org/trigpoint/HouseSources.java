package org.trigpoint;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** The Java of the whole house, as the compiler's own parser sees it; comments and what is generated are not looked at. */
final class HouseSources {

    private static final Path HOUSE = Path.of("..").toAbsolutePath().normalize();
    private static final List<String> MODULES = List.of("migrations", "codebooks", "search", "app", "ui");
    private static final Set<String> ROOTS_OF_NAMES = Set.of("com", "java", "javax", "jakarta", "org", "tools");

    private HouseSources() {}

    /** One file, and what is asked of it. */
    record Source(String module, String path, CompilationUnitTree tree, SourcePositions positions) {

        String packageName() {
            return tree.getPackageName() == null ? "" : tree.getPackageName().toString();
        }

        /** The name of the file without its ending. */
        String name() {
            return path.substring(path.lastIndexOf('/') + 1, path.length() - ".java".length());
        }

        /** How many lines it stands on, annotations included, doc comment left out. */
        int lines(Tree part) {
            long start = positions.getStartPosition(tree, part);
            long end = positions.getEndPosition(tree, part);
            return (int) (tree.getLineMap().getLineNumber(end)
                            - tree.getLineMap().getLineNumber(start))
                    + 1;
        }

        /** The first line of the file: in a package-info the sentence on what the package knows. */
        String firstLine() {
            try {
                String text = tree.getSourceFile().getCharContent(true).toString();
                return text.substring(0, text.indexOf('\n'));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        /** File and line, as people and their tools read them. */
        String at(Tree part) {
            return path + ":" + tree.getLineMap().getLineNumber(positions.getStartPosition(tree, part));
        }

        /** Every name that is imported or written out in full, such as {@code org.jooq.DSLContext}. */
        Set<String> namesUsed() {
            Set<String> names = new TreeSet<>();
            tree.getImports()
                    .forEach(one -> names.add(one.getQualifiedIdentifier().toString()));
            new QualifiedNames(names).scan(tree.getTypeDecls(), null);
            return names;
        }
    }

    private static final class QualifiedNames extends TreeScanner<@Nullable Void, @Nullable Void> {

        private final Set<String> names;

        QualifiedNames(Set<String> names) {
            this.names = names;
        }

        @Override
        public @Nullable Void visitMemberSelect(MemberSelectTree select, @Nullable Void nothing) {
            String name = select.toString();
            int dot = name.indexOf('.');
            if (dot > 0 && ROOTS_OF_NAMES.contains(name.substring(0, dot))) {
                names.add(name);
            }
            return super.visitMemberSelect(select, null);
        }
    }

    /** All that runs, of all modules. */
    static List<Source> running() {
        return MODULES.stream()
                .flatMap(module -> in(module, "src/main/java").stream())
                .toList();
    }

    /** All that runs of one module. */
    static List<Source> running(String module) {
        return in(module, "src/main/java");
    }

    /** All tests, of all modules. */
    static List<Source> tests() {
        return MODULES.stream()
                .flatMap(module -> in(module, "src/test/java").stream())
                .toList();
    }

    private static List<Source> in(String module, String folder) {
        try (Stream<Path> paths = Files.walk(HOUSE.resolve(module).resolve(folder))) {
            return parsed(
                    module,
                    paths.filter(path -> path.toString().endsWith(".java"))
                            .sorted()
                            .toList());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<Source> parsed(String module, List<Path> files) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            Iterable<? extends JavaFileObject> units = manager.getJavaFileObjectsFromPaths(files);
            JavacTask task = (JavacTask) compiler.getTask(null, manager, null, List.of("-proc:none"), null, units);
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            List<Source> sources = new ArrayList<>();
            for (CompilationUnitTree tree : task.parse()) {
                String path =
                        HOUSE.relativize(Path.of(tree.getSourceFile().toUri())).toString();
                sources.add(new Source(module, path, tree, positions));
            }
            return sources;
        }
    }
}
