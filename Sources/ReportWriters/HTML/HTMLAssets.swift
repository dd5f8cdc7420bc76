/// The style and the script of the HTML report, and the policy that lets nothing else run.
enum HTMLAssets {
  /// The style sheet.
  static let style = String(decoding: PackageResources.report_css, as: UTF8.self)
  /// The script.
  static let script = String(decoding: PackageResources.report_js, as: UTF8.self)

  /// The Content Security Policy (https://www.w3.org/TR/CSP3/): no network, and by their SHA-256 this style and
  /// this script alone. `openssl dgst -sha256 -binary FILE | base64` gives the digests.
  static let policy =
    "default-src 'none'; style-src 'sha256-\(styleDigest)'; script-src 'sha256-\(scriptDigest)'; "
    + "base-uri 'none'; form-action 'none'"

  /// The digest of `Data/report.css`.
  static let styleDigest = "9UF3RcoTusIClZ6vkrZVn9Qxz5RQ/3zM7r1PZa4NVgQ="
  /// The digest of `Data/report.js`.
  static let scriptDigest = "dHjHINyr8wlrV9kmx3RXjgFyADd56mKCKIkxhbsoQsA="
}
