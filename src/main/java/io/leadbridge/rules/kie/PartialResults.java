package io.leadbridge.rules.kie;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.EvaluationContext;
import org.kie.dmn.feel.lang.Type;
import org.kie.dmn.feel.lang.ast.ASTNode;
import org.kie.dmn.feel.lang.ast.BaseNode;
import org.kie.dmn.feel.lang.ast.Visitor;

/**
 * What {@code partial} stands for in one round of a loop: the results of the rounds before it. KIE hands out the list it goes on filling,
 * so that a round that keeps it would find itself in it.
 */
final class PartialResults extends AbstractList<@Nullable Object> {

    static final String NAME = "partial";

    private final List<?> all;
    private final int size;

    private PartialResults(List<?> all) {
        this.all = all;
        this.size = all.size();
    }

    /** A list, as it is now, of results that only grows. */
    static List<?> soFar(List<?> results) {
        return new PartialResults(results instanceof PartialResults partial ? partial.all : results);
    }

    @Override
    public @Nullable Object get(int index) {
        return all.get(Objects.checkIndex(index, size));
    }

    @Override
    public int size() {
        return size;
    }

    /** What a loop repeats; it is looked at only where its text names what was found so far. */
    static BaseNode in(BaseNode body) {
        return body instanceof Body || body.getText() == null || !body.getText().contains(NAME) ? body : new Body(body);
    }

    /** The repeated part of a loop in FEEL. */
    private static final class Body extends BaseNode {

        private final BaseNode body;

        Body(BaseNode body) {
            this.body = body;
            copyLocationAttributesFrom(body);
        }

        @Override
        public @Nullable Object evaluate(EvaluationContext context) {
            context.enterFrame();
            try {
                if (context.getValue(NAME) instanceof List<?> results) {
                    context.setValue(NAME, new PartialResults(results));
                }
                return body.evaluate(context);
            } finally {
                context.exitFrame();
            }
        }

        @Override
        public Type getResultType() {
            return body.getResultType();
        }

        @Override
        public ASTNode[] getChildrenNode() {
            return new ASTNode[] {body};
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return body.accept(visitor);
        }
    }
}
