/// The events of a network while dummies are being removed.
///
/// Vertices are events; pieces of work and lags join them, and dummies say that one follows
/// another. A vertex that is *pinned* is itself something in the plan (a milestone, a cut): what
/// precedes it and what follows it must stay as it is.
struct EventGraph {
  /// An arrow that is no dummy.
  struct Piece {
    var kind: ArrowNetwork.Kind
    var tail: Int
    var head: Int
    var start: Int
    var finish: Int
  }

  /// The place in time of pinned vertices.
  var pin: [Int?] = []
  /// The milestone of a vertex, by position in the portfolio.
  var milestone: [Int?] = []
  /// Whether a vertex still stands.
  var isAlive: [Bool] = []
  var pieces: [Piece] = []
  /// The pieces that end and begin at each vertex.
  var pieceIn: [[Int]] = []
  var pieceOut: [[Int]] = []
  /// The vertices that dummies join each vertex with, ascending.
  var dummyIn: [[Int]] = []
  var dummyOut: [[Int]] = []

  /// The vertex that took a vertex over; itself while it stands.
  private var heir: [Int] = []

  /// The vertices that still stand.
  var vertices: [Int] { isAlive.indices.filter { isAlive[$0] } }

  mutating func addVertex(pin: Int? = nil, milestone: Int? = nil) -> Int {
    self.pin.append(pin)
    self.milestone.append(milestone)
    isAlive.append(true)
    heir.append(heir.count)
    pieceIn.append([])
    pieceOut.append([])
    dummyIn.append([])
    dummyOut.append([])
    return isAlive.count - 1
  }

  mutating func add(_ piece: Piece) {
    pieces.append(piece)
    pieceOut[piece.tail].append(pieces.count - 1)
    pieceIn[piece.head].append(pieces.count - 1)
  }

  mutating func addDummy(_ tail: Int, _ head: Int) {
    guard tail != head, !dummyOut[tail].contains(head) else { return }
    insert(head, into: &dummyOut[tail])
    insert(tail, into: &dummyIn[head])
  }

  mutating func removeDummy(_ tail: Int, _ head: Int) {
    dummyOut[tail].removeAll { $0 == head }
    dummyIn[head].removeAll { $0 == tail }
  }

  private func insert(_ vertex: Int, into list: inout [Int]) {
    list.insert(vertex, at: list.firstIndex { $0 > vertex } ?? list.endIndex)
  }

  /// Lets one vertex take over everything of another, its pin included.
  mutating func merge(_ gone: Int, into kept: Int) {
    for tail in dummyIn[gone] {
      removeDummy(tail, gone)
      addDummy(tail, kept)
    }
    for head in dummyOut[gone] {
      removeDummy(gone, head)
      addDummy(kept, head)
    }
    for piece in pieceIn[gone] { pieces[piece].head = kept }
    for piece in pieceOut[gone] { pieces[piece].tail = kept }
    pieceIn[kept] += pieceIn[gone]
    pieceOut[kept] += pieceOut[gone]
    pin[kept] = pin[kept] ?? pin[gone]
    milestone[kept] = milestone[kept] ?? milestone[gone]
    pieceIn[gone] = []
    pieceOut[gone] = []
    isAlive[gone] = false
    heir[gone] = kept
  }

  /// Returns the vertex that stands for a vertex now.
  func standing(_ vertex: Int) -> Int {
    var vertex = vertex
    while heir[vertex] != vertex { vertex = heir[vertex] }
    return vertex
  }

  /// Whether a vertex may become one with another without anyone noticing.
  func isFree(_ vertex: Int) -> Bool { pin[vertex] == nil }

  /// The vertices that follow a vertex directly.
  func next(_ vertex: Int) -> [Int] {
    dummyOut[vertex] + pieceOut[vertex].map { pieces[$0].head }
  }

  /// The vertices, every one before those that follow it.
  func order() -> [Int] {
    var waiting = isAlive.indices.map { dummyIn[$0].count + pieceIn[$0].count }
    var order = vertices.filter { waiting[$0] == 0 }
    var done = 0
    while done < order.count {
      for vertex in next(order[done]) {
        waiting[vertex] -= 1
        if waiting[vertex] == 0 { order.append(vertex) }
      }
      done += 1
    }
    return order
  }
}
