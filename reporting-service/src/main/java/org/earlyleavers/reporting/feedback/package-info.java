/**
 * What a school is told about its reports: a category, never which ministry, institution or record
 * led to it. Pure rules, free of any framework.
 */
package org.earlyleavers.reporting.feedback;
