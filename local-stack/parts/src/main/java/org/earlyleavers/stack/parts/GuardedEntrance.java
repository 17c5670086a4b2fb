package org.earlyleavers.stack.parts;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.security.plain.PlainLoginModule;
import org.apache.kafka.common.security.scram.ScramLoginModule;
import org.apache.kafka.metadata.authorizer.StandardAuthorizer;

/**
 * Lets in who has a password, encrypts what is said, and lets everybody do what the table of access
 * gives them. Services come by SCRAM, with credentials that the broker keeps as salted hashes; its
 * administrator, and the broker itself, come by a password in its own configuration, since somebody
 * has to enter the first credentials.
 */
record GuardedEntrance(BrokerCertificate certificate) implements BrokerEntrance {

  static final String SCRAM = "SCRAM-SHA-512";

  private static final String PLAIN = "PLAIN";

  /** Differs from one to the other, so that nobody gets in by mistake as somebody else. */
  static String passwordOf(String principal) {
    return Tokens.LOCAL_SECRET + "-" + principal;
  }

  @Override
  public Map<String, String> brokerSettings(String clients, String controllers) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("listeners", "CLIENTS://%s,CONTROLLER://%s".formatted(clients, controllers));
    settings.put("advertised.listeners", "CLIENTS://" + clients);
    settings.put("listener.security.protocol.map", "CLIENTS:SASL_SSL,CONTROLLER:SASL_SSL");
    settings.put("inter.broker.listener.name", "CLIENTS");

    settings.put("ssl.keystore.type", "PKCS12");
    settings.put("ssl.keystore.location", certificate.keyStore().toString());
    settings.put("ssl.keystore.password", BrokerCertificate.PASSWORD);
    settings.put("ssl.key.password", BrokerCertificate.PASSWORD);
    settings.putAll(trust());

    settings.put("sasl.mechanism.inter.broker.protocol", PLAIN);
    settings.put("sasl.mechanism.controller.protocol", PLAIN);
    settings.put("listener.name.clients.sasl.enabled.mechanisms", SCRAM + "," + PLAIN);
    settings.put("listener.name.controller.sasl.enabled.mechanisms", PLAIN);
    settings.put(
        "listener.name.clients.scram-sha-512.sasl.jaas.config",
        ScramLoginModule.class.getName() + " required;");
    settings.put("listener.name.clients.plain.sasl.jaas.config", ownLogin());
    settings.put("listener.name.controller.plain.sasl.jaas.config", ownLogin());

    settings.put("authorizer.class.name", StandardAuthorizer.class.getName());
    settings.put("super.users", "User:" + Broker.ADMINISTRATOR);
    settings.put("allow.everyone.if.no.acl.found", "false");
    return settings;
  }

  /** Comes as its administrator to itself, and lets nobody else in that way. */
  private static String ownLogin() {
    return "%s user_%s=\"%s\";"
        .formatted(
            login(PlainLoginModule.class, Broker.ADMINISTRATOR),
            Broker.ADMINISTRATOR,
            passwordOf(Broker.ADMINISTRATOR));
  }

  @Override
  public Map<String, String> clientSettings(String principal, String clients) {
    boolean administrator = principal.equals(Broker.ADMINISTRATOR);
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("bootstrap.servers", clients);
    settings.put("security.protocol", "SASL_SSL");
    settings.put("sasl.mechanism", administrator ? PLAIN : SCRAM);
    settings.put(
        "sasl.jaas.config",
        login(administrator ? PlainLoginModule.class : ScramLoginModule.class, principal) + ";");
    settings.putAll(trust());
    return settings;
  }

  private static String login(Class<?> module, String principal) {
    return "%s required username=\"%s\" password=\"%s\""
        .formatted(module.getName(), principal, passwordOf(principal));
  }

  private Map<String, String> trust() {
    return Map.of(
        "ssl.truststore.type", "PEM", "ssl.truststore.location", certificate.trusted().toString());
  }
}
