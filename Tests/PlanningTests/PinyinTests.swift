import Foundation
import Plan
import Testing

@testable import Planning

/// Initials of pinyin, against an outside tool.
@Suite struct PinyinTests {
  /// The names of the samples, and their initials as pypinyin 0.55 reads them by its phrases.
  private static func sampleNames() throws -> [(name: String, initials: String)] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "Fixtures/initials.tsv")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map {
      let parts = $0.split(separator: "\t")
      return (String(parts[0]), String(parts[1]))
    }
  }

  @Test func theInitialsOfEachNameOfTheSamplesFindIt() throws {
    let names = try Self.sampleNames()
    #expect(names.count > 200)
    var portfolio = Portfolio()
    portfolio.projects = [Project(code: "P", name: "小区", direction: .backward)]
    for (number, name) in names.enumerated() {
      portfolio.activities.append(
        Activity(project: 0, code: "N\(number)", name: name.name, duration: 1, calendar: "day"))
    }
    let search = PlanSearch(portfolio)
    for (number, name) in names.enumerated() {
      let found = search.activities(name.initials)?.found ?? []
      #expect(found.contains(number), "\(name)")
      #expect(search.all("p.\(name.initials.uppercased())").contains(number), "\(name)")
    }
  }

  @Test(arguments: [
    ("空调、热水", "ktrs"), ("空调、热水", "kdrs"), ("家长告知", "jzgz"), ("砼浇筑", "tjz"), ("盱眙路桥", "xylq"),
    ("３号楼（A 区）", "3hlaq"), ("学校调整", "xxtz"), ("泗洪", "sh"), ("学校堃楼", "xxkl"),
  ]) func aCharacterIsReadInEachOfItsWays(_ name: String, _ initials: String) {
    var portfolio = Portfolio()
    portfolio.projects = [Project(code: "P", name: name, direction: .backward)]
    #expect(PlanSearch(portfolio).projects(initials)?.found == [0])
  }

  @Test func whatCannotBeReadIsNotFoundByAnything() {
    var portfolio = Portfolio()
    portfolio.projects = [
      Project(code: "P", name: "Школа 1", direction: .backward),
      Project(code: "Q", name: "堃垚", direction: .backward),
    ]
    #expect(PlanSearch(portfolio).projects("ab") == nil)
  }

  /// Every common and rarer character of GB 2312 that has a place has a letter.
  @Test func everyCharacterOfTheStandardHasALetter() {
    for row in UInt16(0xB0)...0xF7 {
      for cell in UInt16(0xA1)...0xFE where row != 0xD7 || cell < 0xFA {
        let letters = PinyinLetters.of(row << 8 | cell)
        #expect(letters.count == 1 && letters.allSatisfy { ("a"..."z").contains($0) })
      }
    }
    #expect(PinyinLetters.of(0xA3B0).isEmpty && PinyinLetters.of(0xD7FA).isEmpty)
    #expect(PinyinLetters.of(0xF8A1).isEmpty)
  }
}
