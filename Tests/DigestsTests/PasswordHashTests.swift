import Testing

@testable import Digests

@Suite struct PasswordHashTests {
  /// By another program: `perl -e 'print crypt("施工单位-2028春", q($y$j9T$/6k.2IU/5UE08g.1Bsk1E.))'`.
  private static let ofPerl =
    "$y$j9T$/6k.2IU/5UE08g.1Bsk1E.$/C9xZZI2NVksM1m6yRUUN7Zt3m.tvIq37GvNuw8ihZ9"

  @Test func aHashOfAnotherProgramIsKnownAgain() {
    #expect(PasswordHash.isOf("施工单位-2028春", Self.ofPerl))
    for other in ["施工单位-2028夏", "施工单位-2028", "", "施工单位-2028春 "] {
      #expect(!PasswordHash.isOf(other, Self.ofPerl), "\(other)")
    }
  }

  @Test func noTwoHashesAreTheSame() throws {
    let one = try #require(PasswordHash.make(of: "correct horse"))
    let two = try #require(PasswordHash.make(of: "correct horse"))
    #expect(one != two)
    // yescrypt with N = 8192 and r = 32: 128 · r · N = 32 MiB (crypt(5)).
    #expect(one.hasPrefix("$y$jAT$"))
    #expect(!one.contains("horse"))
    #expect(PasswordHash.isOf("correct horse", one) && PasswordHash.isOf("correct horse", two))
  }

  /// What crypt(3) would read as a cheaper way, or not at all.
  @Test func whatIsNoHashOfOursIsOfNoPassword() {
    for hash in ["", "x", "*0", "$1$abc$", "$y$", "$y$jAT$", "correct horse"] {
      #expect(!PasswordHash.isOf("correct horse", hash), "\(hash)")
    }
  }

  @Test func whatIsTooLongOrCutShortByANulIsRefused() {
    #expect(PasswordHash.make(of: String(repeating: "a", count: PasswordHash.longest)) != nil)
    #expect(PasswordHash.make(of: String(repeating: "a", count: PasswordHash.longest + 1)) == nil)
    #expect(PasswordHash.make(of: "correct\u{0}horse") == nil)
    #expect(!PasswordHash.isOf("施工单位-2028春\u{0}", Self.ofPerl))
  }
}
