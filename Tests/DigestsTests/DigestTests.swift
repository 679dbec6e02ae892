import Testing

@testable import Digests

@Suite struct DigestTests {
  /// The examples of FIPS 180-4 (NIST, "Secure Hash Standard", example values), and lengths at which a block is
  /// full; the latter by `sha256sum` of as many letters a.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      String(repeating: "a", count: 64),
      "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"
    ),
    (
      String(repeating: "a", count: 55),
      "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318"
    ),
    (
      String(repeating: "a", count: 1_000_000),
      "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    ),
  ])
  func digestsAreThoseOfTheStandard(_ message: String, _ digest: String) {
    #expect(Hexadecimal.text(SHA256.hash(message.utf8)) == digest)
  }

  /// Test cases 1, 2 and 6 of RFC 4231.
  @Test(arguments: [
    (
      [UInt8](repeating: 0x0b, count: 20), "Hi There",
      "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
    ),
    (
      Array("Jefe".utf8), "what do ya want for nothing?",
      "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
    ),
    (
      [UInt8](repeating: 0xaa, count: 131),
      "Test Using Larger Than Block-Size Key - Hash Key First",
      "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
    ),
  ])
  func codesAreThoseOfTheStandard(_ key: [UInt8], _ message: String, _ code: String) {
    #expect(Hexadecimal.text(HMACSHA256.code(message.utf8, key: key)) == code)
  }

  /// The examples of RFC 4648, section 10.
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
  ])
  func textsOf64SignsAreThoseOfTheStandard(_ message: String, _ text: String) {
    #expect(Base64.text(Array(message.utf8)) == text)
    #expect(Base64.urlText([0xfb, 0xff]) == "-_8")
  }

  @Test func hexadecimalDigitsComeBack() {
    let bytes = Array(UInt8.min...UInt8.max)
    #expect(Hexadecimal.bytes(Hexadecimal.text(bytes)) == bytes)
    #expect(Hexadecimal.bytes("0") == nil)
    #expect(Hexadecimal.bytes("0g") == nil)
  }

  @Test func secretsDifferAndAreCompared() {
    let secrets = (0..<64).map { _ in Secret.random(32) }
    #expect(Set(secrets).count == 64)
    #expect(Secret.random(1_000).count == 1_000)
    #expect(Secret.isSame(secrets[0], secrets[0]))
    #expect(!Secret.isSame(secrets[0], secrets[1]))
    #expect(!Secret.isSame(secrets[0], secrets[0].dropLast()))
  }
}
