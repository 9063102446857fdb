package io.github.supercorrect.it.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ModuleArrowsTest {

    @Test
    void table_modulesWithSources_areListed() {
        assertThat(Room.namesInTable()).containsAll(Room.namesWithSources().toList());
    }

    @ParameterizedTest
    @MethodSource("io.github.supercorrect.it.architecture.Room#built")
    void module_ownClasses_standUnderItsRootPackage(Room room) {
        classes()
                .should()
                .resideInAPackage(room.rootPackage())
                .allowEmptyShould(true)
                .check(room.classes());
    }

    @ParameterizedTest
    @MethodSource("io.github.supercorrect.it.architecture.Room#built")
    void module_dependencies_areThoseOfTheTable(Room room) {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(room.usablePackages())
                .allowEmptyShould(true)
                .check(room.classes());
    }

    @ParameterizedTest
    @MethodSource("io.github.supercorrect.it.architecture.Room#built")
    void module_packages_haveNoCycles(Room room) {
        slices().matching("io.github.supercorrect.(**)")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(room.classes());
    }

    @ParameterizedTest
    @MethodSource("io.github.supercorrect.it.architecture.Room#built")
    void module_network_isUsedByTheHubsPackageOnly(Room room) {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.github.supercorrect.gguf.internal.hub")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..", "javax.net..")
                .allowEmptyShould(true)
                .check(room.classes());
    }

    @ParameterizedTest
    @MethodSource("io.github.supercorrect.it.architecture.Room#plain")
    void plainModule_nativeCodeAndProcesses_areNotUsed(Room room) {
        methods()
                .should()
                .notHaveModifier(JavaModifier.NATIVE)
                .allowEmptyShould(true)
                .check(room.classes());
        noClasses()
                .should()
                .callMethod(System.class, "load", String.class)
                .orShould()
                .callMethod(System.class, "loadLibrary", String.class)
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(ProcessBuilder.class, Runtime.class)
                .allowEmptyShould(true)
                .check(room.classes());
    }

    @Test
    void package_allModules_standsInOneOfThem() {
        Map<String, Room> owners = new HashMap<>();
        Room.built().forEach(room -> packagesOf(room).forEach(name -> assertThat(owners.putIfAbsent(name, room))
                .as("%s stands in %s and in", name, room)
                .isNull()));
    }

    private static Stream<String> packagesOf(Room room) {
        return room.classes().stream().map(JavaClass::getPackageName).collect(Collectors.toSet()).stream();
    }
}
