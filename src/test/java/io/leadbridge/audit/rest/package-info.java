@NullMarked
package io.leadbridge.audit.rest;

import org.jspecify.annotations.NullMarked;
