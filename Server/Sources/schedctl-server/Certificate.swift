#if TLS
  import Glibc
  import HummingbirdCore
  import HummingbirdTLS
  import NIOCore
  import NIOSSL
  import Plan
  import Synchronization

  /// The certificate that https is served with: read when the program starts, and again when it is told to.
  ///
  /// Connections that are open keep the one they began with.
  final class Certificate: Sendable {
    private let files: CertificateFiles
    private let current: Mutex<NIOSSLContextConfigurationOverride>

    /// Reads the certificate and its key.
    ///
    /// - Throws: A ``CertificateFailure`` where a file cannot be read, holds something else, or the key belongs to
    ///   another certificate.
    init(_ files: CertificateFiles) throws(CertificateFailure) {
      self.files = files
      current = Mutex(try Self.read(files))
    }

    /// Reads both files again; what was read before stays in use where they cannot be.
    func readAgain() throws(CertificateFailure) {
      let new = try Self.read(files)
      current.withLock { $0 = new }
    }

    /// Has what speaks http speak https: TLS 1.2 and newer.
    func secure(_ plain: HTTPServerBuilder) throws -> HTTPServerBuilder {
      var settings = Self.settings(current.withLock { $0 })
      settings.sslContextCallback = { [self] _, promise in
        promise.succeed(current.withLock { $0 })
      }
      return try .tls(plain, tlsConfiguration: settings)
    }

    private static func read(
      _ files: CertificateFiles
    ) throws(CertificateFailure) -> NIOSSLContextConfigurationOverride {
      for file in [files.certificate, files.key] where access(file, R_OK) != 0 {
        throw .unreadable(file, errno: errno)
      }
      var pair = NIOSSLContextConfigurationOverride()
      guard let chain = try? NIOSSLCertificate.fromPEMFile(files.certificate), !chain.isEmpty else {
        throw .noCertificate(files.certificate)
      }
      pair.certificateChain = chain.map { .certificate($0) }
      guard let key = try? NIOSSLPrivateKey(file: files.key, format: .pem) else {
        throw .noKey(files.key)
      }
      pair.privateKey = .privateKey(key)
      // The library compares the two when it takes them.
      guard (try? NIOSSLContext(configuration: settings(pair))) != nil else {
        throw .otherKey(files)
      }
      return pair
    }

    private static func settings(_ pair: NIOSSLContextConfigurationOverride) -> TLSConfiguration {
      var settings = TLSConfiguration.makeServerConfiguration(
        certificateChain: pair.certificateChain ?? [],
        privateKey: pair.privateKey ?? .file(""))
      settings.minimumTLSVersion = .tlsv12
      return settings
    }
  }
#endif
