/// The namespaces that tell attributes of one name apart.
enum MarkupNamespace {
  /// EPUB's `epub:type` (EPUB 3.3, appendix "Expressing structural semantics").
  static let epub = "http://www.idpf.org/2007/ops"
}
