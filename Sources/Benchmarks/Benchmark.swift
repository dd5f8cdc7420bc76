/// One hot path, measured alone: a piece of work that is done again and again, and in which units it counts.
struct Benchmark {
  /// What is measured, as it stands in the table.
  let name: String
  /// What one unit of the work is: `byte`, `note`, `page`, `title`.
  let unit: String
  /// How many units one call of `work` does.
  let units: Int
  /// The work. What it returns is a figure of the result, kept so that nothing is optimised away.
  let work: () throws -> Int

  /// Measures: one call to warm up, then samples for at least a second, three at least.
  func measure() throws -> Measurement {
    let clock = ContinuousClock()
    var kept = try work()
    var samples: [Duration] = []
    let started = clock.now
    while samples.count < 3 || (clock.now - started < .seconds(1) && samples.count < 1000) {
      let sample = try clock.measure { kept &+= try work() }
      samples.append(sample)
    }
    return Measurement(name: name, unit: unit, units: units, samples: samples, result: kept)
  }
}
