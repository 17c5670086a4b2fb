package org.earlyleavers.stack.launcher;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import org.earlyleavers.stack.parts.KeycloakInstallation;
import org.earlyleavers.stack.parts.Realm;
import org.earlyleavers.stack.parts.TokenRefusedException;
import org.earlyleavers.stack.parts.Tokens;
import org.earlyleavers.stack.story.Story;

/** What the script {@code dev} runs once everything is built. Run it in the source tree's root. */
public final class StackCommand {

  private static final int FAILED = 1;
  private static final int MISUSED = 2;
  private static final String FRESH = "--fresh";
  private static final String EXIT = "--exit";
  private static final String KEYCLOAK = "--keycloak";
  private static final String MEASURE = "--measure";
  private static final String SECURE = "--secure";
  private static final int MEASURED = 100;
  private static final Set<String> OPTIONS = Set.of(FRESH, EXIT, KEYCLOAK, MEASURE, SECURE);

  private final Path repository = Path.of("").toAbsolutePath();
  private final StackSettings settings = StackSettings.forPeople(repository);
  private final Path ownLog = settings.logs().resolve("local-stack.log");
  private final StackConsole console = StackConsole.ofTheTerminal(repository, ownLog);

  private StackCommand() {}

  /**
   * Runs a command; ends the process with 0 if it worked, 1 if it did not, 2 if it was not
   * understood.
   *
   * @param args {@code demo} or {@code up}, then options; or {@code token} and a name
   */
  public static void main(String[] args) throws InterruptedException {
    try {
      System.exit(new StackCommand().run(List.of(args)));
    } catch (RuntimeException e) {
      e.printStackTrace();
      // The broker's threads would keep a failed process alive.
      System.exit(FAILED);
    }
  }

  private int run(List<String> args) throws InterruptedException {
    try {
      if (args.size() == 2 && args.get(0).equals("token")) {
        return token(args.get(1));
      }
      if (args.isEmpty() || !isRunnable(args)) {
        console.say("Not understood: " + String.join(" ", args));
        return MISUSED;
      }
      return run(args.get(0).equals("demo"), Set.copyOf(args));
    } catch (StackException e) {
      console.say(e.getMessage());
      if (e.getCause() != null) {
        console.say("  " + e.getCause());
      }
      return FAILED;
    }
  }

  private static boolean isRunnable(List<String> args) {
    return Set.of("demo", "up").contains(args.get(0))
        && OPTIONS.containsAll(args.subList(1, args.size()));
  }

  private int run(boolean withStory, Set<String> options) throws InterruptedException {
    if (options.contains(FRESH)) {
      LocalStack.forgetData(settings);
    }
    OwnLog.writeTo(ownLog);
    console.say("Starting the exchange; its data is in " + data());
    LocalStack stack = LocalStack.start(settings(options), console);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> console.say("Stopping everything")));
    console.say("");
    console.show(stack.rows());
    console.say("");
    showWhoMaySignIn();
    if (options.contains(SECURE)) {
      console.say(
          "  Kafka by TLS; each service has a login, and the rights of deploy/kafka/access.csv");
    }
    boolean told = !withStory || tellStory(stack, options.contains(MEASURE));
    if (options.contains(EXIT)) {
      return told ? 0 : FAILED;
    }
    console.say("");
    console.say("Everything stays up; Ctrl-C stops it.");
    // Nobody counts this down: the shutdown hook ends the process.
    new CountDownLatch(1).await();
    return 0;
  }

  private StackSettings settings(Set<String> options) {
    Path unpacked = repository.resolve(".local").resolve("keycloak");
    StackSettings chosen =
        options.contains(KEYCLOAK) ? settings.with(KeycloakInstallation.below(unpacked)) : settings;
    return options.contains(SECURE) ? chosen.withGuardedBroker() : chosen;
  }

  private Path data() {
    return repository.relativize(settings.data().orElseThrow());
  }

  private void showWhoMaySignIn() {
    Realm realm = Realm.ofTheExchange();
    console.say("  clients  " + String.join(", ", realm.machines()));
    console.say("  people   " + String.join(", ", realm.people()));
    console.say("  all with the secret or password " + Tokens.LOCAL_SECRET);
  }

  private boolean tellStory(LocalStack stack, boolean measure) throws InterruptedException {
    console.say("");
    try {
      Story story = new Story(stack.exchange(), console);
      console.end(story.tell());
      if (measure) {
        console.show(story.measure(MEASURED));
      }
      return true;
    } catch (IllegalStateException e) {
      console.say("The story breaks off: " + e.getMessage());
      console.say("The logs are in " + repository.relativize(stack.logs()));
      return false;
    }
  }

  private int token(String name) {
    Realm realm = Realm.ofTheExchange();
    if (!realm.people().contains(name) && !realm.machines().contains(name)) {
      Set<String> known = new TreeSet<>(realm.machines());
      known.addAll(realm.people());
      throw new StackException(
          "Nobody is called %s; known are %s.".formatted(name, String.join(", ", known)));
    }
    String issuer = "http://localhost:" + settings.ports().identity() + "/realms/" + realm.name();
    Tokens tokens = new Tokens(issuer);
    try {
      console.say(realm.people().contains(name) ? tokens.forUser(name) : tokens.forClient(name));
      return 0;
    } catch (TokenRefusedException e) {
      throw new StackException("The identity provider gives no token.", e);
    } catch (UncheckedIOException e) {
      throw new StackException(
          "The identity provider does not answer: is the stack running (./dev up)?", e);
    }
  }
}
