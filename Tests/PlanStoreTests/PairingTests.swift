import Testing

@testable import PlanStore

@Suite struct PairingTests {
  @Test func aChangeInTheMiddleLeavesBothEndsPaired() {
    let pairing = Pairing(old: ["a", "b", "c", "d"], new: ["a", "x", "c", "d"])
    #expect(pairing.oldOfNew == [0, nil, 2, 3])
    #expect(pairing.newOfOld == [0, nil, 2, 3])
  }

  @Test func whatMovedIsFoundByKey() {
    let pairing = Pairing(old: ["a", "b", "c"], new: ["c", "b", "a"])
    #expect(pairing.oldOfNew == [2, 1, 0])
  }

  @Test func equalElementsArePairedInOrderAndOnce() {
    let pairing = Pairing(old: ["x", "r", "r", "y"], new: ["r", "z", "r", "r"])
    #expect(pairing.oldOfNew == [1, nil, 2, nil])
    #expect(pairing.newOfOld == [nil, 0, 2, nil])
  }

  @Test(arguments: [([], []), ([], ["a"]), (["a"], []), (["a", "a"], ["a"]), (["a"], ["a", "a"])])
  func shortListsWork(old: [String], new: [String]) {
    let pairing = Pairing(old: old, new: new)
    #expect(pairing.newOfOld.count == old.count)
    #expect(pairing.oldOfNew.count == new.count)
    #expect(pairing.oldOfNew.compactMap(\.self).count == min(old.count, new.count))
  }

  @Test(arguments: 1...200)
  func bothDirectionsAgreeAndNothingPairableIsLeft(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    func list() -> [Int] {
      (0..<Int.random(in: 0...9, using: &generator)).map { _ in
        Int.random(in: 0...4, using: &generator)
      }
    }
    let old = list()
    let new = list()
    let pairing = Pairing(old: old, new: new)
    for (index, match) in pairing.oldOfNew.enumerated() {
      guard let match else { continue }
      #expect(old[match] == new[index])
      #expect(pairing.newOfOld[match] == index)
    }
    for key in 0...4 {
      let paired = new.indices.filter { new[$0] == key && pairing.oldOfNew[$0] != nil }.count
      let possible = min(old.count { $0 == key }, new.count { $0 == key })
      #expect(paired == possible, "seed \(seed): \(old) to \(new)")
    }
  }
}
