/** What the OpenAPI document says beyond what the resources say of themselves. */
package org.earlyleavers.caseload.description;
