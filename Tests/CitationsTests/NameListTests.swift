import Testing

@testable import Citations

@Suite("Names of general knowledge")
struct NameListTests {
  private static let lists: [(name: String, list: NameList)] = [
    ("periodicals", Imprints.periodicals), ("presses", Imprints.presses),
    ("repositories", Imprints.repositories),
    ("post-sites", Imprints.postSites), ("plain-words", Imprints.plainWords),
    ("han-family-names", FamilyNames.list),
  ]

  @Test(
    "the names of every list stand in the order in which they are looked up, each once",
    arguments: lists.indices
  )
  func order(index: Int) {
    let (name, list) = Self.lists[index]
    let keys = list.keys
    #expect(keys.count > 20, "\(name)")
    for (before, after) in zip(keys, keys.dropFirst()) where !before.lexicographicallyPrecedes(after) {
      Issue.record(
        "\(name): \(String(decoding: after, as: UTF8.self)) belongs before \(String(decoding: before, as: UTF8.self))"
      )
    }
  }

  @Test("the first, the last and every other name of a list is found, and nothing beside them")
  func lookup() {
    let list = NameList(Array("# What it is.\nAlma\nThe Beacon\nÉtudes\n思與言\n".utf8))
    for name in ["Alma", "Beacon", "The Beacon", "Études", "思與言"] { #expect(list.holds(name), "\(name)") }
    for name in ["", "Alm", "Almas", "Beaco", "思與", "zzz", "# What it is.", "a\nb"] {
      #expect(!list.holds(name), "\(name)")
    }
  }

  @Test(
    "letter case, the article, stops, commas, blanks, apostrophes and the sign for “and” do not count",
    arguments: ["past and present", "Past & Present", "THE PAST & PRESENT", "Past, and Present."]
  )
  func key(name: String) {
    #expect(NameList(Array("Past & Present\n".utf8)).holds(name))
  }

  @Test("an empty list and a list of comments alone hold nothing")
  func empty() {
    #expect(!NameList([]).holds("Alma"))
    #expect(!NameList(Array("# nothing".utf8)).holds("nothing"))
  }

  @Test(
    "a Chinese name of two to four characters begins with a family name",
    arguments: ["張三", "王小明", "歐陽修", "司馬相如"]
  )
  func person(name: String) { #expect(FamilyNames.beginsChinese(name)) }

  @Test("other words of as many characters are no names", arguments: ["識史集", "中國大歷史", "港口", "影印本", "Lin"])
  func noPerson(name: String) { #expect(!FamilyNames.beginsChinese(name)) }
}
