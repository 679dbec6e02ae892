import Foundation
import Synchronization

/// A robot of this machine: takes what is sent, and answers what it was told to.
final class Receiver: Sendable {
  /// What it answers.
  struct Answer: Sendable {
    var status = "200 OK"
    var headers = ""
    var body = #"{"errcode":0,"errmsg":"ok"}"#
    /// How long it takes, in seconds.
    var delay = 0.0
  }

  /// One request.
  struct Request: Sendable {
    var target: String
    var body: Data

    /// The members of its JSON.
    var object: [String: Any] {
      (try? JSONSerialization.jsonObject(with: body) as? [String: Any]) ?? [:]
    }

    /// A member of the message.
    func markdown(_ key: String) -> String {
      (object["markdown"] as? [String: Any])?[key] as? String ?? ""
    }
  }

  let port: Int
  private let socket: Int32
  private let state: Mutex<(answers: [Answer], requests: [Request])>

  /// Listens at a free port.
  ///
  /// - Parameter answers: One after the other; the last for whatever comes after.
  init(_ answers: [Answer] = [Answer()]) throws {
    state = Mutex((answers, []))
    socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let place = socket
    port = try withUnsafeMutablePointer(to: &address) { pointer in
      try pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { plain in
        guard bind(place, plain, size) == 0, listen(place, 16) == 0,
          getsockname(place, plain, &size) == 0
        else { throw CocoaError(.featureUnsupported) }
      }
      return Int(pointer.pointee.sin_port.bigEndian)
    }
    Thread.detachNewThread { [weak self] in
      while true {
        let connection = accept(place, nil, nil)
        guard connection >= 0 else { return }
        guard let self else { return }
        self.serve(connection)
        close(connection)
      }
    }
  }

  /// Takes nothing any more.
  func end() { shutdown(socket, Int32(SHUT_RDWR)) }

  deinit { close(socket) }

  var requests: [Request] { state.withLock { $0.requests } }

  func address(_ query: String) -> String { "http://127.0.0.1:\(port)/send?\(query)" }

  private func serve(_ connection: Int32) {
    var bytes = Data()
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      if let end = bytes.range(of: Data("\r\n\r\n".utf8)) {
        let head = String(decoding: bytes[..<end.lowerBound], as: UTF8.self)
        let length = head.firstMatch(of: /(?i)content-length: (\d+)/).flatMap { Int($0.1) } ?? 0
        let body = bytes[end.upperBound...]
        if body.count >= length {
          let target = head.split(separator: " ").dropFirst().first.map(String.init) ?? ""
          return answer(connection, Request(target: target, body: Data(body.prefix(length))))
        }
      }
      let count = recv(connection, &buffer, buffer.count, 0)
      guard count > 0 else { return }
      bytes += buffer.prefix(count)
    }
  }

  private func answer(_ connection: Int32, _ request: Request) {
    let answer = state.withLock { state in
      state.requests.append(request)
      return state.answers.count > 1 ? state.answers.removeFirst() : state.answers[0]
    }
    if answer.delay > 0 { Thread.sleep(forTimeInterval: answer.delay) }
    let text =
      "HTTP/1.1 \(answer.status)\r\n\(answer.headers)Content-Length: \(answer.body.utf8.count)\r\nConnection: close\r\n\r\n\(answer.body)"
    _ = Array(text.utf8).withUnsafeBytes {
      send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
    }
  }
}
