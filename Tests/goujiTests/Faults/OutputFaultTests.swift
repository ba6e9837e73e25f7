import Foundation
import Testing

/// What the system refuses while the program answers.
struct OutputFaultTests {
  @Test(arguments: [
    ["codes", "养老"], ["list", "templates"], ["explain"], ["check", "--format", "json"],
  ])
  func `results that cannot be written end with 1`(_ arguments: [String]) throws {
    let draft = try DraftCopy()
    let words = arguments.first == "check" ? arguments + [draft.path] : arguments
    for end in [">/dev/full", ">&-"] {
      let run = try shell("\"$@\" \(end)", [GoujiRun.program.path] + words, in: draft.path)
      #expect(run.status == 1, "\(end)")
      #expect(run.errors.contains("结果写不进标准输出"), "\(end): \(run.errors)")
    }
  }

  @Test func `a reader that leaves is no signal`() throws {
    let run = try shell(
      "\"$@\" | head -1 >/dev/null; echo ${PIPESTATUS[0]}",
      [GoujiRun.program.path, "list", "codes"],
      in: "/")
    #expect(["0\n", "1\n"].contains(run.output), "\(run.output)")
    #expect(run.errors.isEmpty, "\(run.errors)")
  }

  /// What is written to a closed stream must not go into a file that got its number.
  @Test func `a package is whole though the output is closed`() throws {
    let draft = try DraftCopy()
    let open = try GoujiRun.build(draft)
    #expect(open.status == 0)
    let closed = try shell(
      "\"$@\" >&- 2>&-", [GoujiRun.program.path, "build", draft.path, "--out", draft.out + "2"],
      in: "/")
    #expect(closed.status == 1)
    for name in DraftCopy.package {
      let one = try Data(contentsOf: URL(filePath: "\(draft.out)/\(name)"))
      #expect(try Data(contentsOf: URL(filePath: "\(draft.out)2/\(name)")) == one)
    }
  }

  /// For the superuser the system does not count threads; another user takes the place.
  @Test(.enabled(if: isOpenToOthers, "another user cannot run the program here"))
  func `without a thread to spare the work is done all the same`() throws {
    let draft = try DraftCopy()
    _ = try shell("chmod -R a+rX \"$0\"", [], in: draft.path, named: draft.folder.path)
    let user = Self.other + ["/usr/bin/prlimit", "--nproc=1"]
    let run = try shell(
      "timeout 120 \"$@\"", user + [GoujiRun.program.path, "check", draft.path], in: "/")
    #expect(run.status == 0, "\(run.errors)")
  }

  private static let other = ["/usr/bin/setpriv", "--reuid=65533", "--clear-groups"]

  /// The superuser runs the tests, and another user may run the program where it was built.
  private static var isOpenToOthers: Bool {
    guard geteuid() == 0, access("/usr/bin/setpriv", X_OK) == 0 else { return false }
    let run = try? GoujiRun(
      ["-c", "\"$@\"", "sh"] + other + ["/usr/bin/test", "-x", GoujiRun.program.path],
      in: "/", running: URL(filePath: "/bin/bash"))
    return run?.status == 0
  }

  private func shell(
    _ script: String, _ arguments: [String], in folder: String, named name: String = "sh"
  ) throws -> GoujiRun {
    try GoujiRun(["-c", script, name] + arguments, in: folder, running: URL(filePath: "/bin/bash"))
  }
}
