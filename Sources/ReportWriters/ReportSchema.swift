/// The JSON Schemas (draft 2020-12) of what the program prints, as `Reports/schema/` has them.
package enum ReportSchema: String, Sendable, CaseIterable {
  case extract, audit, inspect

  /// The schema's text.
  package var text: String {
    let bytes =
      switch self {
      case .extract: PackageResources.extract_schema_json
      case .audit: PackageResources.audit_schema_json
      case .inspect: PackageResources.inspect_schema_json
      }
    return String(decoding: bytes, as: UTF8.self)
  }
}
