import Glibc
import Plan

/// Where the certificate of the site lies, and its key.
struct CertificateFiles: Hashable, Sendable {
  /// The chain, in PEM: the certificate of the site first.
  let certificate: String
  /// Its key, in PEM, without a passphrase.
  let key: String

  /// Takes what the command line says; nil where it says nothing of https.
  init?(certificate: String?, key: String?) throws(CertificateFailure) {
    switch (certificate, key) {
    case (nil, nil): return nil
    case (let certificate?, let key?):
      self.certificate = certificate
      self.key = key
    default: throw .half
    }
  }
}

/// Why https cannot be served.
enum CertificateFailure: Error, Hashable, Sendable {
  /// One of certificate and key is named, and the other is not.
  case half
  /// The program was built without TLS.
  case notBuiltIn
  /// A file cannot be read.
  case unreadable(String, errno: Int32)
  /// A file holds no certificate.
  case noCertificate(String)
  /// A file holds no key, or one behind a passphrase.
  case noKey(String)
  /// The key belongs to another certificate.
  case otherKey(CertificateFiles)

  var wording: Wording {
    switch self {
    case .half:
      Wording(
        zh: "--certificate 和 --key 要一起写", en: "--certificate and --key are said together")
    case .notBuiltIn:
      Wording(
        zh: "这个 schedctl-server 没有内置 TLS：用 script/server --tls 生成，或放在 https 代理后面",
        en:
          "this schedctl-server was built without TLS: build it with script/server --tls, or put it behind "
          + "a proxy with https")
    case .unreadable(let file, let errno):
      Wording(
        zh: "读不了“\(file)”：\(String(cString: strerror(errno)))",
        en: "\"\(file)\" cannot be read: \(String(cString: strerror(errno)))")
    case .noCertificate(let file):
      Wording(
        zh: "“\(file)”里没有 PEM 格式的证书", en: "\"\(file)\" holds no certificate in PEM")
    case .noKey(let file):
      Wording(
        zh: "“\(file)”里没有 PEM 格式、不带口令的私钥",
        en: "\"\(file)\" holds no key in PEM without a passphrase")
    case .otherKey(let files):
      Wording(
        zh: "“\(files.key)”不是证书“\(files.certificate)”的私钥",
        en: "\"\(files.key)\" is not the key of the certificate \"\(files.certificate)\"")
    }
  }
}
