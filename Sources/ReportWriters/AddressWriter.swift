package import Citations

/// A format of addresses alone: for it nothing else need be read in manuscripts.
package protocol AddressWriter: ExtractionWriter {
  /// Writes the addresses of one manuscript.
  func write(_ links: [Link], to output: inout some TextOutputStream)
}
