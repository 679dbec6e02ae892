/// Lines that a hostile round found to end in a trap, in no time, or with a plan that did not open.
enum ArgumentSeeds {
  static let all: [[String]] = [
    ["log", "--limit=-1"],
    ["log", "--limit=-9223372036854775808"],
    ["link", "P.A1", "P.A5", "--lag=-9223372036854775808"],
    ["link", "P.A1", "P.A5", "--lag=-9223372036854775808%"],
  ]
}
