/**
 * Who may do what, tested from outside: one table for each service says what every operation of its
 * OpenAPI document answers to every caller, and an {@code AccessMatrix} asks the running service.
 */
package org.earlyleavers.stack.access;
