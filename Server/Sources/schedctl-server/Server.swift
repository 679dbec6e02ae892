import ArgumentParser
import CivilTime
import Glibc
import Hummingbird
import HummingbirdCore
import Logging
import Plan
import Site

#if TLS
  import HummingbirdTLS
  import NIOSSL
#endif

/// `schedctl-server`: serves one plan to browsers and phones.
@main
struct Server: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schedctl-server",
    abstract: "Serves a plan to browsers and phones; started by `schedctl serve`.")

  @Option(help: "The plan: a file, or postgresql://…?plan=NAME.")
  var file = "plan.db"

  @Option(help: "The port.")
  var port = 8080

  @Option(help: "The address to listen at.")
  var bind = "127.0.0.1"

  @Flag(help: "Whoever asks is told by a proxy in front (X-Forwarded-For, X-Forwarded-Proto).")
  var behindProxy = false

  @Option(help: "The language of visitors who ask for none: zh or en.")
  var lang = "zh"

  #if TLS
    @Option(help: "The certificate chain, a PEM file; with --key the site is served by https.")
    var certificate: String?

    @Option(help: "The key of the certificate, a PEM file.")
    var key: String?
  #endif

  func run() async throws {
    guard let language = Language(rawValue: lang) else {
      throw ValidationError("--lang is zh or en")
    }
    let site: Site
    do {
      site = try Site(plan: file, language: language) { Self.clock() }
    } catch {
      let told = Site.sentences(error, language)
      Self.write(told.joined(separator: "\n") + "\n", to: STDERR_FILENO)
      throw ExitCode(1)
    }
    var logger = Logger(label: "schedctl-server")
    logger.logLevel = .warning
    let application = Application(
      router: SiteRouter(site: site, isBehindProxy: behindProxy, isSecure: isSecure).router,
      server: try transport(),
      configuration: ApplicationConfiguration(
        address: .hostname(bind, port: port), serverName: nil),
      onServerRunning: { _ in
        let address = "\(self.isSecure ? "https" : "http")://\(self.bind):\(self.port)/\n"
        Self.write(address, to: STDOUT_FILENO)
      },
      logger: logger)
    let watch = Task { await site.watch() }
    defer { watch.cancel() }
    try await application.runService()
  }

  private var isSecure: Bool {
    #if TLS
      certificate != nil
    #else
      false
    #endif
  }

  private func transport() throws -> HTTPServerBuilder {
    let plain = HTTPServerBuilder.http1(
      configuration: .init(
        idleTimeout: .seconds(75),
        httpDecoderConfiguration: .init(
          maxHeaderFieldSize: 8_192, maxHeaderListSize: 16_384, maxHeaderFieldCount: 64)))
    #if TLS
      guard let certificate, let key else { return plain }
      var settings = TLSConfiguration.makeServerConfiguration(
        certificateChain: try NIOSSLCertificate.fromPEMFile(certificate).map { .certificate($0) },
        privateKey: .privateKey(try NIOSSLPrivateKey(file: key, format: .pem)))
      settings.minimumTLSVersion = .tlsv12
      return try .tls(plain, tlsConfiguration: settings)
    #else
      return plain
    #endif
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
