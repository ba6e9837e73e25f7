import BudgetWorkbench
import GoujiModel
import PageWriting
import SourceReading

/// The county's cockpit: a line for each department, and what all of them come to.
struct BoardPage {
  let view: CountyView
  let query: BoardQuery
  let visitor: Visitor

  var page: SitePage {
    SitePage(title: "全县进度", kind: "board") { markup in
      markup.void("link", ["rel": "stylesheet", "href": Assets.board.address])
      // Without its roster nobody can say which departments there are.
      let isBroken = view.departments.isEmpty && view.findings.hasErrors
      if isBroken { faults(markup) }
      states(markup)
      filter(markup)
      BoardProgress(view: view, query: query).write(to: markup)
      build(markup)
      sums(markup)
      if !isBroken { faults(markup) }
      if visitor == .office { LeaveForm.write(to: markup) }
    }
  }

  // MARK: Choosing

  private func states(_ markup: Markup) {
    markup.element("nav", ["aria-label": "按状态看"]) {
      markup.element("ul", ["class": "states"]) {
        choice(markup, nil, "全部", view.departments.count)
        for (state, count) in view.counts where count > 0 {
          choice(markup, state, state.words, count)
        }
      }
    }
  }

  private func choice(_ markup: Markup, _ state: DepartmentState?, _ words: String, _ count: Int) {
    markup.element("li") {
      markup.element(
        "a",
        [
          "href": query.showing(state).address("/"),
          "aria-current": query.state == state ? "true" : nil,
        ], text: "\(words) \(count)")
    }
  }

  private func filter(_ markup: Markup) {
    let offices = Set(view.departments.map(\.office)).filter { !$0.isEmpty }.sorted()
    markup.element("form", ["method": "get", "action": "/", "role": "search"]) {
      markup.element("label", ["for": "find"], text: "找部门")
      markup.void(
        "input",
        ["id": "find", "name": "find", "type": "search", "value": query.find, "maxlength": "100"])
      if !offices.isEmpty {
        markup.element("label", ["for": "office"], text: "联系科室")
        markup.element("select", ["id": "office", "name": "office"]) {
          markup.element("option", ["value": ""], text: "全部")
          for office in offices {
            markup.element(
              "option", ["value": office, "selected": query.office == office ? "" : nil],
              text: office)
          }
        }
      }
      if let state = query.state {
        markup.void("input", ["type": "hidden", "name": "state", "value": "\(state)"])
      }
      if query.order != .roster {
        markup.void("input", ["type": "hidden", "name": "sort", "value": query.order.rawValue])
      }
      if query.isDown { markup.void("input", ["type": "hidden", "name": "down", "value": "1"]) }
      markup.element("button", ["type": "submit"], text: "看")
    }
  }

  // MARK: Packages and sums

  private func build(_ markup: Markup) {
    let count = view.departments.count { ![.missing, .faulty].contains($0.state) }
    markup.element("form", ["method": "post", "action": "/board/build"]) {
      markup.element(
        "button", ["type": "submit", "disabled": count == 0 ? "" : nil],
        text: "把能生成的都生成（\(count) 个部门）")
      markup.element("span", text: "已经生成、没有变的不再生成；有人在 Word、Excel 里改过的不盖掉。")
    }
  }

  private func sums(_ markup: Markup) {
    for (number, total) in view.totals.enumerated() {
      markup.element("h2", text: "合计：\(total.name)（\(view.share(of: total))）")
      for finding in total.findings {
        let folder = finding.place?.file.path.split(separator: "/").dropLast().last.map { "\($0)：" }
        markup.element(
          "p", text: "\(finding.severity.rawValue)：\(folder ?? "")\(finding.message)")
      }
      guard let county = total.county else { continue }
      markup.element("table") {
        markup.element("thead") {
          markup.element("tr") {
            for words in ["表", "栏", "数", "单位"] {
              markup.element(
                "th", ["scope": "col", "class": words == "数" ? "number" : nil], text: words)
            }
          }
        }
        markup.element("tbody") {
          for figure in total.figures {
            markup.element("tr") {
              markup.element("td", text: figure.table)
              markup.element("td", text: figure.column)
              markup.element("td", ["class": "number"], text: figure.printed)
              markup.element("td", text: figure.unit)
            }
          }
        }
      }
      markup.element("p") {
        markup.element("a", ["href": "/board/summary/\(number)/all.xlsx"], text: "汇总工作簿（.xlsx）")
        for (index, title) in county.titles.enumerated() {
          markup.text(" ")
          markup.element(
            "a", ["href": "/board/summary/\(number)/\(index).csv"], text: "\(title)（.csv）")
        }
      }
    }
    if !view.totals.isEmpty { BoardDownloads.write("合计", "/board/sums", markup) }
  }

  private func faults(_ markup: Markup) {
    if view.findings.isEmpty, view.strayFiles.isEmpty { return }
    markup.element("h2", text: "名册和公开的文件")
    markup.element("ul") {
      for finding in view.findings {
        let place = finding.place.map { "（第 \($0.line) 行）" } ?? ""
        markup.element(
          "li",
          text:
            "\(finding.severity.rawValue)：\(finding.message)\(place)。\(finding.cure.withoutCommands)"
        )
      }
      for file in view.strayFiles {
        markup.element("li", text: "提示：不知道 \(WorkingPath.name(of: file)) 是哪个部门公开的")
      }
    }
  }
}
