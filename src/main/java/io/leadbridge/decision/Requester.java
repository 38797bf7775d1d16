package io.leadbridge.decision;

import io.leadbridge.kernel.Actor;

/**
 * Who asked for a decision.
 *
 * @param client whose decision it is; several actors may act for one client
 * @param traceId of the request (W3C Trace Context), 32 hexadecimal digits
 */
public record Requester(Actor actor, String client, String traceId) {}
