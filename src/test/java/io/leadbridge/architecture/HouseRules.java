package io.leadbridge.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/** The rules of the house, for whichever house stands under a package. */
record HouseRules(String top) {

    private static final Set<String> CLOCKS_AND_CHANCE = Set.of(
            "java.time.Instant.now()",
            "java.time.LocalDate.now()",
            "java.lang.System.currentTimeMillis()",
            "java.lang.System.nanoTime()",
            "java.util.UUID.randomUUID()",
            "java.lang.Math.random()");

    Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        Plan.MAY_USE.forEach(
                (capability, uses) -> rules.put(capability + " uses what the plan permits", plan(capability, uses)));
        rules.put("roots are pure", rootsArePure());
        rules.put("adapters are private", adaptersArePrivate());
        rules.put("sub-packages have known names", subPackagesHaveKnownNames());
        rules.put("the domain reads no clock and no chance", domainReadsNoClock());
        rules.put("every package is null-marked", packagesAreNullMarked());
        rules.put("names say what things are", namesSayWhatThingsAre());
        rules.put("only adapters stand on the platform", onlyAdaptersStandOnThePlatform());
        return rules;
    }

    private ArchRule plan(String capability, Set<String> uses) {
        DescribedPredicate<JavaClass> forbidden =
                DescribedPredicate.describe("capabilities it may not use", used -> Plan.MAY_USE.keySet().stream()
                        .filter(other ->
                                !other.equals(capability) && !uses.contains(other) && !other.equals("platform"))
                        .anyMatch(other -> in(other, used)));
        return noClasses()
                .that()
                .resideInAPackage(top + "." + capability + "..")
                .should()
                .dependOnClassesThat(forbidden);
    }

    /** The platform itself uses the kernel alone, and root packages do not use the platform. */
    private ArchRule onlyAdaptersStandOnThePlatform() {
        return noClasses()
                .that(are(root()))
                .and()
                .resideOutsideOfPackage(top + ".platform")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(top + ".platform..");
    }

    private ArchRule rootsArePure() {
        return classes()
                .that(are(root()))
                .and()
                .resideOutsideOfPackage(top + ".platform")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                "java..",
                                "org.jspecify..",
                                "jakarta.inject..",
                                "jakarta.enterprise.context..",
                                "jakarta.transaction..")
                        .or(root()));
    }

    private ArchRule adaptersArePrivate() {
        return classes()
                .that()
                .resideInAnyPackage(Plan.SUB_PACKAGES.stream()
                        .map(name -> top + ".*." + name)
                        .toArray(String[]::new))
                .and()
                .areTopLevelClasses()
                .and()
                // OptaPlanner reads its planning classes and the constraint provider by reflection
                .resideOutsideOfPackage(top + ".assignment.solver")
                .should()
                .bePackagePrivate();
    }

    private ArchRule subPackagesHaveKnownNames() {
        return classes()
                .that()
                .resideInAPackage(top + ".*.*..")
                .should(condition(
                        "lie in rest, store, kie, solver or cli",
                        type -> Plan.SUB_PACKAGES.contains(type.getPackageName()
                                .substring(type.getPackageName().lastIndexOf('.') + 1))));
    }

    private ArchRule domainReadsNoClock() {
        return noClasses()
                .that(are(root()))
                .and()
                .resideOutsideOfPackage(top + ".platform")
                .should(new ArchCondition<>("read a clock or chance") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        type.getMethodCallsFromSelf().stream()
                                .filter(call -> CLOCKS_AND_CHANCE.contains(
                                        call.getTarget().getFullName()))
                                .forEach(call ->
                                        events.add(SimpleConditionEvent.satisfied(call, call.getDescription())));
                        type.getConstructorCallsFromSelf().stream()
                                .filter(call -> call.getTargetOwner().isEquivalentTo(java.util.Random.class))
                                .forEach(call ->
                                        events.add(SimpleConditionEvent.satisfied(call, call.getDescription())));
                    }
                });
    }

    private ArchRule packagesAreNullMarked() {
        return classes().should(condition("lie in a @NullMarked package", type -> type.getPackage()
                .isAnnotatedWith(NullMarked.class)));
    }

    private ArchRule namesSayWhatThingsAre() {
        return classes().should(condition("have no empty name", type -> !type.getSimpleName()
                .matches(".*(Impl|Dto|DTO|Manager|Helper|Utils?|Base)|Abstract.*")));
    }

    private static ArchCondition<JavaClass> condition(
            String description, java.util.function.Predicate<JavaClass> holds) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!holds.test(type)) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " does not " + description));
                }
            }
        };
    }

    private DescribedPredicate<JavaClass> root() {
        return resideInAPackage(top + ".*").as("root packages");
    }

    private boolean in(String capability, JavaClass type) {
        String name = type.getPackageName();
        return name.equals(top + "." + capability) || name.startsWith(top + "." + capability + ".");
    }

    /** Whether some class of one capability uses some class of another. */
    boolean uses(Iterable<JavaClass> house, String capability, String other) {
        for (JavaClass type : house) {
            if (in(capability, type)
                    && type.getDirectDependenciesFromSelf().stream()
                            .anyMatch(dependency -> in(other, dependency.getTargetClass()))) {
                return true;
            }
        }
        return false;
    }
}
