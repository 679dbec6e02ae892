import CivilTime
import Plan
import Testing

@testable import PlanStore

/// Robots in chat groups, and what waits for them, on either store.
@Suite(.onEachStore) struct WebhookTests {
  let folder: TemporaryFolder
  let now = Instant(Day(year: 2028, month: 2, day: 2)!, minuteOfDay: 600)

  init() throws {
    folder = try TemporaryFolder()
    try PlanFile.create(at: folder.path())
  }

  private func file() throws -> PlanFile {
    try PlanFile.open(at: folder.path(), access: .readWrite)
  }

  private func add(_ name: String, to file: PlanFile) throws -> Webhook? {
    try file.addWebhook(
      name: name, kind: .dingtalk, address: "https://x.cn/?access_token=a", secret: "SEC1",
      language: .en, at: now)
  }

  @Test func aRobotIsKeptUntilItIsRemoved() throws {
    let file = try file()
    let made = try #require(try add("群", to: file))
    #expect(try add("群", to: file) == nil)
    #expect(try self.file().webhooks() == [made])
    try file.decide([.init(webhook: made.id, occasion: "x", title: "t", text: "")], at: 7)
    #expect(try file.removeWebhook(name: "群") == made)
    #expect(try file.removeWebhook(name: "群") == nil)
    #expect(try file.webhooks().isEmpty && file.webhookMessages().isEmpty)
    #expect(try file.head() == 0)
  }

  @Test func anOccasionIsToldOnceAndByOneServer() throws {
    let (file, other) = (try file(), try file())
    let robot = try #require(try add("群", to: file))
    let draft = WebhookMessage.Draft(webhook: robot.id, occasion: "x", title: "标题", text: "一\n二")
    #expect(try file.webhookLook() == 0)
    #expect(try file.decide([draft], from: 0, to: 5, at: 100))
    #expect(try !other.decide([draft], from: 0, to: 5, at: 100))
    try other.decide([draft], at: 100)
    #expect(try file.webhookMessages().count == 1)
    #expect(try file.takeMessage(at: 99, lease: 60) == nil)
    #expect(try file.takeMessage(at: 100, lease: 60, except: [robot.id]) == nil)
    let taken = try #require(try file.takeMessage(at: 100, lease: 60))
    #expect(taken.title == "标题" && taken.text == "一\n二" && taken.tries == 0)
    #expect(try other.takeMessage(at: 159, lease: 60) == nil)
    try file.settle(taken, .waiting, due: 200, fault: "HTTP 500")
    #expect(try other.takeMessage(at: 199, lease: 60) == nil)
    let again = try #require(try other.takeMessage(at: 200, lease: 60))
    #expect(again.tries == 1 && again.fault == "HTTP 500")
    try other.settle(again, .sent, due: 200, fault: "")
    #expect(try file.webhookMessages().map(\.state) == [.sent])
    #expect(try file.takeMessage(at: 9_999, lease: 60) == nil)
  }
}
