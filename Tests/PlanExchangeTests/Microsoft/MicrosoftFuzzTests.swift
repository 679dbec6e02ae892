import Foundation
import PlanExchange
import Scheduler
import Testing

/// Damaged files end in a plan or in clear errors, never in a trap.
@Suite struct MicrosoftFuzzTests {
  /// A small generator whose numbers are the same on every machine.
  struct Numbers: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 29
    }
  }

  static let seeds: [[UInt8]] = {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Corpus/Microsoft")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().compactMap {
      (try? Data(contentsOf: folder.appendingPathComponent($0))).map { [UInt8]($0) }
    }
  }()

  static let scraps = [
    "<Task>", "</Task>", "&#0;", "&a;", "-1", "99999999999999999999", "PT1H", "0000-01-01T00:00:00",
    "<![CDATA[", "]]>", "<UID>1</UID>", "<OutlineLevel>9</OutlineLevel>", "\0", "\u{FFFF}", "",
  ].map { Array($0.utf8) }

  @Test func theCorpusIsThere() { #expect(Self.seeds.count >= 3) }

  @Test(arguments: 0..<60) func damagedFilesEndInAPlanOrAnError(seed: Int) {
    var numbers = Numbers(state: UInt64(seed) &* 7919 &+ 1)
    for _ in 0..<8 {
      guard var bytes = Self.seeds.randomElement(using: &numbers) else { return }
      for _ in 0..<Int.random(in: 1...6, using: &numbers) { Self.damage(&bytes, &numbers) }
      let mistakes = MicrosoftPlan.mistakes(bytes)
      #expect(mistakes.allSatisfy { !$0.isEmpty && !$0.contains(" ") })
    }
  }

  private static func damage(_ bytes: inout [UInt8], _ numbers: inout Numbers) {
    guard bytes.count > 2 else { return }
    let at = Int.random(in: 0..<bytes.count, using: &numbers)
    let end = min(bytes.count, at + Int.random(in: 0...40, using: &numbers))
    switch Int.random(in: 0..<5, using: &numbers) {
    case 0: bytes[at] = UInt8.random(in: 0...255, using: &numbers)
    case 1: bytes.removeSubrange(at..<end)
    case 2: bytes.insert(contentsOf: scraps.randomElement(using: &numbers) ?? [], at: at)
    case 3: bytes.insert(contentsOf: bytes[at..<end], at: at)
    default:
      // A digit becomes another: the likeliest way to a wrong but well-formed file.
      guard let digit = bytes[at...].firstIndex(where: { $0 >= 48 && $0 <= 57 }) else { return }
      bytes[digit] = UInt8.random(in: 48...57, using: &numbers)
    }
  }
}
