import Control
import Plan
import Scheduler
import Testing

@testable import PlanExchange

@Suite struct PredecessorTokenTests {
  @Test(arguments: [
    ("C06", "C06", "FS", 0, "d"), ("C06FS", "C06", "FS", 0, "d"), ("C06ss", "C06", "SS", 0, "d"),
    ("C06SS+34", "C06", "SS", 34, "d"), ("A04FS-15", "A04", "FS", -15, "d"),
    ("CE-YD.A01SS+5w", "CE-YD.A01", "SS", 5, "w"), ("C06FF+1E", "C06", "FF", 1, "e"),
    ("C06SF＋2", "C06", "SF", 2, "d"), ("C06FS−2d", "C06", "FS", -2, "d"),
    ("C06FS－2", "C06", "FS", -2, "d"), ("A-1", "A-1", "FS", 0, "d"),
    ("BASS-2FS", "BASS-2", "FS", 0, "d"), ("BASS-2", "BA", "SS", -2, "d"),
    ("SS.C08", "SS.C08", "FS", 0, "d"), ("SS", "SS", "FS", 0, "d"), ("主体SS+3", "主体", "SS", 3, "d"),
    ("CLASSFS", "CLASS", "FS", 0, "d"), ("SS-YD.A01", "SS-YD.A01", "FS", 0, "d"),
    ("C06FS+0w", "C06", "FS", 0, "w"),
  ]) func wordsAreReadByTheGrammar(
    text: String, activity: String, kind: String, lag: Int, unit: Character
  ) throws {
    let token = try PredecessorToken(text)
    #expect(token.activity.description == activity)
    #expect(token.kind.rawValue == kind)
    #expect(token.lag.number == lag)
    #expect(token.lag.counting.unit == unit)
  }

  @Test(
    arguments: [
      ("C06+5", .lagWithoutType), ("C06SS+", .badLag), ("C06SS+5x", .badLag),
      ("C06SS+1.5", .badLag),
      ("C06SS+50%%", .badLag), ("C06SS-1.5", .badLag), ("C06SS-", .badLag), ("FS+5", .noCode),
      ("C06SS+36501", .lagTooLong), ("C06SS+99999999999999999999", .lagTooLong), ("C?6", .badCode),
      ("A.B.C", .badCode), (".C06", .badCode), ("C06.", .badCode), ("-C06", .badCode),
    ] as [(String, PredecessorToken.Malformation)])
  func malformedWordsSayWhatIsWrong(text: String, reason: PredecessorToken.Malformation) {
    #expect(throws: reason) { try PredecessorToken(text) }
  }

  @Test func wordsAreSeparatedByBlanksAndWhatPeopleWriteForThem() {
    let words = PredecessorToken.split(" A01  B02;C03、D04；E05，F06,G07\nH08 ")
    #expect(words.map(\.text) == ["A01", "B02", "C03", "D04", "E05", "F06", "G07", "H08"])
    #expect(words.map(\.offset) == [1, 6, 10, 14, 18, 22, 26, 30])
  }

  @Test func everyWrittenWordReadsAsItself() throws {
    for name in ["C06", "CLASS", "BASS-2", "HS.pass", "A-1", "SS", "x-SS-3", "主体"] {
      for kind in Relation.Kind.allCases {
        for (lag, unit) in [(0, "d"), (0, "w"), (7, "d"), (-7, "e"), (12, "w")] {
          let lag = LagText(number: lag, counting: Lag.Counting(unit: Character(unit))!)
          let token = try PredecessorToken(PredecessorToken.word(name, kind, lag))
          #expect(token.activity.description == name)
          #expect(token.kind == kind)
          #expect(token.lag == lag)
        }
      }
    }
    #expect(PredecessorToken.word("C06", .finishToStart, .zero) == "C06")
  }
}
