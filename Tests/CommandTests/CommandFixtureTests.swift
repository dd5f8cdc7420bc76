import TestSupport
import Testing

@Suite("the commands of Fixtures/commands")
struct CommandFixtureTests {
  @Test("there are fixtures")
  func fixturesExist() {
    #expect(!CommandFixture.all.isEmpty)
  }

  @Test("print what their fixture says", arguments: CommandFixture.all)
  func printsWhatIsWanted(fixture: CommandFixture) throws {
    let difference = try Snapshot.difference(fixture.run(), from: fixture.file)
    #expect(difference == nil)
  }
}
