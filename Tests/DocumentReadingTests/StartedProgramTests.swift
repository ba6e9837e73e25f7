import Testing

@testable import DocumentReading

/// Programs that do not start.
struct StartedProgramTests {
  @Test func `only what is not there is missing`() {
    #expect(throws: OutsideProgram.Failure.missing) {
      try OutsideProgram.output(["/没有/这个程序"])
    }
    // A folder is there, and no program.
    #expect(throws: OutsideProgram.Failure.failed) { try OutsideProgram.output(["/"]) }
  }
}
