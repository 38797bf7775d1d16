/** Credentials, accounts and tokens over HTTP. */
@NullMarked
package io.leadbridge.identity.rest;

import org.jspecify.annotations.NullMarked;
