import Testing

@testable import Matching

@Suite("The folding of Han characters")
struct HanFoldingTests {
  @Test("a folded character folds to itself")
  func idempotent() {
    let moving = (UInt32(0x3400)...0x9FFF).filter {
      HanFolding.shared(HanFolding.shared($0)) != HanFolding.shared($0)
    }
    #expect(moving.compactMap(Unicode.Scalar.init).map(String.init).joined() == "")
  }

  @Test(
    "forms of one character fold to one",
    arguments: [
      "臺台", "裏裡里", "週周", "註注", "爲為为", "經経经", "廣広广", "連连", "滬沪", "著着", "衞衛卫", "產産产", "戶户戸",
      "菸煙烟", "製制", "圖図图", "學学", "權権权", "澤沢泽",
    ]
  )
  func forms(of characters: String) {
    #expect(Set(characters.unicodeScalars.map { HanFolding.shared($0.value) }).count == 1)
  }

  @Test(
    "different characters stay apart",
    arguments: ["連聯", "滬濾", "滄滬", "葳薇", "未末", "己已", "撤撒", "增減"]
  )
  func others(_ characters: String) {
    #expect(Set(characters.unicodeScalars.map { HanFolding.shared($0.value) }).count == characters.count)
  }

  @Test("what is no Han character is left as it is", arguments: [0x41, 0x30A2, 0xAC00, 0x1F600] as [UInt32])
  func untouched(_ scalar: UInt32) {
    #expect(HanFolding.shared(scalar) == scalar)
  }
}
