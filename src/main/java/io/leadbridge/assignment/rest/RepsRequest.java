package io.leadbridge.assignment.rest;

import java.util.List;

/** Reps to add or replace. */
record RepsRequest(List<RepRequest> items) {}
