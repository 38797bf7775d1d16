package io.leadbridge.rules.kie;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.FEEL;
import org.kie.dmn.feel.codegen.feel11.ProcessedUnaryTest;
import org.kie.dmn.feel.lang.ast.ASTNode;
import org.kie.dmn.feel.lang.ast.BooleanNode;
import org.kie.dmn.feel.lang.ast.NullNode;
import org.kie.dmn.feel.lang.ast.NumberNode;
import org.kie.dmn.feel.lang.ast.RangeNode;
import org.kie.dmn.feel.lang.ast.RangeNode.IntervalBoundary;
import org.kie.dmn.feel.lang.ast.StringNode;
import org.kie.dmn.feel.lang.ast.UnaryTestListNode;
import org.kie.dmn.feel.lang.ast.UnaryTestNode;
import org.kie.dmn.feel.lang.ast.UnaryTestNode.UnaryOperator;
import org.kie.dmn.model.api.Definitions;
import org.kie.dmn.model.api.ItemDefinition;

/** Whether a value is of the type a document declares for it; where it is not, KIE says so. */
@FunctionalInterface
interface ValueCheck {

    boolean holds(@Nullable Object value);

    /** What may stand at a place without a type: anything but a list, which FEEL may take for its only item. */
    ValueCheck UNTYPED = value -> !(value instanceof List<?>);

    /** Compiles the item definitions of one document. */
    final class Types {

        private final Definitions definitions;
        private final FEEL feel;
        private final Map<String, ValueCheck> known = new HashMap<>();

        Types(Definitions definitions, FEEL feel) {
            this.definitions = definitions;
            this.feel = feel;
        }

        ValueCheck of(@Nullable String typeRef) {
            return switch (typeRef == null ? "Any" : typeRef) {
                case "Any" -> UNTYPED;
                case "string" -> value -> value == null || value instanceof String;
                case "number" -> value -> value == null || value instanceof BigDecimal;
                case "boolean" -> value -> value == null || value instanceof Boolean;
                default -> defined(String.valueOf(typeRef));
            };
        }

        private ValueCheck defined(String name) {
            ValueCheck check = known.get(name);
            if (check == null) {
                check = definition(definitions.getItemDefinition().stream()
                        .filter(item -> item.getName().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new Unread("the type " + name)));
                known.put(name, check);
            }
            return check;
        }

        private ValueCheck definition(ItemDefinition item) {
            ValueCheck one = one(item);
            return item.isIsCollection() ? listOf(one) : one;
        }

        private ValueCheck one(ItemDefinition item) {
            if (item.getTypeConstraint() != null || item.getFunctionItem() != null) {
                throw new Unread("the constraint of the type " + item.getName());
            }
            boolean limited = item.getAllowedValues() != null;
            if (!item.getItemComponent().isEmpty()) {
                return limited ? unread(item) : composite(item);
            }
            if (item.getTypeRef() == null || (limited && item.isIsCollection())) {
                return unread(item);
            }
            ValueCheck base = of(item.getTypeRef().getLocalPart());
            if (!limited) {
                return base;
            }
            ValueCheck allowed = allowed(item.getAllowedValues().getText());
            return value -> base.holds(value) && allowed.holds(value);
        }

        private static ValueCheck unread(ItemDefinition item) {
            throw new Unread("the type " + item.getName());
        }

        private static ValueCheck listOf(ValueCheck one) {
            return value -> {
                if (!(value instanceof List<?> list)) {
                    return false;
                }
                for (int i = 0; i < list.size(); i++) {
                    Object item = list.get(i);
                    if (item == null || !one.holds(item)) {
                        return false;
                    }
                }
                return true;
            };
        }

        private ValueCheck composite(ItemDefinition item) {
            List<Part> parts = item.getItemComponent().stream()
                    .map(part -> new Part(part.getName(), definition(part)))
                    .toList();
            return value -> {
                if (!(value instanceof Map<?, ?> map)) {
                    return value == null;
                }
                for (int i = 0; i < parts.size(); i++) {
                    if (!parts.get(i).isIn(map)) {
                        return false;
                    }
                }
                return true;
            };
        }

        private record Part(String name, ValueCheck check) {
            boolean isIn(Map<?, ?> map) {
                Object value = map.get(name);
                return (value != null || map.containsKey(name)) && check.holds(value);
            }
        }

        private ValueCheck allowed(String text) {
            ASTNode tree = ((ProcessedUnaryTest) feel.processUnaryTests(text, feel.newCompilerContext()))
                    .getInterpreted()
                    .getASTNode();
            if (!(tree instanceof UnaryTestListNode list) || list.isNegated()) {
                throw new Unread("the allowed values " + text);
            }
            List<@Nullable Object> literals = new ArrayList<>();
            List<ValueCheck> others = new ArrayList<>();
            for (ASTNode element : list.getElements()) {
                if (element instanceof UnaryTestNode test) {
                    read(test, literals, others);
                } else {
                    throw new Unread("the allowed values " + text);
                }
            }
            Set<@Nullable Object> words = new HashSet<>(literals);
            return value -> (value instanceof BigDecimal number ? isOneOf(literals, number) : words.contains(value))
                    || anyHolds(others, value);
        }

        private static boolean anyHolds(List<ValueCheck> tests, @Nullable Object value) {
            for (int i = 0; i < tests.size(); i++) {
                if (tests.get(i).holds(value)) {
                    return true;
                }
            }
            return false;
        }

        private static void read(UnaryTestNode test, List<@Nullable Object> literals, List<ValueCheck> others) {
            ASTNode value = test.getValue();
            if (test.getOperator() == UnaryOperator.IN && value instanceof RangeNode range) {
                others.add(range(range));
            } else if (test.getOperator() == UnaryOperator.EQ && value instanceof StringNode text) {
                literals.add(text.getValue());
            } else if (test.getOperator() == UnaryOperator.EQ && value instanceof NumberNode number) {
                literals.add(number.getValue());
            } else if (test.getOperator() == UnaryOperator.EQ && value instanceof BooleanNode truth) {
                literals.add(truth.getValue());
            } else if (test.getOperator() == UnaryOperator.EQ && value instanceof NullNode) {
                literals.add(null);
            } else {
                throw new Unread("the allowed value " + test.getText());
            }
        }

        private static boolean isOneOf(List<@Nullable Object> literals, BigDecimal number) {
            for (Object literal : literals) {
                if (literal instanceof BigDecimal other && number.compareTo(other) == 0) {
                    return true;
                }
            }
            return false;
        }

        private static ValueCheck range(RangeNode range) {
            if (!(range.getStart() instanceof NumberNode low) || !(range.getEnd() instanceof NumberNode high)) {
                throw new Unread("the allowed range " + range.getText());
            }
            int least = range.getLowerBound() == IntervalBoundary.CLOSED ? 0 : 1;
            int most = range.getUpperBound() == IntervalBoundary.CLOSED ? 0 : -1;
            BigDecimal from = low.getValue();
            BigDecimal to = high.getValue();
            return value -> value instanceof BigDecimal number
                    && number.compareTo(from) >= least
                    && number.compareTo(to) <= most;
        }
    }
}
