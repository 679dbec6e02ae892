import CPasswords

/// What is kept of a password: yescrypt's hash of it, as `/etc/shadow` writes it (crypt(5)).
///
/// Each costs 32 MiB of memory and some fifty milliseconds, so that guesses by whoever has the hash are slow, too.
public enum PasswordHash {
  /// The longest password that is hashed, in bytes of UTF-8.
  public static let longest = 500

  /// What crypt_gensalt(3) calls `count`.
  private static let cost: UInt = 6

  /// Returns the hash of a password, under a salt that no other has.
  ///
  /// Nil where the password is longer than ``longest`` or holds U+0000, and where the library (libcrypt.so.1) is
  /// missing.
  public static func make(of password: String) -> String? {
    hash(password) { text, hash in
      let salt = Secret.random(16)
      return cpasswords_hash(text, cost, salt, salt.count, hash)
    }
  }

  /// Whether a password is the one that a hash was made of; takes as long whether it is or not.
  public static func isOf(_ password: String, _ hash: String) -> Bool {
    guard hash.hasPrefix("$y$"),
      let made = Self.hash(password, { cpasswords_hash_again($0, hash, $1) })
    else { return false }
    return Secret.isSame(made.utf8, hash.utf8)
  }

  private static func hash(
    _ password: String,
    _ run: (UnsafePointer<CChar>, UnsafeMutablePointer<CChar>) -> Bool
  ) -> String? {
    guard password.utf8.count <= longest, !password.utf8.contains(0) else { return nil }
    var buffer = [CChar](repeating: 0, count: CPASSWORDS_SIZE)
    let isMade = buffer.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.map { base in password.withCString { run($0, base) } } ?? false
    }
    guard isMade else { return nil }
    return String(
      decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
