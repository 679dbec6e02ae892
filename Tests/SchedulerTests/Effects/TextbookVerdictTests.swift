import Control
import Plan
import Scheduler
import Testing

/// What being late does (前锋线, 列表比较法), by problems with published answers.
///
/// Each source states the floats of one activity and how late it is; the network is the smallest with those
/// floats. Answers: by how many days the finish and what follows move.
@Suite struct TextbookVerdictTests {
  @Test(arguments: [
    // tiku818.com/tiku/185218: not the finish, but what follows by one day.
    Verdict(total: 5, free: 3, late: 4, finish: 0, next: 1),
    // app.ixiawen.com/question/40364497: what follows starts later, nothing else is touched.
    Verdict(total: 5, free: 3, late: 4, finish: 0, next: 1),
    // daxuesoutijiang.com e68c2fed…, and 梦龙 at xiaoyuandeng.com/wd-wt/timCtHjyUKmEBRKNbk_niAZ: by three days, and
    // the finish by one.
    Verdict(total: 4, free: 2, late: 5, finish: 1, next: 3),
    // m.kaoyaya.com/s/detail/NTE1ODc4: longer by two days with three free: neither.
    Verdict(total: 3, free: 3, late: 2, finish: 0, next: 0),
    // talaoshi.com/jianzhu/dswerh: three days late with five free: neither.
    Verdict(total: 5, free: 5, late: 3, finish: 0, next: 0),
    // s.kaoyaya.com/detail/Mjk5NzIx: five late against floats of 2 and 1: the finish by three.
    Verdict(total: 2, free: 1, late: 5, finish: 3, next: 4),
  ])
  func lateWork(_ verdict: Verdict) throws {
    let book = Textbook.floats(total: verdict.total, free: verdict.free)
    #expect(try book.times("M").suffix(2) == [verdict.total, verdict.free])
    // As late as it is seen on the day on which it was to end.
    let effect = try #require(
      try book.effect(of: "M", leaving: verdict.late, onDay: 6))
    #expect(effect.behind.days == verdict.late)
    #expect((effect.finish(ofProject: 0)?.by.days ?? 0) == verdict.finish)
    let next = effect.nodes.first { $0.activity == book.position("N") }
    #expect((next?.by.days ?? 0) == verdict.next)
    #expect(
      effect.reach == (verdict.finish > 0 ? .finish : verdict.next > 0 ? .successors : .nothing))
  }

  /// A problem: the floats, how late, and the published answers.
  struct Verdict: Sendable {
    let total: Int
    let free: Int
    let late: Int
    let finish: Int
    let next: Int
  }
}
