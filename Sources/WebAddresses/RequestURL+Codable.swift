extension RequestURL: Codable {
  /// Reads the address from its text; one that could not be requested is an error.
  package init(from decoder: any Decoder) throws {
    try self.init(String(from: decoder))
  }

  /// Writes the address as its text.
  package func encode(to encoder: any Encoder) throws {
    try string.encode(to: encoder)
  }
}
