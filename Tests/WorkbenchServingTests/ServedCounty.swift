import BudgetWorkbench
import Foundation
import GoujiModel
import TestSupport
import Testing
import WorkbenchServing

/// A folder of departments' drafts with a roster, and tokens where they are asked for.
struct ServedCounty {
  let folder = TemporaryFolder()
  var path: String { folder.path("全县") }
  var out: String { folder.path("out") }
  /// By the name of a department, or `财政部门`.
  private(set) var tokens: [String: String] = [:]

  static let names = ["甲局", "乙局", "丙局"]

  /// 乙局 has an error, and 丁局 has handed in nothing.
  init(invited: Bool = false) throws {
    let files = FileManager.default
    try files.createDirectory(atPath: path, withIntermediateDirectories: true)
    try files.copyItem(
      at: ServedSite.repository.appending(path: "Templates"),
      to: folder.url.appending(path: "Templates"))
    for (index, name) in Self.names.enumerated() {
      try files.copyItem(
        atPath: ServedSite.drafts("tongchuan-2024"), toPath: "\(path)/\(name)")
      for file in try files.contentsOfDirectory(atPath: "\(path)/\(name)") {
        let text = try folder.text("全县/\(name)/\(file)")
        try folder.write(
          text.replacing("185001", with: "\(201 + index)001")
            .replacing("全称: 达州市通川区人力资源和社会保障局", with: "全称: \(name)"),
          to: "全县/\(name)/\(file)")
      }
    }
    let spending = try folder.text("全县/乙局/支出.csv")
    try folder.write(spending.replacing("本级,1118760", with: "本级,五万"), to: "全县/乙局/支出.csv")
    try folder.write(
      """
      部门,草案,联系科室,截止日期
      甲局,甲局,预算科,2025-02-10
      乙局,乙局,社保科,2025-01-30
      丙局,丙局,预算科,2025-02-05
      丁局,,社保科,2025-02-10

      """, to: "全县/名册.csv")
    if invited {
      for (name, token) in InvitationDesk(path).invite().value { tokens[name] = token.text }
    }
  }

  func id(_ name: String) -> String { Site.id(of: "\(path)/\(name)") }

  func serve<Value: Sendable>(
    behindProxy: Bool = false, _ change: (inout ServingOptions) -> Void = { _ in },
    _ body: @Sendable @escaping (ServedSite) async throws -> Value
  ) async throws -> Value {
    let (path, out, isInvited) = (path, out, !tokens.isEmpty)
    return try await ServedSite.run(
      path,
      {
        $0.packages = out
        $0.today = { CalendarDay("2025-02-01") }
        if isInvited { $0.admission = Admission(folder: path, isBehindProxy: behindProxy) }
        change(&$0)
      }, body)
  }

  /// Names of the files of packages.
  var packages: [String] { (try? FileManager.default.contentsOfDirectory(atPath: out)) ?? [] }

  /// All that lies in the folder.
  func files() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
  }
}

extension RawClient {
  /// What a browser sends from then on for whom a token has let in; nil where it does not.
  func enter(_ token: String) async -> [String: String]? {
    let answer = await post("/login", Self.form, Array("token=\(token)".utf8))
    let cookie = answer.headers["set-cookie"]?.prefix { $0 != ";" }
    return answer.status == 303 ? cookie.map { ["Cookie": String($0)] } : nil
  }

  func session(_ token: String) async throws -> [String: String] {
    let session = await enter(token)
    return try #require(session)
  }
}
