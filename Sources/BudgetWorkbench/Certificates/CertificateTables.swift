import GoujiModel
import ReportAuditing

/// A certificate as a workbook of four sheets, each of which can be printed: 结论, 自查表, 取数依据 and
/// 核对明细.
struct CertificateTables {
  let proof: DraftProof
  let look: Look
  let department: String

  private var certificate: Certificate { proof.certificate }

  var report: Report {
    PlainTable.report(
      [summary, items, figures, relations], title: "\(certificate.title)核对表",
      department: department,
      hashes: (certificate.templateHash, certificate.draftHash), look)
  }

  private var summary: ReportTable {
    let families = certificate.families.map { family in
      [family.family.rawValue, "\(family.rules)", "\(family.checks)", "\(family.failures)", ""]
    }
    let rules = certificate.results.map { result in
      [
        "　\(result.rule.name)", result.verdictWord, "\(result.checks)", "\(result.findings.count)",
        [result.reason, result.rule.basis].filter { !$0.isEmpty }.joined(separator: "；"),
      ]
    }
    let sorted = AuditRule.Family.allCases.enumerated().flatMap { index, family in
      [families[index]]
        + zip(certificate.results, rules).filter { $0.0.rule.family == family }.map(\.1)
    }
    return table(
      "结论", ["核对的内容", "条数或结论", "核对次数", "不符", "说明、依据"], [7, 2.5, 2, 1.5, 9], sorted,
      notes: [
        "草案 \(certificate.draftHash)", "模板 \(certificate.templateHash)",
        "“不适用”是没有可核对的，不算通过。",
      ])
  }

  private var items: ReportTable {
    table(
      "自查表", ["检查项目", "结论", "在哪里，或缺什么", "依据"], [6, 2, 9, 5],
      certificate.items.map { [$0.name, $0.verdict.word, $0.verdict.detail, $0.basis] })
  }

  private var figures: ReportTable {
    let counts = proof.reasons.counts
    let rows = ReasonTable(proof: proof).rows
    var table = table(
      "取数依据", ReasonTable.header, ReasonTable.widths, rows.map(\.cells),
      notes: [
        "共 \(proof.reasons.figures.count) 个数：\(counts.lines) 个由明细加总、比较而来，\(counts.numbers) 个是填报的数或模板写的数，\(counts.nothing) 个没有明细。",
        "同一行里的数取自同样的明细。一个数的定义逐层怎么来，用 gouji trace 查；每一行明细的金额在 .核对.json 里。",
      ])
    for (index, row) in rows.enumerated() where row.isHeading {
      table.rows[index + 1].emphasis = .total
      table.merges.append(
        CellMerge(row: index + 1, column: 0, rowSpan: 1, columnSpan: ReasonTable.header.count))
    }
    return table
  }

  private var relations: ReportTable {
    table(
      "核对明细", ["核对的内容", "左边在哪里", "左边", "右边在哪里", "右边", "结论"], [5, 7, 3.5, 6, 3.5, 1.5],
      certificate.results.flatMap { RelationRows($0).rows },
      notes: ["核对得很多、都相符的，按表或按部分各写一行，写明几处；各行的处数加起来是“结论”里的核对次数。一处一处的两边各是多少，在 .核对.json 里。"])
  }

  private func table(
    _ name: String, _ header: [String], _ widths: [Double], _ rows: [[String]],
    notes: [String] = []
  ) -> ReportTable {
    PlainTable.table(
      name, title: "\(certificate.title)\(name)", header, widths, rows.map { $0.map(Cell.words) },
      notes: notes)
  }
}

extension AuditResult {
  /// 通过, 不通过, 不适用
  var verdictWord: String {
    switch verdict {
    case .passed: "通过"
    case .failed: "不通过"
    case .notApplicable: "不适用"
    }
  }

  /// Why it does not apply, and what of it could not be looked at.
  var reason: String {
    var reasons = skipped.map { "\($0.reason)（\($0.count)）" }
    if case .notApplicable(let reason) = verdict, skipped.isEmpty { reasons = [reason] }
    return reasons.joined(separator: "、")
  }
}
