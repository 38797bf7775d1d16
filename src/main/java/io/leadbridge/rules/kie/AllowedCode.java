package io.leadbridge.rules.kie;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The methods, types and fields that compiled guards may use; whatever is not named here is refused. */
final class AllowedCode {

    private static final Set<String> PLAIN_METHODS = Set.of(
            "java/lang/Boolean.booleanValue",
            "java/lang/Boolean.valueOf",
            "java/lang/Integer.intValue",
            "java/lang/Integer.valueOf",
            "java/lang/Long.longValue",
            "java/lang/Long.valueOf",
            "java/lang/String.contains",
            "java/lang/String.endsWith",
            "java/lang/String.equals",
            "java/lang/String.equalsIgnoreCase",
            "java/lang/String.hashCode",
            "java/lang/String.isBlank",
            "java/lang/String.isEmpty",
            "java/lang/String.length",
            "java/lang/String.startsWith",
            "java/math/BigDecimal.<init>",
            "java/math/BigDecimal.compareTo",
            "java/math/BigDecimal.equals",
            "java/math/BigDecimal.signum",
            "java/math/BigDecimal.valueOf",
            "java/util/List.contains",
            "java/util/List.isEmpty",
            "java/util/List.size",
            "org/drools/model/functions/PredicateInformation.<init>",
            "org/drools/model/functions/PredicateInformation.addRuleNames",
            "org/drools/modelcompiler/dsl/pattern/D.eval",
            "org/drools/modelcompiler/util/EvaluationUtil.areNullSafeEquals",
            "org/drools/modelcompiler/util/EvaluationUtil.areNumbersNullSafeEquals",
            "org/drools/modelcompiler/util/EvaluationUtil.greaterOrEqual",
            "org/drools/modelcompiler/util/EvaluationUtil.greaterOrEqualNumbers",
            "org/drools/modelcompiler/util/EvaluationUtil.greaterThan",
            "org/drools/modelcompiler/util/EvaluationUtil.greaterThanNumbers",
            "org/drools/modelcompiler/util/EvaluationUtil.lessOrEqual",
            "org/drools/modelcompiler/util/EvaluationUtil.lessOrEqualNumbers",
            "org/drools/modelcompiler/util/EvaluationUtil.lessThan",
            "org/drools/modelcompiler/util/EvaluationUtil.lessThanNumbers",
            "org/drools/modelcompiler/util/EvaluationUtil.toBigDecimal");

    private static final Set<String> PLAIN_TYPES = Set.of(
            "java/lang/Boolean",
            "java/lang/Comparable",
            "java/lang/Integer",
            "java/lang/Long",
            "java/lang/Number",
            "java/lang/Object",
            "java/lang/String",
            "java/math/BigDecimal",
            "java/util/List");

    private static final Set<String> NEW_TYPES =
            Set.of("java/math/BigDecimal", "org/drools/model/functions/PredicateInformation");

    private static final Set<String> FIELDS = Set.of(
            "java/math/BigDecimal.ZERO",
            "java/math/BigDecimal.ONE",
            "java/math/BigDecimal.TEN",
            "org/drools/model/operators/ContainsOperator.INSTANCE",
            "org/drools/model/operators/ExcludesOperator.INSTANCE",
            "org/drools/model/operators/InOperator.INSTANCE",
            "org/drools/model/operators/MemberOfOperator.INSTANCE");

    /** What Drools itself calls in classes that hold no code of an author. */
    private static final List<String> MODEL_OWNERS = List.of(
            "org/drools/model/",
            "org/kie/api/builder/model/",
            "org/kie/api/conf/",
            "org/kie/api/runtime/conf/",
            "org/kie/util/maven/support/ReleaseIdImpl",
            "java/time/format/DateTimeFormatterBuilder");

    /** The words of the rule model that the allowed DRL becomes; accumulate, from, query and their like are missing. */
    private static final Set<String> MODEL_WORDS = Set.of(
            "alphaIndexedBy",
            "and",
            "betaIndexedBy",
            "declarationOf",
            "execute",
            "exists",
            "globalOf",
            "not",
            "on",
            "pattern",
            "reactOn",
            "rule");

    private static final Set<String> MODEL_METHODS = Set.of(
            "java/lang/IllegalArgumentException.<init>",
            "java/lang/Integer.valueOf",
            "java/lang/Object.<init>",
            "java/lang/RuntimeException.<init>",
            "java/lang/String.equals",
            "java/lang/String.hashCode",
            "java/math/BigDecimal.<init>",
            "java/util/ArrayList.<init>",
            "java/util/Arrays.asList",
            "java/util/Collections.emptyList",
            "java/util/List.add",
            "org/kie/api/KieServices.get",
            "org/kie/api/KieServices.newKieModuleModel",
            "org/drools/util/DateUtils.getDateFormatMask");

    private final Set<String> methods = new HashSet<>(PLAIN_METHODS);
    private final Set<String> types = new HashSet<>(PLAIN_TYPES);

    AllowedCode() {
        methods.addAll(GuardWords.methods());
        types.addAll(GuardWords.types());
    }

    boolean mayCall(String owner, String method) {
        return methods.contains(owner + "." + method);
    }

    boolean mayCastTo(String type) {
        return types.contains(type);
    }

    boolean mayCreate(String type) {
        return NEW_TYPES.contains(type);
    }

    boolean mayRead(String owner, String field) {
        return FIELDS.contains(owner + "." + field);
    }

    static boolean modelMayUse(String owner, String member) {
        return MODEL_OWNERS.stream().anyMatch(owner::startsWith)
                || owner.startsWith(GuardWords.PACKAGE.replace('.', '/') + "/")
                || owner.equals("java/util/Locale")
                || (owner.startsWith("java/lang/") && member.equals("TYPE"))
                || (owner.equals("org/drools/modelcompiler/dsl/pattern/D") && MODEL_WORDS.contains(member))
                || MODEL_METHODS.contains(owner + "." + member);
    }
}
