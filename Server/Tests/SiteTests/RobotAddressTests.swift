import CRobotPost
import CivilTime
import Foundation
import Plan
import Testing

@testable import PlanStore
@testable import Site

/// Whom the server asks: robots that others can have, and none of its own network.
@Suite struct RobotAddressTests {
  @Test(arguments: [
    ("1.1.1.1", true), ("113.108.1.1", true), ("0.0.0.0", false), ("10.1.2.3", false),
    ("100.64.0.1", false), ("100.128.0.1", true), ("127.0.0.1", false), ("127.9.9.9", false),
    ("169.254.169.254", false), ("172.15.0.1", true), ("172.16.0.1", false),
    ("172.31.255.255", false), ("172.32.0.1", true), ("192.168.1.1", false), ("192.0.2.1", false),
    ("198.18.0.1", false), ("203.0.113.9", false), ("224.0.0.1", false), ("255.255.255.255", false),
  ]) func addressesOfOnesOwnAreNotAsked(_ text: String, isPublic: Bool) {
    let bytes = text.split(separator: ".").compactMap { UInt8($0) }
    #expect(crobot_is_public(bytes, 4) == isPublic)
    // The same as an address of the newer kind.
    let mapped = [UInt8](repeating: 0, count: 10) + [255, 255] + bytes
    #expect(crobot_is_public(mapped, 16) == isPublic)
  }

  @Test(arguments: [
    ("::", false), ("::1", false), ("fe80::1", false), ("fc00::1", false), ("fd12::1", false),
    ("ff02::1", false), ("64:ff9b::a00:1", false), ("2001:db8::1", false), ("2001::1", false),
    ("2002:a00:1::", false), ("2400:3200::1", true), ("2606:4700::1111", true),
  ]) func norAreThoseOfTheNewerKind(_ text: String, isPublic: Bool) {
    var address = in6_addr()
    #expect(inet_pton(AF_INET6, text, &address) == 1)
    let bytes = withUnsafeBytes(of: &address) { Array($0) }
    #expect(crobot_is_public(bytes, 16) == isPublic)
  }

  @Test func thisMachineIsNotAskedUnlessThatIsSaid() throws {
    let receiver = try Receiver()
    let now = Instant(Day(year: 2028, month: 2, day: 9)!, minuteOfDay: 600)
    let secure = receiver.address("key=k1").replacing("http:", with: "https:")
    for (address, fault) in [
      (receiver.address("key=k1"), "Unsupported protocol"), (secure, "address not public"),
      (secure.replacing("127.0.0.1", with: "localhost"), "address not public"),
      (secure.replacing("127.0.0.1", with: "2130706433"), "address not public"),
      ("file:///etc/passwd", "Unsupported protocol"),
    ] {
      let webhook = Webhook(
        id: 1, name: "x", kind: .wecom, address: address, secret: "", language: .zh, created: now)
      let message = WebhookMessage(
        id: 1, webhook: 1, occasion: "x", title: "t", text: "x", state: .waiting, tries: 0, due: 0,
        fault: "")
      let answer = RobotPost().send(RobotRequest(message, to: webhook, at: 0))
      #expect(answer == .refused(fault), "\(address)")
    }
    #expect(receiver.requests.isEmpty)
  }
}
