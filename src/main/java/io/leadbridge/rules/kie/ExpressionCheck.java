package io.leadbridge.rules.kie;

import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** Refuses every instruction in a compiled condition or consequence that reaches beyond facts and verdicts. */
final class ExpressionCheck {

    /** What the compiler of enumerations writes; an author can add no method. */
    private static final Set<String> ENUM_METHODS = Set.of("<clinit>", "<init>", "values", "valueOf");

    private final AllowedCode allowed;
    private final GeneratedClass generated;
    private final Consumer<String> refuse;

    ExpressionCheck(AllowedCode allowed, GeneratedClass generated, Consumer<String> refuse) {
        this.allowed = allowed;
        this.generated = generated;
        this.refuse = refuse;
    }

    void check(MethodNode method) {
        for (var instruction : method.instructions) {
            check(method, instruction);
        }
    }

    private void check(MethodNode method, AbstractInsnNode instruction) {
        if (instruction instanceof MethodInsnNode call) {
            checkCall(method, call);
        } else if (instruction instanceof FieldInsnNode field) {
            checkField(method, field);
        } else if (instruction instanceof TypeInsnNode type) {
            checkType(method, type);
        } else if (instruction instanceof InvokeDynamicInsnNode) {
            refuse.accept("joins texts or uses a lambda, which is not allowed; give a verdict its parts instead");
        } else if (instruction instanceof LdcInsnNode constant && !isPlain(constant.cst)) {
            refuse.accept("uses a class or a method as a value, which is not allowed");
        } else {
            checkOperation(instruction.getOpcode());
        }
    }

    private boolean isPlain(Object constant) {
        return constant instanceof Number
                || constant instanceof String
                || (constant instanceof Type type && type.getInternalName().equals(generated.name()));
    }

    private void checkOperation(int opcode) {
        switch (opcode) {
            case Opcodes.NEWARRAY, Opcodes.MULTIANEWARRAY -> refuse.accept("makes an array, which is not allowed");
            case Opcodes.ATHROW -> refuse.accept("throws an exception, which is not allowed; give a verdict instead");
            case Opcodes.MONITORENTER, Opcodes.MONITOREXIT -> refuse.accept("locks, which is not allowed");
            default -> {}
        }
    }

    private void checkCall(MethodNode method, MethodInsnNode call) {
        var own = call.owner.equals(generated.name());
        var mayCallOwn = ENUM_METHODS.contains(method.name) || (method.access & Opcodes.ACC_BRIDGE) != 0;
        var enumCall = ENUM_METHODS.contains(method.name)
                && (call.owner.equals("java/lang/Enum")
                        || (call.owner.equals("java/lang/System") && call.name.equals("arraycopy")));
        if (!(own && mayCallOwn) && !enumCall && !allowed.mayCall(call.owner, call.name)) {
            refuse.accept("calls %s.%s, which is not allowed".formatted(call.owner.replace('/', '.'), call.name));
        }
    }

    private void checkField(MethodNode method, FieldInsnNode field) {
        var own = field.owner.equals(generated.name()) && ENUM_METHODS.contains(method.name);
        var reads = field.getOpcode() == Opcodes.GETSTATIC;
        if (!own && !(reads && allowed.mayRead(field.owner, field.name))) {
            refuse.accept("uses %s.%s, which is not allowed".formatted(field.owner.replace('/', '.'), field.name));
        }
    }

    private void checkType(MethodNode method, TypeInsnNode type) {
        var own = type.desc.equals(generated.name());
        var fine =
                switch (type.getOpcode()) {
                    case Opcodes.NEW -> own ? method.name.equals("<clinit>") : allowed.mayCreate(type.desc);
                    case Opcodes.ANEWARRAY -> method.name.equals("values") || isSmall(type.getPrevious());
                    default -> own || allowed.mayCastTo(type.desc);
                };
        if (!fine) {
            refuse.accept("uses the type %s, which is not allowed".formatted(type.desc.replace('/', '.')));
        }
    }

    /** An array of a constant length, as for {@code in (…)}; a computed one could fill the memory. */
    private static boolean isSmall(@Nullable AbstractInsnNode length) {
        var push = length == null ? Opcodes.NOP : length.getOpcode();
        return (push >= Opcodes.ICONST_0 && push <= Opcodes.ICONST_5) || push == Opcodes.BIPUSH;
    }
}
