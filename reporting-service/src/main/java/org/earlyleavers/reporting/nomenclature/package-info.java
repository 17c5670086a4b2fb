/**
 * The tables that give codes their meaning. Each comes with the service and may be replaced by the
 * operator; {@code nomenclature/README.md} in the resources names sources and licences. Free of any
 * framework.
 */
package org.earlyleavers.reporting.nomenclature;
