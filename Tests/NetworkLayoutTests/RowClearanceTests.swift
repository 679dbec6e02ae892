import Testing

@testable import NetworkLayout

/// Events are moved aside until nothing that stands upright is in another's way.
@Suite struct RowClearanceTests {
  private struct Case {
    var problem: RowProblem
    var search: RowSearch
    var x: [Double]
  }

  /// Tangles far denser than a sheet, in few rows, some of them hardly searched.
  private static let cases: [Case] = (1...60).map { seed in
    var tangle = Tangle(seed, items: 5 + seed, pitch: [0, 0.6, 2, 7][seed % 4])
    var problem = tangle.problem
    for event in problem.events.indices where tangle.below(6) == 0 {
      problem.events[event].rim = 1.22 * problem.radius
    }
    let search = RowSearch(problem, rowCount: 4 + seed % 9, moves: seed * 20, seed: seed)
    return Case(problem: problem, search: search, x: RowClearance(problem, search).x)
  }

  private func rim(_ problem: RowProblem, _ event: Int) -> Double {
    problem.events[event].rim ?? problem.radius
  }

  @Test func noTrunkPassesAForeignCircle() {
    for one in Self.cases {
      for (event, trunk) in one.search.trunks.enumerated() where trunk.low < trunk.high {
        for (other, circle) in one.search.trunks.enumerated() where other != event {
          guard trunk.low <= circle.circle, circle.circle <= trunk.high else { continue }
          let isJoined = one.problem.uprights.contains {
            [$0.tail, $0.head] == [event, other] || [$0.tail, $0.head] == [other, event]
          }
          guard !isJoined else { continue }
          #expect((one.x[event] - one.x[other]).magnitude > rim(one.problem, other))
        }
      }
    }
  }

  /// The dummies that leave an event included, however many of them there are.
  @Test func noUprightLineGoesOnThroughACircle() {
    for one in Self.cases {
      let spans = RowClearance(one.problem, one.search).spans
      for (event, span) in spans.enumerated() {
        guard let span, span.count > 2 else { continue }
        for (other, circle) in one.search.trunks.enumerated() where other != event {
          guard spans[other] != nil, span.lowerBound < circle.circle,
            circle.circle < span.upperBound
          else { continue }
          #expect((one.x[event] - one.x[other]).magnitude > rim(one.problem, other))
        }
      }
    }
  }

  @Test func noCircleLiesOnAnother() {
    for one in Self.cases {
      for a in one.x.indices {
        for b in one.x.indices.dropFirst(a + 1)
        where one.search.trunks[a].circle == one.search.trunks[b].circle {
          let least = rim(one.problem, a) + rim(one.problem, b)
          #expect((one.x[a] - one.x[b]).magnitude > least - 1e-6)
        }
      }
    }
  }

  @Test func noTwoTrunksAreOneLine() {
    for one in Self.cases {
      for (a, e) in one.search.trunks.enumerated() where e.low < e.high {
        for (b, f) in one.search.trunks.enumerated() where b > a && f.low < f.high {
          guard min(e.high, f.high) > max(e.low, f.low) else { continue }
          let isJoined = one.problem.uprights.contains {
            [$0.tail, $0.head] == [a, b] || [$0.tail, $0.head] == [b, a]
          }
          if !isJoined {
            #expect((one.x[a] - one.x[b]).magnitude > 0.75 * one.problem.radius - 1e-6)
          }
        }
      }
    }
  }

  @Test func nothingMovesToTheLeftAndOrderIsKept() {
    for one in Self.cases {
      for event in one.x.indices { #expect(one.x[event] >= one.problem.events[event].x - 1e-9) }
      for item in one.problem.items.indices {
        let stops = one.problem.events.indices.filter { event in
          one.problem.events[event].touches.contains { $0.item == item }
        }
        for (tail, head) in zip(stops, stops.dropFirst()) {
          #expect(one.x[tail] <= one.x[head] + 1e-9)
        }
      }
    }
  }

  @Test func whatIsClearStaysAtItsDate() {
    var problem = Tangle(3, items: 20, pitch: 40).problem
    problem.uprights = []
    let search = RowSearch(problem, rowCount: 12, moves: 2_000, seed: 1)
    #expect(RowClearance(problem, search).x == problem.events.map(\.x))
  }

  /// However many run beside one another, the best of some searches is that of each alone.
  @Test(arguments: 1...6)
  func theBestSearchIsTheBestOfEach(_ seed: Int) {
    let problem = Tangle(seed, items: 40).problem
    let best = RowSearch.best(problem, rowCount: 12, moves: 3_000, seeds: 3..<9)
    let each = (3..<9).map { RowSearch(problem, rowCount: 12, moves: 3_000, seed: $0) }
    #expect(best.cost == each.map(\.cost).min())
    #expect(best.rows == each.first { $0.cost == best.cost }?.rows)
  }
}
