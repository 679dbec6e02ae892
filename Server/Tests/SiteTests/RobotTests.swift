import CivilTime
import Foundation
import Plan
@testable import PlanStore
import Testing

@testable import Site

/// What robots in chat groups are told, and how often, against one on this machine.
@Suite struct RobotTests {
  let served: Served
  private let day = Day(year: 2028, month: 2, day: 9)!

  init() throws { served = try Served() }

  private var file: PlanFile {
    get throws { try PlanFile.open(at: served.path, access: .readWrite) }
  }

  private func desk(_ post: RobotPost = RobotPost(allowsLoopback: true)) -> RobotDesk {
    RobotDesk(served.path, reader: served.site.reader, post: post)
  }

  private func add(
    _ name: String, _ kind: Webhook.Kind, _ address: String, secret: String = "",
    _ language: Language = .zh
  ) throws {
    #expect(
      try file.addWebhook(
        name: name, kind: kind, address: address, secret: secret, language: language, at: now)
        != nil)
  }

  private var now: Instant { Instant(day, minuteOfDay: 600) }

  /// Project A has to be finished on 25 February, and is to be on the 19th: six days in hand.
  private func require() throws {
    try served.change { plan in
      plan.portfolio.projects[0].requiredDates.append(
        RequiredDate(activity: "3", finish: Instant(day + 16, minuteOfDay: 1080)))
    }
  }

  /// Work that takes other days.
  private func take(_ days: Int) throws {
    try served.change { $0.portfolio.activities[0].duration = days * 480 }
  }

  private var messages: [WebhookMessage] { get throws { try file.webhookMessages() } }

  // MARK: What is told

  @Test func aLostNodeIsToldToEachOnce() async throws {
    let receiver = try Receiver()
    try require()
    try add("企业", .wecom, receiver.address("key=k1"))
    let secret = "SEC0123456789abcdef"
    try add("钉", .dingtalk, receiver.address("access_token=t1"), secret: secret, .en)
    let desk = desk()
    try await desk.attend(at: now, second: 999_000)
    #expect(receiver.requests.isEmpty)
    // Ten days more on six in hand.
    try take(20)
    try await desk.attend(at: now, second: 1_000_000)
    #expect(receiver.requests.count == 2)
    let (wecom, dingtalk) = (receiver.requests[0], receiver.requests[1])
    #expect(wecom.target == "/send?key=k1")
    #expect(wecom.object["msgtype"] as? String == "markdown")
    let text = wecom.markdown("content")
    #expect(text.hasPrefix("**1 个节点赶不上了**\n> A.3 工作A3"), "\(text)")
    #expect(text.contains("+6天 → −4天") && text.contains("改动人：计划科"))
    // The signature by Python's hmac, base64 and urllib of the same time and secret.
    #expect(
      dingtalk.target
        == "/send?access_token=t1&timestamp=1000000000&sign=1vYbxrG1%2BK9%2FjWjqTihDqcvBWAp7PpLUrsp72XXWMvk%3D"
    )
    #expect(dingtalk.markdown("title") == "A node is lost")
    #expect(dingtalk.markdown("text").contains("A.3"))
    // Neither again, nor by another server, nor where what is lost gets worse.
    try await desk.attend(at: now, second: 1_000_100)
    try await self.desk().attend(at: now, second: 1_000_200)
    try take(25)
    try await desk.attend(at: now, second: 1_000_300)
    #expect(receiver.requests.count == 2)
    // Kept, and lost once more.
    try take(10)
    try await desk.attend(at: now, second: 1_000_400)
    try take(30)
    try await self.desk().attend(at: now, second: 1_000_500)
    #expect(receiver.requests.count == 4)
    #expect(try messages.allSatisfy { $0.state == .sent })
  }

  /// What was changed while no server ran is told by the next.
  @Test func whatWasLostMeanwhileIsTold() async throws {
    let receiver = try Receiver()
    try require()
    try take(30)
    try add("企业", .wecom, receiver.address("key=k1"))
    // What was lost before the robot came is no news to it.
    try await desk().attend(at: now, second: 1_000_000)
    #expect(receiver.requests.isEmpty)
    try take(10)
    try take(31)
    try take(10)
    try await desk().attend(at: now, second: 1_000_100)
    #expect(receiver.requests.isEmpty)
    try take(32)
    try await desk().attend(at: now, second: 1_000_200)
    #expect(receiver.requests.count == 1)
  }

  /// Where another file was put in the place of the plan, that is what robots are told of from then on.
  @Test func aFileThatWasPutInItsPlaceIsTheOneThatIsToldOf() async throws {
    let receiver = try Receiver()
    try require()
    try add("企业", .wecom, receiver.address("key=k1"))
    let desk = desk()
    try await desk.attend(at: now, second: 1_000_000)
    let aside = served.folder.appending(path: "aside.db").path
    try PlanFile.open(at: served.path, access: .readOnly).backUp(to: aside)
    for ending in ["-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: served.path + ending)
    }
    try FileManager.default.removeItem(atPath: served.path)
    try FileManager.default.moveItem(atPath: aside, toPath: served.path)
    try take(30)
    try await desk.attend(at: now, second: 1_000_100)
    #expect(receiver.requests.count == 1)
  }

  @Test func theWeekIsToldOnMondayAtNineOnce() async throws {
    let receiver = try Receiver()
    try add("企业", .wecom, receiver.address("key=k1"))
    let monday = Day(year: 2028, month: 2, day: 14)!
    let desk = desk()
    try await desk.attend(at: Instant(day, minuteOfDay: 700), second: 1_000_000)
    try await desk.attend(at: Instant(monday, minuteOfDay: 539), second: 2_000_000)
    #expect(receiver.requests.isEmpty)
    try await desk.attend(at: Instant(monday, minuteOfDay: 540), second: 2_000_060)
    #expect(receiver.requests.count == 1)
    #expect(receiver.requests[0].markdown("content").contains("重点工程周报 2月7日—2月13日"))
    try await desk.attend(at: Instant(monday + 3, minuteOfDay: 0), second: 2_300_000)
    try await self.desk().attend(at: Instant(monday + 6, minuteOfDay: 0), second: 2_600_000)
    #expect(receiver.requests.count == 1)
    try await desk.attend(at: Instant(monday + 8, minuteOfDay: 0), second: 2_800_000)
    #expect(receiver.requests.count == 2)
  }

  @Test func noNameIsMarkupAndNothingIsTooLong() throws {
    #expect(
      RobotRequest.plain("[点](http://x) <@all> **a**") == "［点］(http://x) ＜＠all＞ ＊＊a＊＊")
    let line = String(repeating: "长", count: 99)
    let text = Array(repeating: line, count: 40).joined(separator: "\n")
    let cut = RobotRequest.cut(text, to: 4_096)
    // 13 lines of 297 bytes with their ends are 3873; another would be 4171.
    #expect(cut == Array(repeating: line, count: 13).joined(separator: "\n") + "\n……")
    #expect(RobotRequest.cut(line, to: 297) == line)
  }

  // MARK: How it is sent

  /// A message that waits for a robot.
  private func waiting(_ receiver: Receiver, count: Int = 1) throws {
    try add("群", .wecom, receiver.address("key=k1"))
    let drafts = (1...count).map {
      WebhookMessage.Draft(webhook: 1, occasion: "\($0)", title: "t", text: "第\($0)条")
    }
    try file.decide(drafts, at: 1_000_000)
  }

  /// In order: the server of the robot fails, the robot refuses, what it says is no answer, and it takes it.
  @Test func whatIsNotTakenIsSentAgainLaterAndLater() async throws {
    let receiver = try Receiver([
      .init(status: "500 Internal Server Error", body: ""),
      .init(body: #"{"errcode":45009,"errmsg":"api freq out of limit key=k1"}"#),
      .init(body: "<html>"), .init(),
    ])
    try waiting(receiver)
    let desk = desk()
    var second = 1_000_000
    for (wait, fault) in [(30, "HTTP 500"), (60, "errcode 45009"), (120, "unreadable answer")] {
      try await desk.attend(at: now, second: second)
      let message = try #require(try messages.first)
      #expect(message.state == .waiting && message.fault == fault)
      #expect(message.due == second + wait)
      let count = receiver.requests.count
      try await self.desk().attend(at: now, second: second + wait - 1)
      #expect(receiver.requests.count == count)
      second += 60 * ((wait + 59) / 60)
    }
    try await desk.attend(at: now, second: second)
    #expect(try messages.map(\.state) == [.sent])
    #expect(receiver.requests.count == 4)
    #expect(Set(receiver.requests.map(\.body)).count == 1)
  }

  @Test func aRobotThatIsDownIsGivenUpAtLast() async throws {
    let receiver = try Receiver()
    try waiting(receiver)
    receiver.end()
    try await Task.sleep(for: .milliseconds(50))
    var second = 1_000_000
    for number in 1...8 {
      try await desk().attend(at: now, second: second)
      let message = try #require(try messages.first)
      #expect(message.tries == number && !message.fault.isEmpty)
      #expect(!message.fault.contains("127.0.0.1"))
      #expect(message.state == (number < 8 ? .waiting : .dropped))
      second = message.due + 60
    }
    try await desk().attend(at: now, second: second + 1_000_000)
    #expect(try messages.first?.tries == 8)
  }

  @Test func aSlowRobotHoldsNothingUpForLong() async throws {
    let receiver = try Receiver([.init(delay: 30)])
    try waiting(receiver)
    let start = ContinuousClock.now
    let desk = desk(RobotPost(allowsLoopback: true, patience: 200))
    try await desk.attend(at: now, second: 1_000_000)
    #expect(ContinuousClock.now - start < .seconds(20))
    #expect(try messages.first?.state == .waiting)
    #expect(try messages.first?.fault == "Timeout was reached")
  }

  @Test func noRedirectIsFollowed() async throws {
    let receiver = try Receiver([
      .init(status: "302 Found", headers: "Location: /else\r\n", body: "")
    ])
    try waiting(receiver)
    try await desk().attend(at: now, second: 1_000_000)
    #expect(receiver.requests.map(\.target) == ["/send?key=k1"])
    #expect(try messages.first?.fault == "HTTP 302")
  }

  /// Two minutes of the clock, which any minute lies within, have no more than twenty.
  @Test func noMoreThanARobotTakesAreSentInAMinute() async throws {
    let receiver = try Receiver()
    try waiting(receiver, count: 25)
    let desk = desk()
    for (second, count) in [(1_000_000, 10), (1_000_010, 10), (1_000_060, 20), (1_000_120, 25)] {
      try await desk.attend(at: now, second: second)
      #expect(receiver.requests.count == count, "\(second)")
    }
    #expect(receiver.requests.map { $0.markdown("content") } == (1...25).map { "第\($0)条" })
  }

  @Test func whatWaitsIsBounded() throws {
    let receiver = try Receiver()
    try waiting(receiver, count: 60)
    #expect(
      try messages.filter { $0.state == .waiting }.map(\.occasion) == (11...60).map { "\($0)" })
  }

  /// What one server takes no other does, until the time for it is over.
  @Test func aMessageIsOfOneServerAtATime() throws {
    try waiting(try Receiver())
    let (one, other) = (try file, try file)
    #expect(try one.takeMessage(at: 1_000_000, lease: 60)?.occasion == "1")
    #expect(try other.takeMessage(at: 1_000_059, lease: 60) == nil)
    #expect(try other.takeMessage(at: 1_000_060, lease: 60)?.tries == 1)
    // And one decides.
    let last = try #require(try one.webhookLook())
    #expect(try one.decide([], from: last, to: last + 1, at: 0))
    #expect(try !other.decide([], from: last, to: last + 1, at: 0))
  }
}
