package org.trigpoint;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreeScanner;
import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.Table;
import org.jooq.TableOptions.TableType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.migrations.schema.Tables;

/** Who writes which table, and in whose transaction. */
class WritersTest {

    private static final Set<String> WRITING = Set.of(
            "insertInto",
            "update",
            "updateQuery",
            "delete",
            "deleteFrom",
            "deleteQuery",
            "insertQuery",
            "mergeInto",
            "truncate",
            "truncateTable",
            "loadInto",
            "newRecord");

    private static final Pattern WRITING_SQL =
            Pattern.compile("\\b(?:insert into|update|delete from|merge into|truncate(?: table)?) (\\w+)");

    /** Written by functions of the schema alone, or by the migrations' own tool. */
    private static final Set<String> WRITTEN_IN_SQL = Set.of("JOURNAL", "JOURNAL_HEAD", "GESTURE_ROW", "THEME_STATE");

    /** Tables with two hands, and why. */
    private static final Map<String, Set<String>> TWO_HANDS = Map.of(
            // Work is asked for in the transaction that makes it necessary; how it goes is written in short
            // transactions of its own.
            "JOB", Set.of("JobQueue", "JobRepository"));

    /** Repositories whose steps are not part of somebody's transaction, and why. */
    private static final Set<String> OWN_TRANSACTIONS = Set.of(
            // Progress is seen while the work still goes on.
            "JobRepository",
            // The job that reads a file has no transaction while the file is being read.
            "IntakeRepository");

    @Test
    void every_table_is_written_in_one_place() {
        Map<String, Set<String>> writers = writers();

        assertThat(writers.keySet())
                .as("a table that this test finds no writer of is written in a way it does not see")
                .containsAll(tables());
        writers.forEach((table, classes) -> assertThat(classes)
                .as("ask the class that writes " + table + " for a method instead of writing it here")
                .isEqualTo(
                        TWO_HANDS.getOrDefault(table, Set.of(classes.iterator().next()))));
    }

    private static Set<String> tables() {
        return Arrays.stream(Tables.class.getFields())
                .filter(field -> Table.class.isAssignableFrom(field.getType()) && !isView(field))
                .map(Field::getName)
                .filter(table -> !WRITTEN_IN_SQL.contains(table))
                .collect(toSet());
    }

    /** A view is read only. */
    private static boolean isView(Field field) {
        try {
            return ((Table<?>) field.get(null)).getTableType() == TableType.VIEW;
        } catch (IllegalAccessException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Map<String, Set<String>> writers() {
        Set<String> known =
                Arrays.stream(Tables.class.getFields()).map(Field::getName).collect(toSet());
        Map<String, Set<String>> writers = new TreeMap<>();
        for (HouseSources.Source source : HouseSources.running()) {
            new TreeScanner<@Nullable Void, @Nullable Void>() {
                @Override
                public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
                    String table = WRITING.contains(methodOf(call)) ? firstArgument(call) : "";
                    if (known.contains(table)) {
                        writers.computeIfAbsent(table, first -> new TreeSet<>()).add(source.name());
                    }
                    return super.visitMethodInvocation(call, null);
                }

                @Override
                public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void nothing) {
                    if (literal.getValue() instanceof String text) {
                        Matcher sql = WRITING_SQL.matcher(text.toLowerCase(Locale.ROOT));
                        while (sql.find()) {
                            String table = sql.group(1).toUpperCase(Locale.ROOT);
                            if (known.contains(table)) {
                                writers.computeIfAbsent(table, first -> new TreeSet<>())
                                        .add(source.name());
                            }
                        }
                    }
                    return super.visitLiteral(literal, null);
                }
            }.scan(source.tree(), null);
        }
        return writers;
    }

    private static String methodOf(MethodInvocationTree call) {
        return call.getMethodSelect() instanceof MemberSelectTree select
                ? select.getIdentifier().toString()
                : call.getMethodSelect().toString();
    }

    private static String firstArgument(MethodInvocationTree call) {
        if (call.getArguments().isEmpty()) {
            return "";
        }
        ExpressionTree first = call.getArguments().getFirst();
        String name = first.toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    @Test
    void a_repository_works_in_the_transaction_of_the_service_that_calls_it() {
        assertThat(HouseClasses.named("Repository")).hasSizeGreaterThan(8);
        assertThat(HouseClasses.named("Repository")
                        .filter(type -> !OWN_TRANSACTIONS.contains(type.getSimpleName()))
                        .filter(type -> !type.isAnnotatedWith(Transactional.class)
                                || type.getAnnotationOfType(Transactional.class).propagation() != Propagation.MANDATORY)
                        .map(JavaClass::getName))
                .as(
                        "@Transactional(propagation = Propagation.MANDATORY): a write outside a service's transaction fails")
                .isEmpty();
    }

    @Test
    void a_reading_can_not_write() {
        assertThat(HouseClasses.named("Queries")).hasSizeGreaterThan(8);
        assertThat(HouseClasses.named("Queries")
                        .filter(type -> !type.isAnnotatedWith(Transactional.class)
                                || !type.getAnnotationOfType(Transactional.class)
                                        .readOnly())
                        .map(JavaClass::getName))
                .as("@Transactional(readOnly = true) on the class")
                .isEmpty();
    }

    @Test
    void repositories_are_known_in_their_own_room_only() {
        assertThat(HouseClasses.named("Repository")
                        .filter(type ->
                                type.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC))
                        .map(JavaClass::getName))
                .as("offer a service's method or a reading instead")
                .isEmpty();
    }
}
