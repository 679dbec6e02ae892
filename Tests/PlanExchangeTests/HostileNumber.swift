/// Texts that stand where a number should: the ends of every integer, and what people mistype.
enum HostileNumber {
  private static let edges: [String] = {
    var texts = [
      "", "-", "+", ".", "-.", "NaN", "nan", "inf", "-Infinity", "1e999", "-1e999", "1e-999",
    ]
    texts += ["0x10", "１２", "十", "1,5", "1_000", " 7", "7 ", "+7", "--7", "7-", "1e5", "0.0000001"]
    for bits in [7, 8, 15, 16, 31, 32, 47, 62] {
      let power = 1 << bits
      for number in [power - 1, power, power + 1, -power - 1, -power, -power + 1] {
        texts.append("\(number)")
      }
    }
    texts += ["\(Int.max)", "\(Int.min)", "9223372036854775808", "-9223372036854775809"]
    texts += [9, 15, 16, 19, 40].flatMap { digits in
      [String(repeating: "9", count: digits), "-" + String(repeating: "9", count: digits)]
    }
    texts += ["36500", "36501", "-36500", "-36501", "10000", "10001", "536870911", "536870912"]
    return texts
  }()

  /// A hostile text, and sometimes an ordinary one.
  static func text(_ random: inout Seeded) -> String {
    switch Int.random(in: 0..<8, using: &random) {
    case 0...3: return edges.randomElement(using: &random) ?? ""
    case 4: return "\(Int.random(in: Int.min...Int.max, using: &random))"
    case 5:
      let edge = edges.randomElement(using: &random) ?? ""
      return edge + "." + String(repeating: "9", count: Int.random(in: 0...9, using: &random))
    case 6:
      let signs = Array("0123456789.-+eET:PTHMSDdwebp% /年月日")
      return String(
        (0..<Int.random(in: 1...14, using: &random)).map { _ in
          signs.randomElement(using: &random) ?? "0"
        })
    default: return "\(Int.random(in: -40_000...40_000, using: &random))"
    }
  }

  /// A hostile date.
  static func date(_ random: inout Seeded) -> String {
    let years = [
      "0000", "0001", "1899", "1900", "1983", "2028", "2149", "2150", "2999", "3000", "9999",
    ]
    let year = years.randomElement(using: &random) ?? ""
    let month = ["00", "01", "02", "12", "13", "99"].randomElement(using: &random) ?? ""
    let day = ["00", "01", "29", "31", "32", "99"].randomElement(using: &random) ?? ""
    let times = ["", "T08:00", " 08:00", "T24:00", "T24:01", "T99:99", "T08:00:00", "T-1:00"]
    return "\(year)-\(month)-\(day)" + (times.randomElement(using: &random) ?? "")
  }
}
