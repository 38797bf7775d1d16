package io.leadbridge.identity;

import io.leadbridge.kernel.Problem;
import io.leadbridge.kernel.ProblemType;
import java.io.Serial;

/** No account has the name. */
public final class AccountNotFound extends Problem {

    @Serial
    private static final long serialVersionUID = 1L;

    public AccountNotFound() {
        super(ProblemType.ACCOUNT_NOT_FOUND, "no account has this name; GET /v1/accounts lists them");
    }
}
