import Foundation
import GoujiModel

@testable import BudgetWorkbench

/// Faults of the program in the words of a report, made to happen in a finished one.
enum GalleryWordEvents {
  static func findings(of code: FindingCode, in run: GalleryRun) throws -> [Finding] {
    try run.write(Data(template.utf8), to: "模板.yaml")
    guard let drafted = run.workbench.drafted().value else { return [] }
    var report = drafted.report
    switch code {
    case .paragraphDiffers:
      report.changeSentence { report, paragraph in
        for case .figure(let index) in paragraph.inlines {
          report.figures[index].printed = "10万元"
          report.figures[index].result = .success(.amount(Money(fen: 10_000_000)))
        }
      }
    case .figureBoundWrong:
      report.changeSentence { report, paragraph in
        paragraph.inlines = paragraph.inlines.map { inline in
          if case .figure(let index) = inline {
            .text(report.figures[index].printed)
          } else {
            inline
          }
        }
      }
    case .originWrong:
      report.changeSentence { _, paragraph in
        if case .text(let words, _)? = paragraph.inlines.first {
          paragraph.inlines[0] = .text(words)
        }
      }
    case .styleDiffers: report.changeSentence { $1.style = "一级标题" }
    case .textIncomplete:
      report.change { if case .paragraph = $0, !$0.isGlossary { nil } else { $0 } }
    case .glossaryDiffers: report.change { $0.isGlossary ? nil : $0 }
    case .headingDiffers:
      report.change { block in
        guard case .heading(var heading) = block, heading.level == 1 else { return block }
        heading.words = Words("二、情况说明")
        return .heading(heading)
      }
    case .titleDiffers:
      report.change { block in
        guard case .table(var table) = block else { return block }
        table.rightLine = "单位：元"
        return .table(table)
      }
    case .emptyTableUnsaid:
      report.change { block in
        guard case .table(var table) = block else { return block }
        table.notes.append("本表没有数")
        return .table(table)
      }
    case .coverDiffers:
      report.cover = report.cover.map { line in
        var line = line
        line.inlines = line.inlines.map { inline in
          if case .text("2024", let origin) = inline {
            .text("2023", origin: origin)
          } else {
            inline
          }
        }
        return line
      }
    default: return []
    }
    return DraftedReport(report: report, material: drafted.material).audit()
      .filter { $0.code == code }
  }

  private static let template = """
    名称: 样板
    数: {支出预算: 合计(支出)}
    表:
      表1:
        名称: 支出总表
        右行: "单位：{金额单位}"
        空表注: 本表没有数
        列: {项目: 文字, 金额: 支出预算}
        行: {合计: {标签: {项目: 合计}}}
    封面: {题: "{部门.全称}{年度}年部门预算"}
    部分:
      公开:
        节:
          说明:
            标题: 情况说明
            文: {总: "支出预算{支出预算}。", 各表: {表: 全部}}
          解释:
            标题: 名词解释
            文: {名词: {名词: {一般公共预算: {用于: 资金来源 = 一般公共预算, 释: 指财政拨给的资金。}}}}

    """
}

extension Report {
  /// The blocks of all parts; nil takes one away.
  fileprivate mutating func change(_ change: (Block) -> Block?) {
    for part in parts.indices { parts[part].blocks = parts[part].blocks.compactMap(change) }
  }

  /// The paragraph in which a figure stands.
  fileprivate mutating func changeSentence(_ change: (inout Report, inout Paragraph) -> Void) {
    for part in parts.indices {
      for block in parts[part].blocks.indices {
        guard case .paragraph(var paragraph) = parts[part].blocks[block],
          paragraph.inlines.hasFigures
        else { continue }
        change(&self, &paragraph)
        parts[part].blocks[block] = .paragraph(paragraph)
      }
    }
  }
}

extension Block {
  fileprivate var isGlossary: Bool {
    guard case .paragraph(let paragraph) = self else { return false }
    return paragraph.inlines.contains { inline in
      if case .text(let words, _) = inline { words.contains("指财政") } else { false }
    }
  }
}
