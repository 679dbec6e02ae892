import Dispatch

/// Batches of trials, on as many cores as there are, with the same result on one.
struct TrialBatches {
  /// What is added up over trials.
  struct Sums {
    /// The codes of the targets, target by target, in the order of the trials.
    var codes: [[Int32]]
    /// By item of work: the units it took, their squares, and the trials in which it held a date.
    var days: [Int64]
    var squares: [Int64]
    var critical: [Int64]
  }

  let network: TrialNetwork
  let sampler: TrialSampler
  /// The nodes whose holders are asked for; without any none are found.
  let seeds: [Int]
  /// Whether days are added up as well.
  let addsDays: Bool

  /// Runs batches, and returns what each piece of them adds up to.
  ///
  /// - Parameter pieces: Ranges of batches, each for one core.
  func run(_ pieces: [Range<Int>]) -> [Sums] {
    let items = sampler.items.count
    var results = pieces.map { piece in
      let codes = [Int32](repeating: 0, count: piece.count * TrialSampler.lanes)
      let none = [Int64](repeating: 0, count: addsDays ? items : 0)
      return Sums(
        codes: Array(repeating: codes, count: network.targets.count), days: none, squares: none,
        critical: [Int64](repeating: 0, count: seeds.isEmpty ? 0 : items))
    }
    Sums.fill(&results) { run(pieces[$0], into: &$1) }
    return results
  }

  /// How many rows of durations there are: one, written over by each piece of work, where nobody reads them afterwards.
  private var keptDurations: Int {
    seeds.isEmpty && !addsDays ? 1 : max(1, sampler.items.count)
  }

  private func run(_ batches: Range<Int>, into sums: inout Sums) {
    let lanes = TrialSampler.lanes
    let count = network.nodes.count
    let rows = UnsafeMutablePointer<Int32>.allocate(
      capacity: (network.rowCount + keptDurations + 3) * lanes)
    let factors = UnsafeMutablePointer<Float>.allocate(capacity: sampler.factorCount * lanes)
    let marks = UnsafeMutablePointer<UInt64>.allocate(capacity: count + 1)
    defer {
      rows.deallocate()
      factors.deallocate()
      marks.deallocate()
    }
    withKernel(rows: rows) { kernel in
      sampler.withPoints { points in
        for (offset, batch) in batches.enumerated() {
          let number = UInt32(truncatingIfNeeded: batch)
          sampler.factors(number, factors)
          kernel.run { item in
            sampler.sample(
              Int(item), number, factors: factors, points, into: kernel.duration(item))
          }
          take(kernel, offset, &sums)
          if !seeds.isEmpty { takeCritical(kernel, marks, &sums) }
        }
      }
    }
  }

  private func take(_ kernel: TrialKernel, _ offset: Int, _ sums: inout Sums) {
    let lanes = TrialSampler.lanes
    for (index, target) in network.targets.enumerated() {
      let row = kernel.row(network.nodes[target].finishCode)
      for lane in 0..<lanes {
        sums.codes[index][offset * lanes + lane] = min(row[lane], network.codes.far)
      }
    }
    guard addsDays else { return }
    for item in sampler.items.indices where sampler.items[item].table != -1 {
      let row = kernel.durations + item * lanes
      var (sum, squares): (Int64, Int64) = (0, 0)
      for lane in 0..<lanes {
        let days = Int64(row[lane])
        sum &+= days
        squares &+= days &* days
      }
      sums.days[item] += sum
      sums.squares[item] += squares
    }
  }

  private func takeCritical(
    _ kernel: TrialKernel, _ marks: UnsafeMutablePointer<UInt64>, _ sums: inout Sums
  ) {
    marks.update(repeating: 0, count: network.nodes.count)
    for seed in seeds { marks[seed] = .max }
    kernel.findCritical(marks)
    for (index, node) in network.nodes.enumerated() where node.item >= 0 {
      sums.critical[Int(node.item)] += Int64(marks[index].nonzeroBitCount)
    }
  }

  /// Lends the columns to a kernel.
  func withKernel(
    rows: UnsafeMutablePointer<Int32>, _ body: (TrialKernel) -> Void
  ) {
    let lanes = TrialSampler.lanes
    let durations = rows + network.rowCount * lanes
    // An empty column lends no address, and nothing reads it.
    network.nodes.withUnsafeBufferPointer { nodes in
      network.links.withUnsafeBufferPointer { links in
        network.windows.withUnsafeBufferPointer { windows in
          network.calendars.withUnsafeBufferPointer { calendars in
            network.worked.withUnsafeBufferPointer { worked in
              network.evening.withUnsafeBufferPointer { evening in
                body(
                  TrialKernel(
                    network: nodes.baseAddress!, links: links.baseAddress!,
                    windows: windows.baseAddress!, calendars: calendars.baseAddress!,
                    worked: worked.baseAddress!, evening: evening.baseAddress!,
                    count: nodes.count, days: Int32(network.codes.count), rows: rows,
                    durations: durations, kept: keptDurations > 1 ? lanes : 0,
                    scratch: durations + keptDurations * lanes))
              }
            }
          }
        }
      }
    }
  }
}

extension TrialBatches.Sums {
  /// Fills sums in beside one another, each by the core that takes it.
  static func fill(_ sums: inout [Self], _ run: @Sendable (Int, inout Self) -> Void) {
    sums.withUnsafeMutableBufferPointer { places in
      nonisolated(unsafe) let places = places
      DispatchQueue.concurrentPerform(iterations: places.count) { run($0, &places[$0]) }
    }
  }
}
