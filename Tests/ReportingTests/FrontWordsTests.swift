import CivilTime
import Control
import Plan
import Scheduler
import Testing

@testable import Reporting

/// What 前锋线 says in words: one case each of what being behind does.
@Suite struct FrontWordsTests {
  private func words(
    _ minutes: Int, _ consequence: ProgressFront.Consequence, _ language: Language = .zh
  ) -> String? {
    FrontWords.text(
      of: ProgressFront.Point(
        activity: 0, at: at("2028-01-10T08:00"), minutes: minutes, consequence: consequence),
      name: language == .zh ? "砌体" : "Masonry", dayMinutes: 480, Terms(language))
  }

  @Test func withinFreeFloatNothingElseIsAffected() {
    #expect(words(-2 * 480, .withinFreeFloat) == "砌体拖后2天，在自由时差内，不影响紧后工作。")
    #expect(
      words(-2 * 480, .withinFreeFloat, .en)
        == "Masonry is 2 d behind: within its free float, no effect.")
  }

  @Test func beyondFreeFloatSuccessorsAreAffected() {
    #expect(words(-3 * 480, .delaysSuccessors) == "砌体拖后3天，影响紧后工作，不影响总工期。")
    #expect(
      words(-3 * 480, .delaysSuccessors, .en)
        == "Masonry is 3 d behind: its successors move, the finish does not.")
  }

  @Test func beyondTotalFloatTheFinishMovesByTheExcess() {
    #expect(words(-5 * 480, .delaysFinish(by: 2 * 480)) == "砌体拖后5天，影响总工期2天。")
    #expect(
      words(-5 * 480, .delaysFinish(by: 2 * 480), .en)
        == "Masonry is 5 d behind: the finish moves by 2 d.")
  }

  @Test func aBegunDayCounts() {
    #expect(words(-481, .delaysFinish(by: 1)) == "砌体拖后2天，影响总工期1天。")
  }

  @Test func whatIsOnTimeOrAheadIsNotTold() {
    #expect(words(0, .none) == nil)
    #expect(words(480, .none) == nil)
  }
}
