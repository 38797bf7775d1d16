package io.leadbridge.tables.kie;

import io.leadbridge.tables.CellTest;
import io.leadbridge.tables.Interval;
import io.leadbridge.tables.Kind;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.ast.ASTNode;
import org.kie.dmn.feel.lang.ast.BaseNode;
import org.kie.dmn.feel.lang.ast.DashNode;
import org.kie.dmn.feel.lang.ast.ListNode;
import org.kie.dmn.feel.lang.ast.RangeNode;
import org.kie.dmn.feel.lang.ast.UnaryTestListNode;
import org.kie.dmn.feel.lang.ast.UnaryTestNode;
import org.kie.dmn.feel.lang.ast.UndefinedValueNode;

/** Reads FEEL's unary tests as the set of values they accept. */
final class CellReader {

    private final Literals literals;
    private final Map<String, ASTNode> parsed = new HashMap<>();

    CellReader(Literals literals) {
        this.literals = literals;
    }

    CellTest read(String text, Kind kind) throws Outside {
        CellTest plain = PlainCell.read(text, kind);
        return plain != null ? plain : parsed(text, kind);
    }

    /** Through FEEL's parser. */
    CellTest parsed(String text, Kind kind) throws Outside {
        return text.isEmpty() || text.equals("-") ? CellTest.ANY : list(parse(text), kind);
    }

    private ASTNode parse(String text) throws Outside {
        ASTNode known = parsed.get(text);
        if (known == null) {
            known = literals.unaryTests(text);
            parsed.put(text, known);
        }
        return known;
    }

    /** The values of a list of literals such as {@code "A", "B"}, in its order; empty where the text is anything else. */
    List<Object> values(String text) {
        List<Object> values = new ArrayList<>();
        for (Object value : literals(text)) {
            if (value == null) {
                return List.of();
            }
            values.add(value);
        }
        return values;
    }

    /** The keys of such a list, without null. */
    List<Object> keys(String text, Kind kind) {
        List<Object> keys = new ArrayList<>();
        for (Object value : literals(text)) {
            Object key = value == null ? null : kind.key(value);
            if (key != null) {
                keys.add(key);
            }
        }
        return keys;
    }

    private List<@Nullable Object> literals(String text) {
        List<@Nullable Object> values = new ArrayList<>();
        try {
            if (parse(text) instanceof UnaryTestListNode list && !list.isNegated()) {
                for (BaseNode element : list.getElements()) {
                    if (!(element instanceof UnaryTestNode test)
                            || test.getOperator() != UnaryTestNode.UnaryOperator.EQ) {
                        return List.of();
                    }
                    values.add(literals.scalar(test.getValue()));
                }
            }
        } catch (Outside e) {
            return List.of();
        }
        return values;
    }

    private CellTest list(ASTNode node, Kind kind) throws Outside {
        if (!(node instanceof UnaryTestListNode list)) {
            throw new Outside(Literals.describe(node));
        }
        List<CellTest> parts = new ArrayList<>();
        for (BaseNode element : list.getElements()) {
            parts.add(element(element, kind));
        }
        CellTest accepted = CellTest.any(parts);
        return list.isNegated() ? accepted.not() : accepted;
    }

    private CellTest element(BaseNode node, Kind kind) throws Outside {
        if (node instanceof DashNode) {
            return CellTest.ANY;
        }
        if (!(node instanceof UnaryTestNode test)) {
            throw new Outside(Literals.describe(node));
        }
        BaseNode value = test.getValue();
        return switch (test.getOperator()) {
            case EQ -> equal(value, kind);
            case NE -> equal(value, kind).not();
            case IN -> value instanceof RangeNode range ? range(range, kind) : oneOf(value, kind);
            default -> throw new Outside(Literals.describe(value));
        };
    }

    private CellTest equal(ASTNode node, Kind kind) throws Outside {
        Object value = literals.scalar(node);
        if (value == null) {
            return CellTest.NULL;
        }
        Object key = kind.key(value);
        if (key == null) {
            throw other(node, value, kind);
        }
        return CellTest.points(List.of(key));
    }

    private CellTest oneOf(ASTNode node, Kind kind) throws Outside {
        if (!(node instanceof ListNode list)) {
            throw new Outside(Literals.describe(node));
        }
        List<CellTest> parts = new ArrayList<>();
        for (BaseNode element : list.getElements()) {
            parts.add(equal(element, kind));
        }
        return CellTest.any(parts);
    }

    private CellTest range(RangeNode node, Kind kind) throws Outside {
        Object low = bound(node.getStart(), kind);
        Object high = bound(node.getEnd(), kind);
        if (low == null && high == null) {
            throw new Outside("a range without an end");
        }
        return CellTest.of(
                List.of(new Interval(
                        low,
                        node.getLowerBound() == RangeNode.IntervalBoundary.CLOSED,
                        high,
                        node.getUpperBound() == RangeNode.IntervalBoundary.CLOSED)),
                false);
    }

    private @Nullable Object bound(BaseNode node, Kind kind) throws Outside {
        if (node instanceof UndefinedValueNode) {
            return null;
        }
        Object value = literals.scalar(node);
        Object key = value == null || kind == Kind.BOOLEAN ? null : kind.key(value);
        if (key == null) {
            throw value == null || kind == Kind.BOOLEAN
                    ? new Outside("a range whose end is no " + kind.feel())
                    : other(node, value, kind);
        }
        return key;
    }

    /** A value that is not of the kind; times, and dates and times, with and without a zone are one type to FEEL. */
    private static Outside other(ASTNode node, Object value, Kind kind) {
        boolean moment = (kind == Kind.DATE_TIME || kind == Kind.ZONED_DATE_TIME)
                && (Kind.DATE_TIME.key(value) != null || Kind.ZONED_DATE_TIME.key(value) != null);
        boolean time = kind == Kind.TIME
                && value instanceof TemporalAccessor other
                && other.isSupported(ChronoField.SECOND_OF_DAY)
                && !other.isSupported(ChronoField.EPOCH_DAY);
        String text = Literals.shortened(((BaseNode) node).getText());
        return new Outside(
                text + " is no " + kind.feel() + (time || (moment && kind == Kind.DATE_TIME) ? " without a zone" : ""),
                moment || time ? Outside.Fault.NONE : Outside.Fault.TYPE);
    }

    /** The kind the literals of a cell have, or null where it has none. */
    @Nullable
    Kind kindOf(String text) {
        try {
            return text.isEmpty() || text.equals("-") ? null : kindOf(parse(text));
        } catch (Outside e) {
            return null;
        }
    }

    private @Nullable Kind kindOf(@Nullable ASTNode node) {
        if (node == null || node instanceof UndefinedValueNode) {
            return null;
        }
        Object value = literals.isConstant(node) ? literals.constant(node) : null;
        Kind known = value == null ? null : Kind.of(value);
        if (known != null) {
            return known;
        }
        for (ASTNode child : node.getChildrenNode()) {
            Kind found = kindOf(child);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
