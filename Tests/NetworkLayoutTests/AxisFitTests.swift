import Foundation
import Testing

@testable import NetworkLayout

/// The widths of time axes, and what they are computed with.
@Suite struct AxisFitTests {
  private static func stretches(isClose close: Int? = 7) -> [AxisFit.Stretch] {
    (0..<24).map { (index: Int) -> AxisFit.Stretch in
      let from = Double(index) * 10
      return AxisFit.Stretch(from: from, to: from + 10, isClose: index == close)
    }
  }

  private let stretches = AxisFitTests.stretches()

  @Test func theWidthsFillTheSheet() {
    let needs = [
      AxisFit.Need(from: 20, to: 40, length: 60), AxisFit.Need(from: 73, to: 78, length: 25),
    ]
    let fit = AxisFit(stretches, needs, width: 400, bounds: (0.35, 2.2))
    #expect((fit.widths.reduce(0, +) - 400).magnitude < 1e-6)
    #expect(fit.widths.allSatisfy { $0 > 0 })
    #expect(fit.ratio >= 1)
  }

  @Test func whatNeedsRoomGetsIt() {
    let need = AxisFit.Need(from: 100, to: 120, length: 60)
    let even = AxisFit(stretches, [], width: 400, bounds: (0.35, 2.2))
    let fit = AxisFit(stretches, [need], width: 400, bounds: (0.35, 2.2))
    let room = fit.widths[10] + fit.widths[11]
    #expect(room > even.widths[10] + even.widths[11] + 10)
    #expect(room > 55)
    #expect(fit.unmet == 0)
  }

  @Test func withoutNeedsTheAxisIsEven() {
    let even = Self.stretches(isClose: nil)
    let fit = AxisFit(even, [], width: 240, bounds: (0.35, 2.2))
    for width in fit.widths { #expect((width - 10).magnitude < 1e-3) }
    #expect(fit.ratio < 1.001)
  }

  @Test func theElementaryFunctionsAreThoseOfTheLibrary() {
    for step in -400...400 {
      let x = Double(step) / 20
      #expect((Elementary.exponential(x) / exp(x) - 1).magnitude < 1e-12)
    }
    for step in 1...4000 {
      let x = Double(step * step) / 900
      #expect((Elementary.logarithm(x) - log(x)).magnitude < 1e-10)
    }
  }
}

/// Where texts find room.
@Suite struct TextRoomTests {
  private func box(_ left: Double, _ top: Double) -> TextRoom.Box {
    TextRoom.Box(left: left, top: top, right: left + 20, bottom: top + 4)
  }

  @Test func aTextStandsWhereNothingIsInItsWay() {
    var room = TextRoom(.init(left: 0, top: 0, right: 200, bottom: 100))
    room.addUpright(x: 15, from: 0, to: 100)
    room.addCircle(x: 45, y: 22, radius: 3)
    room.add(box(70, 20))
    let choices = [5.0, 35, 65, 95].map { TextRoom.Choice(box($0, 20), cost: 0) }
    #expect(room.best(choices) == 3)
    #expect(room.isFree(box(95, 20)))
    #expect(!room.isFree(box(5, 20)))
  }

  @Test func noTextStandsOutsideTheSheetIfItCanStandInside() {
    var room = TextRoom(.init(left: 0, top: 0, right: 100, bottom: 50))
    room.addUpright(x: 50, from: 0, to: 50)
    let choices = [TextRoom.Choice(box(90, 10), cost: 0), .init(box(40, 10), cost: 0)]
    #expect(room.best(choices) == 1)
  }
}
