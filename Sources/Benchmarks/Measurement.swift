/// What one benchmark took.
struct Measurement: Encodable {
  /// The benchmark's name.
  let name: String
  /// What was counted.
  let unit: String
  /// Units a second at the median.
  let perSecond: Double
  /// Median, shortest and longest sample, in nanoseconds a unit.
  let nanoseconds: Double
  /// The shortest sample, in nanoseconds a unit.
  let minimum: Double
  /// The longest sample, in nanoseconds a unit.
  let maximum: Double
  /// How many samples were taken.
  let samples: Int
  /// A figure of the results: two runs over the same input have one sum for each sample.
  let result: Int

  /// Sums up samples, each of which did `units` units.
  init(name: String, unit: String, units: Int, samples: [Duration], result: Int) {
    let sorted = samples.map { $0 / .nanoseconds(1) / Double(max(units, 1)) }.sorted()
    self.name = name
    self.unit = unit
    nanoseconds = sorted[sorted.count / 2]
    minimum = sorted[0]
    maximum = sorted[sorted.count - 1]
    perSecond = 1e9 / nanoseconds
    self.samples = samples.count
    self.result = result / (samples.count + 1)
  }
}
