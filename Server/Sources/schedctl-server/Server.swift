import ArgumentParser
import CivilTime
import Glibc
import Hummingbird
import HummingbirdCore
import Logging
import Plan
import Site
import UnixSignals

/// `schedctl-server`: serves one plan to browsers and phones.
@main
struct Server: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schedctl-server",
    abstract: "Serves a plan to browsers and phones; started by `schedctl serve`.")

  @Option(
    help:
      "The plan: a file, or postgresql://…?plan=NAME; default $SCHEDCTL_FILE, which nobody else can read."
  )
  var file: String?

  @Option(help: "The port.")
  var port = 8080

  @Option(help: "The address to listen at.")
  var bind = "127.0.0.1"

  @Flag(help: "Whoever asks is told by a proxy in front (X-Forwarded-For, X-Forwarded-Proto).")
  var behindProxy = false

  @Flag(help: "Robots on this machine may be told, by plain http too; for trying out.")
  var ownRobots = false

  @Option(help: "The language of visitors who ask for none: zh or en.")
  var lang = "zh"

  @Option(
    help:
      "The certificate chain, a PEM file; with --key the site is served by https. Both are read again on SIGHUP."
  )
  var certificate: String?

  @Option(help: "The key of the certificate, a PEM file.")
  var key: String?

  func run() async throws {
    guard let language = Language(rawValue: lang) else {
      throw ValidationError("--lang is zh or en")
    }
    let plan = file ?? getenv("SCHEDCTL_FILE").map { String(cString: $0) } ?? "plan.db"
    let site: Site
    let front: Front
    do {
      front = try Front(CertificateFiles(certificate: certificate, key: key))
      site = try Site(
        plan: plan, language: language, asksOwnRobots: ownRobots,
        report: { Self.write("\(Self.clock().now) \($0)\n", to: STDERR_FILENO) },
        clock: { Self.clock() })
    } catch {
      Self.tell(error, language)
      throw ExitCode(1)
    }
    var logger = Logger(label: "schedctl-server")
    logger.logLevel = .warning
    let scheme = front.isSecure ? "https" : "http"
    let application = Application(
      router: SiteRouter(site: site, isBehindProxy: behindProxy, isSecure: front.isSecure).router,
      server: try front.builder(),
      configuration: ApplicationConfiguration(
        address: .hostname(bind, port: port), serverName: nil),
      onServerRunning: { _ in
        Self.write("\(scheme)://\(self.bind):\(self.port)/\n", to: STDOUT_FILENO)
      },
      logger: logger)
    let watch = Task { await site.watch() }
    let robots = Task { await site.attendRobots() }
    let renewal = Task {
      guard front.isSecure else { return }
      for await _ in await UnixSignalsSequence(trapping: .sighup) {
        do { try front.readAgain() } catch { Self.tell(error, language) }
      }
    }
    defer {
      watch.cancel()
      renewal.cancel()
      robots.cancel()
    }
    try await application.runService()
  }

  /// Says why something cannot be, in a sentence each.
  private static func tell(_ error: any Error, _ language: Language) {
    let told =
      (error as? CertificateFailure).map { [$0.wording(language)] }
      ?? Site.sentences(error, language)
    write(told.joined(separator: "\n") + "\n", to: STDERR_FILENO)
  }

  private static func write(_ text: String, to file: Int32) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
    }
  }

  /// The local time, for the journal, and the time in seconds.
  private static func clock() -> (now: Instant, second: Int) {
    var seconds = time(nil)
    var local = tm()
    localtime_r(&seconds, &local)
    let day = Day(
      year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday))
    let now = Instant(
      day ?? Day(number: 0), minuteOfDay: Int(local.tm_hour) * 60 + Int(local.tm_min))
    return (now, seconds)
  }
}
