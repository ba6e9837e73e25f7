import Foundation
import Testing

/// The lines of README for schedulers, run as those would run them.
struct ManualShardTests {
  /// The line of README that begins so and shares drafts out.
  private static func line(_ start: String) throws -> String {
    let manual = try String(
      contentsOf: DraftCopy.repository.appending(path: "README.md"), encoding: .utf8)
    return try #require(
      manual.split(separator: "\n").map(String.init).first {
        $0.hasPrefix(start) && $0.contains("--shard")
      })
  }

  private static func run(
    _ line: String, in county: CountyCopy, _ environment: [String: String]
  ) throws -> GoujiRun {
    let path = GoujiRun.program.deletingLastPathComponent().path(percentEncoded: false)
    let usual = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return try GoujiRun(
      ["-c", line], environment: environment.merging(["PATH": "\(path):\(usual)"]) { $1 },
      in: county.folder, running: URL(filePath: "/bin/sh"))
  }

  private static let names = (1...5).map { "局\($0)" }

  @Test func `a Slurm array`() throws {
    let county = try CountyCopy(Self.names)
    let line = try Self.line("gouji build 全县 --out out --shard \"$SLURM")
    for task in 1...2 {
      let environment = ["SLURM_ARRAY_TASK_ID": "\(task)", "SLURM_ARRAY_TASK_COUNT": "2"]
      #expect(try Self.run(line, in: county, environment).status == 0)
    }
    #expect(try county.written().count == 15)
  }

  @Test func `an indexed job of Kubernetes`() throws {
    let county = try CountyCopy(Self.names)
    let line = try Self.line("gouji build 全县 --out out --shard \"$((JOB")
    for index in 0..<8 {
      let run = try Self.run(line, in: county, ["JOB_COMPLETION_INDEX": "\(index)"])
      #expect(run.status == 0)
    }
    #expect(try county.written().count == 15)
  }

  private static let hasParallel = (ProcessInfo.processInfo.environment["PATH"] ?? "")
    .split(separator: ":")
    .contains { FileManager.default.isExecutableFile(atPath: "\($0)/parallel") }

  @Test(.enabled(if: hasParallel, "GNU parallel is not installed")) func `GNU parallel`() throws {
    let county = try CountyCopy(Self.names)
    #expect(try Self.run(Self.line("parallel gouji"), in: county, [:]).status == 0)
    #expect(try county.written().count == 15)
  }
}
