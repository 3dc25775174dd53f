package org.trigpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.trigpoint.access.Administrator;
import org.trigpoint.access.Member;
import org.trigpoint.access.SignedIn;

/** Permission is a parameter: who forgets the check cannot call. */
class ProofsTest {

    private static final int PUBLIC_METHODS_AT_MOST = 7;
    private static final Pattern DOORS = Pattern.compile(".+(Service|Queries|Desk)");
    private static final List<Class<?>> PROOFS = List.of(SignedIn.class, Member.class, Administrator.class);

    /** What is asked without a proof, and why. */
    private static final Map<String, String> WITHOUT_PROOF = Map.of(
            "FirstAdministrator.passwordToPrint", "it answers only while the installation has nobody who could sign in",
            "ThemeMatrixExport.nameOf", "it makes a file's name of a request, and reads nothing",
            "JobProofs.reader", "it makes the proof anew of whoever asked for the job",
            "InvitationDesk.look", "it tells nothing but whom a link awaits, to whoever holds the link",
            "InvitationDesk.take", "it makes the first proof, from a link that opens once",
            "ProgramAccess.lead", "it makes the proof of whoever made a token, for a program that shows it",
            "SignInDesk.signIn", "it makes the first proof, from a name and a password",
            "AccessDesk.operator", "whoever sits at the machine's own command line has the data already");

    private static Stream<JavaClass> doors() {
        return HouseClasses.all().stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> type.isAnnotatedWith(Service.class)
                        || DOORS.matcher(type.getSimpleName()).matches())
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC));
    }

    /** What the rooms offer each other behind the doors, where the proof was shown already. */
    private static Stream<String> machinery() {
        return HouseClasses.all().stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> type.isMetaAnnotatedWith(Component.class) && !type.isAnnotatedWith(Service.class))
                .map(JavaClass::getName);
    }

    private static Stream<JavaMethod> publicMethods(JavaClass type) {
        return type.getMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC)
                        && !method.getModifiers().contains(JavaModifier.SYNTHETIC));
    }

    @Test
    void every_public_method_of_a_service_takes_a_proof() {
        Set<String> without = new TreeSet<>();
        doors().flatMap(ProofsTest::publicMethods)
                .filter(method -> method.getRawParameterTypes().stream()
                        .noneMatch(type -> PROOFS.stream().anyMatch(type::isAssignableTo)))
                .forEach(method -> without.add(method.getOwner().getSimpleName() + "." + method.getName()));

        assertThat(doors().flatMap(ProofsTest::publicMethods))
                .as("methods looked at")
                .hasSizeGreaterThan(60);
        assertThat(without)
                .as("take a Reader, Coder, Lead, Administrator or SignedIn first; what needs none is listed here")
                .isEqualTo(WITHOUT_PROOF.keySet());
    }

    @Test
    void screens_come_in_by_the_doors_only() {
        Set<String> behind = machinery().collect(Collectors.toSet());
        assertThat(behind).as("parts behind the doors").hasSizeGreaterThan(10);

        assertThat(HouseSources.running("ui").stream()
                        .flatMap(source -> source.namesUsed().stream()
                                .filter(behind::contains)
                                .map(name -> source.path() + " names " + name)))
                .as("offer it by a service that takes a proof")
                .isEmpty();
    }

    @Test
    void a_service_offers_no_more_than_a_person_keeps_in_mind() {
        Map<String, Long> larger = new TreeMap<>();
        doors().filter(type -> type.getSimpleName().endsWith("Service")).forEach(type -> {
            long methods = publicMethods(type).count();
            if (methods > PUBLIC_METHODS_AT_MOST) {
                larger.put(type.getSimpleName(), methods);
            }
        });

        assertThat(larger)
                .as("at most " + PUBLIC_METHODS_AT_MOST + " public methods: split it by activity")
                .isEmpty();
    }
}
