import HummingbirdCore
import NIOCore

/// How the site meets the network: by http, or where there is a certificate by https.
struct Front: Sendable {
  #if TLS
    private let certificate: Certificate?

    init(_ files: CertificateFiles?) throws(CertificateFailure) {
      guard let files else {
        certificate = nil
        return
      }
      certificate = try Certificate(files)
    }

    /// Whether it speaks https.
    var isSecure: Bool { certificate != nil }

    /// Reads the certificate again; the one in use stays where that fails.
    func readAgain() throws(CertificateFailure) { try certificate?.readAgain() }
  #else
    init(_ files: CertificateFiles?) throws(CertificateFailure) {
      if files != nil { throw .notBuiltIn }
    }

    /// Whether it speaks https.
    var isSecure: Bool { false }

    /// There is no certificate to be read again.
    func readAgain() throws(CertificateFailure) {}
  #endif

  /// What answers the network.
  func builder() throws -> HTTPServerBuilder {
    let plain = HTTPServerBuilder.http1(
      configuration: .init(
        idleTimeout: .seconds(75),
        httpDecoderConfiguration: .init(
          maxHeaderFieldSize: 8_192, maxHeaderListSize: 16_384, maxHeaderFieldCount: 64)))
    #if TLS
      return try certificate?.secure(plain) ?? plain
    #else
      return plain
    #endif
  }
}
