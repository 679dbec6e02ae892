import CRobotPost
import Documents
import PlanStore

/// Sends messages to robots, each at once and one after the other; a thread waits for each answer.
struct RobotPost: Sendable {
  /// What came of a message.
  enum Answer: Hashable, Sendable {
    case taken
    /// It was not, for a reason that names no address.
    case refused(String)
  }

  /// Whether robots on this machine may be asked, by plain http too: for tests.
  var allowsLoopback = false
  /// How long an answer may take, in milliseconds.
  var patience = 10_000

  /// Robots answer a line.
  private static let room = 16_384

  /// Sends a message.
  func send(_ request: RobotRequest) -> Answer {
    var answer = [UInt8](repeating: 0, count: Self.room)
    let result = answer.withUnsafeMutableBufferPointer { answer in
      request.body.withUnsafeBufferPointer { body in
        crobot_post(
          request.address, body.baseAddress, body.count, allowsLoopback, answer.baseAddress,
          answer.count, patience)
      }
    }
    if result.is_refused { return .refused("address not public") }
    guard result.fault == 0 else { return .refused(String(cString: crobot_fault(result.fault))) }
    guard result.status == 200 else { return .refused("HTTP \(result.status)") }
    // Both kinds answer {"errcode": 0, …}, whatever the status is.
    let code = (try? JSONReader.read(Array(answer.prefix(result.length))))?["errcode"]?.integer
    return code == 0 ? .taken : .refused(code.map { "errcode \($0)" } ?? "unreadable answer")
  }
}
