/// Every rule, in the order in which `ibid rules` lists them.
package enum RuleRegistry {
  /// The rules.
  package static let rules: [any Rule.Type] = [
    DateInvalid.self,
    DateFuture.self,
    DateURLConflict.self,
    URLMalformed.self,
    URLTruncated.self,
    URLShortener.self,
    URLShortenerLength.self,
    URLTracking.self,
    URLAMP.self,
    URLInsecure.self,
    URLPrivateAddress.self,
    URLRawCharacters.self,
    TextForeignCharacter.self,
    TextUnbalancedBrackets.self,
    TextMixedStyle.self,
  ]
}
