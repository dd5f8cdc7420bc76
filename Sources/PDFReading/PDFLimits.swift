/// What reading one PDF file may cost, for each run of a program.
package struct PDFLimits: Sendable, Hashable {
  /// Processor time in seconds.
  package var processorSeconds: Int
  /// Time on the clock in seconds; more than the processor's, as the machine may be busy.
  package var seconds: Int
  /// Memory in bytes, as address space.
  package var memoryBytes: Int
  /// What a program may print, in bytes.
  package var outputBytes: Int

  /// Makes limits.
  package init(processorSeconds: Int, seconds: Int, memoryBytes: Int, outputBytes: Int) {
    self.processorSeconds = processorSeconds
    self.seconds = seconds
    self.memoryBytes = memoryBytes
    self.outputBytes = outputBytes
  }

  /// For a page of the web, of which the first page tells enough.
  package static let page = PDFLimits(
    processorSeconds: 5,
    seconds: 30,
    memoryBytes: 1 << 30,
    outputBytes: 4 << 20
  )
  /// For a manuscript, of which every page is read.
  package static let manuscript = PDFLimits(
    processorSeconds: 60,
    seconds: 300,
    memoryBytes: 2 << 30,
    outputBytes: 256 << 20
  )
}
