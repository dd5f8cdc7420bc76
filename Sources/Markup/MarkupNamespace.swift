/// The namespaces that tell attributes of one name apart.
package enum MarkupNamespace {
  /// EPUB's `epub:type` (EPUB 3.3, appendix "Expressing structural semantics").
  package static let epub = "http://www.idpf.org/2007/ops"
}
